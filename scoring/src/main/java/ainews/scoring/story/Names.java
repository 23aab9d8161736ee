package ainews.scoring.story;

/**
 * The words of a text that look like names, whatever the dictionary knows: Latin words within Chinese, in other texts words with a capital letter inside a
 * sentence, with two capitals or with a figure. They are written alike in both languages and are what tells one release or deal from the next. Pure.
 */
final class Names {
    private static final int MOST = 24;
    private static final int LEAD_TOKENS = 160;

    private Names() {}

    /** Distinct hashes of the names, ascending; the first {@value #MOST} count, those of the title before others. */
    static int[] of(Tokens title, Tokens body) {
        int[] found = new int[MOST];
        int n = take(title, title.size, found, 0);
        n = take(body, Math.min(body.size, LEAD_TOKENS), found, n);
        return n == 0 ? new int[0] : Digester.sortedDistinct(found, n);
    }

    private static int take(Tokens tokens, int end, int[] found, int from) {
        int n = from;
        int words = 0;
        int capitals = 0;
        int others = 0;
        for (int i = 0; i < end; i++) {
            if (tokens.kind[i] == Tokens.CJK) {
                others++;
            } else if (tokens.hash[i] != 0 && tokens.kind[i] == Tokens.WORD) {
                words++;
                capitals += isCapital(tokens.at(tokens.start(i))) ? 1 : 0;
            }
        }
        boolean foreign = others > words;
        // where nearly every word has one, as in many headlines, a capital says nothing
        boolean telling = capitals * 10 < words * 7;
        for (int i = 0; i < end && n < MOST; i++) {
            int hash = tokens.hash[i];
            if (hash != 0
                    && tokens.kind[i] == Tokens.WORD
                    && (foreign || isName(tokens, tokens.start(i), telling))
                    && !isAmong(found, n, hash)) {
                found[n++] = hash;
            }
        }
        return n;
    }

    private static boolean isAmong(int[] found, int n, int hash) {
        for (int i = 0; i < n; i++) {
            if (found[i] == hash) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(Tokens text, int from, boolean telling) {
        int marks = 0;
        int letters = 0;
        int length = text.source().length();
        for (int i = from; i < length; i++) {
            char c = text.at(i);
            if (isSmall(c)) {
                letters++;
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                break;
            }
            marks += isCapital(c) || Character.isDigit(c) ? 1 : 0;
            letters++;
        }
        boolean capital = isCapital(text.at(from));
        return letters > 1 && (marks > 1 || (marks == 1 && !capital) || (capital && telling && isInside(text, from)));
    }

    /** True for the letters that nearly all of a text are. */
    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isCapital(char c) {
        return c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    /** True where a word goes before within the sentence. */
    private static boolean isInside(Tokens text, int at) {
        if (at < 2 || text.at(at - 1) != ' ') {
            return false;
        }
        char before = text.at(at - 2);
        return Character.isLetterOrDigit(before) || before == ',';
    }
}
