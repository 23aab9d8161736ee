package ainews.enrich.extract;

import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Lines near an article's beginning and end that tell its date. A day that is only mentioned in a sentence is none of them. */
final class Datelines {
    private static final int MAX_CHARS = 120;
    private static final int MAX_LABEL = 30;

    /** Letters beside the date: names of authors, places and sections; within the text, where lines are likelier to be of the story, fewer. */
    private static final int LETTERS_BEFORE = 80;

    private static final int LETTERS_WITHIN = 32;
    private static final int LETTERS_OF_HEADING = 12;

    private static final Pattern DATE_WORDS = Pattern.compile(
            "(?i)(?:" + Months.NAMES
                    + "|published|posted|updated|date|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|发布日期|发布时间|日期|时间|年|月|日|星期|[:：])");
    private static final Pattern LABEL_IN_FRONT = Pattern.compile(
            "(?i)[^\\p{L}\\p{N}]{0,3}(?:first |date )?(?:published|posted|publication date|date)\\b.*", Pattern.DOTALL);
    private static final Pattern CHINESE_LABEL =
            Pattern.compile("(?:发布|發佈|发表|發表|刊登)(?:时间|日期|于|於)|(?:时间|日期)[:：]|发表[.。]?$");
    private static final Pattern COPYRIGHT = Pattern.compile("(?i)©|\\(c\\)|\\bcopyright\\b|版权|版權");
    private static final Pattern SENTENCE = Pattern.compile(".*[.!?。！？][\"'”’)）]?", Pattern.DOTALL);

    private final List<Block> near;
    private final Map<Integer, Block> byIndex = new HashMap<>();
    private final Map<Block, DateLabel> labels = new IdentityHashMap<>();
    private final int first;
    private final int last;
    private final Function<String, PublicationDate> read;

    /** @param near in the order in which they are asked */
    Datelines(List<Block> near, List<Block> text, Function<String, PublicationDate> read) {
        this.near = near;
        this.first = text.isEmpty() ? 0 : text.get(0).index();
        this.last =
                text.isEmpty() ? Integer.MAX_VALUE : text.get(text.size() - 1).index();
        this.read = read;
        near.forEach(block -> byIndex.put(block.index(), block));
    }

    /** Index of the text's first block. */
    int first() {
        return first;
    }

    /** A day called that of publication, else the nearest one that is not called that of a change. */
    Optional<PublicationDate> day() {
        for (DateLabel wanted : new DateLabel[] {DateLabel.PUBLICATION, DateLabel.NONE}) {
            for (Block block : near) {
                PublicationDate date =
                        isShort(block) && label(block) == wanted ? read.apply(block.text()) : PublicationDate.ABSENT;
                if (date.isToTheDay() && isDateline(block, date)) {
                    return Optional.of(date.withSource("text"));
                }
            }
        }
        return Optional.empty();
    }

    /** A month that stands alone: one within a sentence, a list of titles or an imprint is not the page's own. */
    Optional<PublicationDate> month() {
        for (Block block : near) {
            if (block.chars() < 40 && isShort(block) && letters(block.text()) < 4 && label(block) != DateLabel.CHANGE) {
                PublicationDate date = read.apply(block.text());
                if (date.isKnown() && date.precision().equals("month")) {
                    return Optional.of(date.withSource("text"));
                }
            }
        }
        return Optional.empty();
    }

    /** When a line says the article last changed; null where none does. */
    Instant changed() {
        for (Block block : near) {
            if (isShort(block) && label(block) == DateLabel.CHANGE) {
                PublicationDate date = read.apply(block.text());
                if (date.isKnown()) {
                    return date.at();
                }
            }
        }
        return null;
    }

    private static boolean isShort(Block block) {
        return block.chars() < MAX_CHARS && block.linkDensity() < 0.8 && DateText.isPossible(block.text());
    }

    /** What a line calls its date, or the short line above it, where it has no word of its own. */
    private DateLabel label(Block block) {
        return labels.computeIfAbsent(block, this::read);
    }

    private DateLabel read(Block block) {
        DateLabel own = DateLabel.of(block.text());
        Block above = byIndex.get(block.index() - 1);
        boolean isLabelled = own == DateLabel.NONE
                && above != null
                && above.chars() < MAX_LABEL
                && DateLabel.before(above.text()) == DateLabel.CHANGE
                && letters(block.text()) == 0;
        return isLabelled ? DateLabel.CHANGE : own;
    }

    private boolean isDateline(Block block, PublicationDate date) {
        String text = block.text();
        if (LABEL_IN_FRONT.matcher(text).matches()
                || CHINESE_LABEL.matcher(text).find()) {
            return true;
        }
        if (block.index() > last || COPYRIGHT.matcher(text).find()) {
            return false;
        }
        int letters = letters(text);
        if (date.hasTime()) {
            return letters <= LETTERS_BEFORE;
        }
        if (SENTENCE.matcher(text).matches()) {
            return block.index() < first && startsWithDay(text);
        }
        return letters
                <= (block.index() < first ? LETTERS_BEFORE : block.isHeading() ? LETTERS_OF_HEADING : LETTERS_WITHIN);
    }

    private boolean startsWithDay(String text) {
        return read.apply(text.substring(0, Math.min(18, text.length()))).isToTheDay();
    }

    /** Letters besides those of a date, a Chinese character for three. */
    static int letters(String text) {
        return DATE_WORDS
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .filter(Character::isLetter)
                .map(c -> Character.isIdeographic(c) ? 3 : 1)
                .sum();
    }
}
