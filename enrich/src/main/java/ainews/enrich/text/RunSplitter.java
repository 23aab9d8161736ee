package ainews.enrich.text;

import java.util.Arrays;
import java.util.List;

/**
 * Finds where a line changes between Latin script and Chinese. Each word costs something in the language it does not
 * belong to, and each change costs too, most of all where no space parts the two; the cheapest reading of the line wins.
 * So {@code ... still leads Nvidia的Nemotron 3 Ultra成为...} changes before {@code Nvidia}.
 */
final class RunSplitter {

    private static final int SWITCH = 24;
    private static final int SWITCH_INSIDE_WORD = 20;
    private static final int HAN_IN_LATIN = 8;
    private static final int COMMON_IN_CHINESE = 12;
    private static final int LOWER_IN_CHINESE = 6;
    private static final int NAME_IN_CHINESE = 1;
    private static final int NAME_IN_SENTENCE = 4;
    private static final int MIN_SENTENCE_WORDS = 4;

    private RunSplitter() {}

    static void split(String text, int start, int end, List<Run> runs) {
        int latin = 0;
        int han = 0;
        for (int i = start; i < end; i++) {
            Script script = Script.of(text.charAt(i));
            if (script == Script.HAN || script == Script.KANA) {
                han++;
            } else if (script != Script.NONE) {
                latin++;
            }
        }
        if (han > 0 && latin > 0) {
            splitMixed(text, start, end, runs);
        } else {
            boolean name = han == 0 && latin > 0 && isNeutral(text, start, end);
            Run.Kind kind = han > 0 ? Run.Kind.CHINESE : latin > 0 && !name ? Run.Kind.LATIN : Run.Kind.NEUTRAL;
            runs.add(new Run(kind, start, end));
        }
    }

    /** A line of a few names or figures, which either language may carry. */
    private static boolean isNeutral(String text, int start, int end) {
        return end - start <= 40 && LatinWords.lettersOfCommonWords(text.substring(start, end)) == 0;
    }

    private static void splitMixed(String text, int start, int end, List<Run> runs) {
        Tokens tokens = Tokens.of(text, start, end);
        boolean[] chinese = cheapest(text, tokens);
        int from = 0;
        for (int k = 1; k <= chinese.length; k++) {
            if (k == chinese.length || chinese[k] != chinese[from]) {
                int runStart = from == 0 ? start : tokens.start(from);
                int runEnd = k == chinese.length ? end : tokens.start(k);
                runs.add(new Run(chinese[from] ? Run.Kind.CHINESE : Run.Kind.LATIN, runStart, runEnd));
                from = k;
            }
        }
    }

    /** For each token whether it is read as Chinese, by dynamic programming over the two languages. */
    private static boolean[] cheapest(String text, Tokens tokens) {
        int n = tokens.size();
        boolean[] inSentence = inEnglishSentence(text, tokens);
        boolean[] latinFromChinese = new boolean[n];
        boolean[] chineseFromLatin = new boolean[n];
        long latin = 0;
        long chinese = 0;
        for (int k = 0; k < n; k++) {
            int change = SWITCH + (k > 0 && tokens.end(k - 1) == tokens.start(k) ? SWITCH_INSIDE_WORD : 0);
            long stayLatin = latin;
            long stayChinese = chinese;
            latinFromChinese[k] = k > 0 && stayChinese + change < stayLatin;
            chineseFromLatin[k] = k > 0 && stayLatin + change <= stayChinese;
            latin = Math.min(stayLatin, k > 0 ? stayChinese + change : stayLatin) + latinCost(tokens, k);
            chinese = Math.min(stayChinese, k > 0 ? stayLatin + change : stayChinese)
                    + chineseCost(text, tokens, k, inSentence[k]);
        }
        boolean[] isChinese = new boolean[n];
        boolean now = chinese <= latin;
        for (int k = n - 1; k >= 0; k--) {
            isChinese[k] = now;
            now = now ? !chineseFromLatin[k] : latinFromChinese[k];
        }
        return isChinese;
    }

    private static int latinCost(Tokens tokens, int k) {
        return tokens.isHan(k) ? HAN_IN_LATIN * (tokens.end(k) - tokens.start(k)) : 0;
    }

    private static int chineseCost(String text, Tokens tokens, int k, boolean inSentence) {
        if (tokens.isHan(k)) {
            return 0;
        }
        char first = text.charAt(tokens.start(k));
        if (!Character.isLowerCase(first)) {
            int name = inSentence ? NAME_IN_SENTENCE : NAME_IN_CHINESE;
            return Character.isLetter(first) ? name : 0;
        }
        return isCommon(text, tokens, k) ? COMMON_IN_CHINESE : LOWER_IN_CHINESE;
    }

    /** For each word whether it stands in a row of words with an English function word, so may be one of a headline. */
    private static boolean[] inEnglishSentence(String text, Tokens tokens) {
        boolean[] inSentence = new boolean[tokens.size()];
        int from = 0;
        boolean common = false;
        for (int k = 0; k <= tokens.size(); k++) {
            if (k == tokens.size() || tokens.isHan(k)) {
                Arrays.fill(inSentence, Math.min(from, k), k, common && k - from >= MIN_SENTENCE_WORDS);
                from = k + 1;
                common = false;
            } else {
                common |= isCommon(text, tokens, k);
            }
        }
        return inSentence;
    }

    private static boolean isCommon(String text, Tokens tokens, int k) {
        return LatinWords.isCommonEnglish(text, tokens.start(k), tokens.end(k));
    }
}
