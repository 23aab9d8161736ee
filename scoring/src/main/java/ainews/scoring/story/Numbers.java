package ainews.scoring.story;

/** Brings a number and the scale that follows it to one form: "2M", "2 million", "2,000,000", "200万" -> "2e6". */
final class Numbers {
    /** They begin with m, b, t or k. */
    private static final String[] WORDS = {
        "thousand", "million", "billion", "trillion", "mln", "bln", "mn", "bn", "tn", "m", "b", "k", "t"
    };

    private static final int[] EXPONENTS = {3, 6, 9, 12, 6, 9, 6, 9, 12, 6, 9, 3, 12};

    private Numbers() {}

    /**
     * {@code hashCode} of the one form of a number.
     *
     * @param word the number as read, maybe with letters after its digits (2m, 7nm); {@code after} = where the text goes on
     */
    static int hashOf(OddWord word, char[] text, int after, int end) {
        int digits = 0;
        while (digits < word.length && (Character.isDigit(word.letters[digits]) || word.letters[digits] == '.')) {
            digits++;
        }
        boolean bare = digits == word.length;
        int exponent = bare ? exponentAfter(text, after, end) : exponentOf(word.letters, digits, word.length);
        boolean asItStands = exponent == 0 && !(bare && word.endsWith("000"));
        return asItStands
                ? word.hashes[word.length]
                : scaled(new String(word.letters, 0, digits), exponent).hashCode();
    }

    private static int exponentAfter(char[] text, int after, int end) {
        if (after >= end) {
            return 0;
        }
        char c = text[after];
        int chinese = exponentOfChinese(text, after, end);
        if (chinese > 0) {
            return chinese;
        }
        if (c != ' ' && c != '-' && c != 0xA0) {
            return 0;
        }
        int from = after + 1;
        int to = from;
        while (to < end && to < from + 9 && Character.isLetter(text[to]) && !Tokens.isCjk(text[to])) {
            to++;
        }
        if (to - from < 2) {
            return from < end ? exponentOfChinese(text, from, end) : 0;
        }
        return exponentOf(text, from, to);
    }

    private static int exponentOfChinese(char[] text, int at, int end) {
        char c = text[at];
        char next = at + 1 < end ? text[at + 1] : ' ';
        if (c == '万' || c == '萬') {
            return next == '亿' || next == '億' ? 12 : 4;
        }
        if (c == '亿' || c == '億') {
            return 8;
        }
        return 0;
    }

    private static int exponentOf(char[] text, int from, int to) {
        char first = Tokens.fold(text[from]);
        if (first != 'm' && first != 'b' && first != 't' && first != 'k') {
            return 0;
        }
        StringBuilder unit = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            unit.append(Tokens.fold(text[i]));
        }
        for (int i = 0; i < WORDS.length; i++) {
            if (WORDS[i].contentEquals(unit)) {
                return EXPONENTS[i];
            }
        }
        return 0;
    }

    /** The value with its scale as digits and power of ten, without trailing zeros: 200e4 and 2e6 are equal. */
    private static String scaled(String number, int exponent) {
        int dot = number.indexOf('.');
        String digits = dot < 0
                ? number
                : number.substring(0, dot) + number.substring(dot + 1).replace(".", "");
        int power = dot < 0 ? exponent : exponent - (number.length() - dot - 1);
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        int to = digits.length();
        while (to > from + 1 && digits.charAt(to - 1) == '0') {
            to--;
            power++;
        }
        return digits.substring(from, to) + "e" + power;
    }
}
