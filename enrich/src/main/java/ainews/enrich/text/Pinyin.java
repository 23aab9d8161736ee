package ainews.enrich.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds pronunciation glosses such as the {@code (dá)} of {@code 達(dá)}, which some copied pages carry inside words. A
 * gloss has a tone mark, or is a reading of the very character before it; {@code 公司(AI)} is no gloss.
 */
final class Pinyin {

    /** The longest gloss looked for, parentheses not counted: four syllables of six letters with blanks. */
    private static final int MAX_GLOSS_CHARS = 28;

    private static final Map<String, String> CHARACTERS_BY_SYLLABLE = new HashMap<>();

    static {
        for (String line : Resources.lines(Pinyin.class, "pinyin.txt")) {
            int blank = line.indexOf(' ');
            CHARACTERS_BY_SYLLABLE.put(line.substring(0, blank), line.substring(blank + 1));
        }
    }

    private Pinyin() {}

    /**
     * Where a gloss ends.
     *
     * @param open where an opening parenthesis stands
     * @param before the character before it
     * @return one past the closing parenthesis, or -1 if this is no gloss
     */
    static int glossEnd(String text, int open, char before) {
        int limit = Math.min(text.length(), open + MAX_GLOSS_CHARS + 2);
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '\uFF09') {
                return i > open + 1 && isGloss(text.substring(open + 1, i), before) ? i + 1 : -1;
            }
            if (!Character.isLetter(c) && c != ' ' && c != '\'' && c != '\u2019' && c != '\u00A8' && !isMark(c)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isGloss(String inside, char before) {
        String[] syllables = inside.strip().split("[ '\u2019]+", -1);
        boolean single = syllables.length == 1;
        for (String syllable : syllables) {
            String plain = withoutTone(syllable);
            String characters = CHARACTERS_BY_SYLLABLE.get(plain.toLowerCase(Locale.ROOT));
            boolean toned = !plain.equals(syllable);
            if (characters == null || (!toned && !(single && characters.indexOf(before) >= 0))) {
                return false;
            }
        }
        return true;
    }

    /** The syllable with {@code v} for u umlaut. */
    private static String withoutTone(String syllable) {
        String parts = Normalizer.normalize(syllable, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (c == '\u0308' && !plain.isEmpty()) {
                plain.setCharAt(plain.length() - 1, 'v');
            } else if (c == '\u0251') {
                plain.append('a');
            } else if (!isMark(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isMark(char c) {
        return c >= 0x300 && c <= 0x36F;
    }
}
