package ainews.enrich.topic;

/** Tells from a title's shape alone whether it lists several happenings side by side. */
final class TitleShape {
    private static final int MIN_PARTS = 3;

    private TitleShape() {}

    /**
     * True for {@code Gemini Flash Gets Pricey, AI Act Delays, Agents Drive Online Traffic} and {@code 开源模型集体突破;英伟达不再掩藏野心;
     * Gemini加入新功能}: three or more parts of three or more words, or of six or more Chinese characters.
     */
    static boolean listsHappenings(String title) {
        int semicolons = longParts(title, ";；");
        if (semicolons >= MIN_PARTS) {
            return true;
        }
        return longParts(title, ",，、") >= MIN_PARTS && !shortPart(title) && !endsAsAList(title);
    }

    private static int longParts(String title, String separators) {
        int parts = 0;
        int start = 0;
        for (int i = 0; i <= title.length(); i++) {
            if (i == title.length() || (separators.indexOf(title.charAt(i)) >= 0 && !insideNumber(title, i))) {
                parts += isLong(title.substring(start, i)) ? 1 : 0;
                start = i + 1;
            }
        }
        return parts;
    }

    /** A list of names (Nvidia, AMD and Intel) has short parts. */
    private static boolean shortPart(String title) {
        for (String part : title.split("[,，、]")) {
            if (!isLong(part)) {
                return true;
            }
        }
        return false;
    }

    /** "A, B, and C" lists what one happening has. */
    private static boolean endsAsAList(String title) {
        String last = title.substring(title.lastIndexOf(',') + 1).strip();
        return last.startsWith("and ") || last.startsWith("or ") || last.startsWith("& ");
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

    private static boolean insideNumber(String title, int at) {
        return at > 0
                && at + 1 < title.length()
                && Character.isDigit(title.charAt(at - 1))
                && Character.isDigit(title.charAt(at + 1));
    }
}
