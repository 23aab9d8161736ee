package ainews.enrich.topic;

import java.util.regex.Pattern;

/** Tells from a title's shape alone whether it lists several happenings side by side. */
final class TitleShape {
    private static final int MIN_PARTS = 3;
    private static final Pattern SEMICOLONS = Pattern.compile("[;\uff1b]");
    private static final Pattern COMMAS = Pattern.compile(",(?!\\d)");

    private TitleShape() {}

    /**
     * True for {@code Gemini Flash Gets Pricey, AI Act Delays, Agents Drive Online Traffic} and {@code 开源模型集体突破;英伟达不再掩藏野心;
     * Gemini加入新功能}: three or more long parts. Commas count between parts in title case only: in other English, and in
     * Chinese, they part clauses of one happening.
     */
    static boolean listsHappenings(String title) {
        return (hasManyParts(title, ';', '\uff1b') && longParts(SEMICOLONS.split(title)) >= MIN_PARTS)
                || (hasManyParts(title, ',', ',') && listsInTitleCase(COMMAS.split(title)));
    }

    /** Most titles have too few signs to part them, and are done with here. */
    private static boolean hasManyParts(String title, char sign, char otherSign) {
        int signs = 0;
        for (int i = 0; i < title.length(); i++) {
            signs += title.charAt(i) == sign || title.charAt(i) == otherSign ? 1 : 0;
        }
        return signs >= MIN_PARTS - 1;
    }

    private static int longParts(String[] parts) {
        int number = 0;
        for (String part : parts) {
            number += isLong(part) ? 1 : 0;
        }
        return number;
    }

    private static boolean listsInTitleCase(String[] parts) {
        if (parts.length < MIN_PARTS || endsAsAList(parts[parts.length - 1].strip())) {
            return false;
        }
        for (String part : parts) {
            String clause = part.strip();
            if (!isLong(clause) || !startsLikeATitle(clause) || isDense(clause)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsLikeATitle(String clause) {
        return Character.isUpperCase(clause.charAt(0)) || clause.charAt(0) == 'x' || clause.charAt(0) == 'i';
    }

    private static boolean isDense(String clause) {
        return clause.chars().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff);
    }

    /** "A, B, and C" lists what one happening has. */
    private static boolean endsAsAList(String last) {
        return last.startsWith("and ") || last.startsWith("And ") || last.startsWith("or ") || last.startsWith("& ");
    }

    private static boolean isLong(String part) {
        int dense = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean word = c < 0x2e80 && !Character.isWhitespace(c);
            dense += c >= 0x4e00 && c <= 0x9fff ? 1 : 0;
            words += word && !inWord ? 1 : 0;
            inWord = word;
        }
        return words + dense / 2 >= MIN_PARTS && (dense == 0 || dense >= 6);
    }
}
