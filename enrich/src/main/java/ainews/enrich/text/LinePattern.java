package ainews.enrich.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of whole lines with many alternatives, nearly all of which start with letters of their own. How a line may start is found
 * by trying once, so that most lines are done with at a look at their first characters.
 */
public final class LinePattern {

    private static final int ASCII = 0x80;

    /** A character that no pattern names. */
    private static final char UNNAMED = '\uE000';

    private final Pattern pattern;
    private final BitSet firstTwo = new BitSet(ASCII * ASCII);
    private final BitSet single = new BitSet(ASCII);
    private final BitSet first = new BitSet();

    public LinePattern(String regex) {
        pattern = Pattern.compile(regex);
        for (char one = 0; one < ASCII; one++) {
            single.set(one, pattern.matcher(String.valueOf(one)).matches());
            for (char two = 0; two < ASCII && mayStart(String.valueOf(one)); two++) {
                firstTwo.set(one * ASCII + two, mayStart("" + one + two));
            }
        }
        first.set(ASCII, Character.MAX_VALUE + 1, mayStart(String.valueOf(UNNAMED)));
        for (int i = 0; i < regex.length(); i++) {
            char named = regex.charAt(i);
            first.set(named, first.get(named) || (named >= ASCII && mayStart(String.valueOf(named))));
        }
    }

    public boolean matches(String line) {
        if (line.length() < 2) {
            boolean may = line.isEmpty() || line.charAt(0) >= ASCII || single.get(line.charAt(0));
            return may && pattern.matcher(line).matches();
        }
        char one = line.charAt(0);
        char two = line.charAt(1);
        boolean may = one >= ASCII ? first.get(one) : two >= ASCII || firstTwo.get(one * ASCII + two);
        return may && pattern.matcher(line).matches();
    }

    /** Whether a line that starts so can match. */
    private boolean mayStart(String start) {
        Matcher matcher = pattern.matcher(start);
        return matcher.matches() || matcher.hitEnd();
    }
}
