package ainews.enrich.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The date that a page shows its readers beside its headline. A page that is issued anew often declares to machines the day when its address was first used, and shows the day of its present
 * text only; what it shows is then its date.
 */
final class ShownDate {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern CHANGED =
            Pattern.compile("(?i)\\b(?:updated?|modified|revised|changed|edited|reviewed)\\b|更新|修改|编辑于");
    private static final int MAX_CHARS = 120;
    private static final int INTO_TEXT = 3;

    private ShownDate() {}

    /**
     * @param declared what the page declares as its publication
     * @param isArticles whether it declares that of an article rather than of the page as such; then a day called that of an update is no other publication
     * @param changed what it declares as its last change
     * @param near the blocks about the beginning of the text
     * @param first the text's first block
     * @return {@code changed} where that day alone is shown, else {@code declared}
     */
    static PublicationDate settle(
            PublicationDate declared,
            boolean isArticles,
            PublicationDate changed,
            List<Block> near,
            int first,
            Function<String, PublicationDate> read) {
        if (!declared.isToTheDay() || !changed.isToTheDay() || !declared.day().isBefore(changed.day())) {
            return declared;
        }
        boolean isShown = false;
        for (Block block : near) {
            if (block.index() >= first + INTO_TEXT || block.chars() >= MAX_CHARS || block.linkDensity() >= 0.8) {
                continue;
            }
            PublicationDate shown = read.apply(block.text());
            if (!shown.isToTheDay()) {
                continue;
            }
            boolean isAlone = YEAR.matcher(block.text()).results().count() == 1;
            if (!isAlone || isNextTo(shown.day(), declared.day())) {
                return declared;
            }
            boolean isCalledChange = CHANGED.matcher(block.text()).find()
                    || CHANGED.matcher(block.box().element.className()).find();
            isShown |= shown.day().equals(changed.day()) && !(isCalledChange && isArticles);
        }
        return isShown ? changed.withSource("text") : declared;
    }

    private static boolean isNextTo(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay()) <= 1;
    }
}
