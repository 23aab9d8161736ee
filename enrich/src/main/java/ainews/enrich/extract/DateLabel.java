package ainews.enrich.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words beside a date call it. */
enum DateLabel {
    PUBLICATION,
    NONE,
    CHANGE;

    private static final Pattern PUBLISHED = Pattern.compile(
            "(?i)\\b(?:published|posted|first published|publication date|date published|issued|released)\\b|发布|發佈|发表|發表|刊登|时间[:：]|日期[:：]");
    private static final Pattern CHANGED = Pattern.compile(
            "(?i)\\b(?:updated|modified|revised|edited|reviewed|deadline|expires?|accessed|retrieved)\\b|更新|修改|编辑于|截止");

    /** What a line calls its first date. */
    static DateLabel of(String line) {
        if (PUBLISHED.matcher(line).find()) {
            return PUBLICATION;
        }
        Matcher changed = CHANGED.matcher(line);
        boolean isFirst =
                changed.find() && line.substring(0, changed.start()).chars().noneMatch(Character::isDigit);
        return isFirst ? CHANGE : NONE;
    }

    /** Whether any word of a line speaks of a change. */
    static boolean isChange(String line) {
        return CHANGED.matcher(line).find();
    }

    /** What the end of the text that stands before a date calls it. */
    static DateLabel before(String text) {
        int digit = text.length();
        while (digit > 0 && !Character.isDigit(text.charAt(digit - 1))) {
            digit--;
        }
        return of(text.substring(digit));
    }
}
