package ainews.enrich.text;

/** What the characters of a folded line say about it, each in one pass and without regular expressions, since every line of every text is asked. */
final class LineShape {

    /** Punctuation that pages set around the words of their furniture. */
    private static final String DIRT =
            " \t\n\u000B\f\r\u00B7:;,.!?\u3002-|<>[](){}#*=~_\u2190\u2192\u25B6\u25BC\u00AB\u00BB\"'/";

    /** The fewest characters between two commas of an enumeration that are more than a list of words. */
    private static final int CLAUSE_CHARS = 4;

    private LineShape() {}

    /** The words alone: runs of dirt become one blank, and none is left at the ends. */
    static String withoutDirt(String line) {
        StringBuilder words = new StringBuilder(line.length());
        boolean dirt = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (isDirt(c)) {
                dirt = true;
            } else {
                if (dirt) {
                    words.append(' ');
                    dirt = false;
                }
                words.append(c);
            }
        }
        return words.toString().strip();
    }

    private static boolean isDirt(char c) {
        boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= '\u3003';
        return !plain && DIRT.indexOf(c) >= 0;
    }

    static boolean containsOne(String line, String[] wanted) {
        for (String one : wanted) {
            if (line.contains(one)) {
                return true;
            }
        }
        return false;
    }

    static int count(String line, char wanted) {
        int count = 0;
        for (int at = line.indexOf(wanted); at >= 0; at = line.indexOf(wanted, at + 1)) {
            count++;
        }
        return count;
    }

    /** Whether four digits stand in a row, as in a year, among at least {@code fewest} digits. */
    static boolean mayHaveDate(String line, int fewest) {
        int digits = 0;
        int row = 0;
        boolean year = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            row = digit ? row + 1 : 0;
            digits += digit ? 1 : 0;
            year |= row >= 4;
        }
        return year && digits >= fewest;
    }

    /**
     * Lines broken by width rather than by paragraph have their full stops inside: a Chinese one, one between an English word and the
     * next, or three commas with a clause between the first two.
     */
    static boolean hasSentenceInside(String line) {
        int commas = 0;
        int comma = -1;
        boolean clause = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\u3002' || (c == '.' && partsWords(line, i))) {
                return true;
            }
            if (c == ',' || c == '\u3001') {
                if (clause) {
                    return true;
                }
                clause = commas > 0 && i - comma > CLAUSE_CHARS;
                commas++;
                comma = i;
            }
        }
        return false;
    }

    private static boolean partsWords(String line, int stop) {
        return stop >= 3
                && stop + 2 < line.length()
                && line.charAt(stop + 1) == ' '
                && isLetter(line.charAt(stop + 2))
                && isLetter(line.charAt(stop - 1))
                && isLetter(line.charAt(stop - 2))
                && isLetter(line.charAt(stop - 3));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Whether nearly all of four words or more come in pairs of the same word. */
    static boolean setsWordsTwice(String line) {
        int words = 0;
        int pairs = 0;
        int before = 0;
        for (int start = 0; start <= line.length(); words++) {
            int blank = line.indexOf(' ', start);
            int end = blank < 0 ? line.length() : blank;
            if (words % 2 == 1
                    && end - start == start - 1 - before
                    && line.regionMatches(before, line, start, end - start)) {
                pairs++;
            }
            before = start;
            start = end + 1;
        }
        return words >= 4 && pairs * 2 >= words - 1;
    }
}
