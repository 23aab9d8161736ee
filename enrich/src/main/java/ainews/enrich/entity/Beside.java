package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import java.util.HashMap;
import java.util.Map;

/**
 * Words that say, right behind or right before an ambiguous form, what kind of thing it is: a model answers, racks are of a chip, shares are
 * of a company, 让 somebody does something with a product. Not changed after it was filled, and then safe for use by many
 * threads.
 *
 * <p>A row of the file: {@code after or before | types | weight | words parted by ;}.
 */
final class Beside {
    private static final int LONGEST_CHINESE = 4;

    /** @param after whether the word stands behind the form */
    private record Cue(boolean after, String type, String word) {}

    private final Map<Cue, Double> weights = new HashMap<>();

    /** @throws IllegalArgumentException if the row has another form */
    void add(String[] row) {
        boolean after = row[0].equals("after");
        if (!after && !row[0].equals("before")) {
            throw new IllegalArgumentException("neither after nor before: " + row[0]);
        }
        double weight = Double.parseDouble(row[2]);
        for (String type : row[1].split(" ")) {
            GazetteerFile.parts(row[3]).forEach(word -> weights.put(new Cue(after, type, word), weight));
        }
    }

    /** What the words beside a spot say for a reading of a type, 0 where they say nothing. */
    double score(Spot spot, String type) {
        FoldedText text = spot.field().normal();
        return after(text, spot.end(), type) + before(text, spot.start(), type);
    }

    private double after(FoldedText text, int end, String type) {
        if (CharKind.at(text, end) == CharKind.CJK) {
            for (int length = LONGEST_CHINESE; length > 0; length--) {
                if (end + length <= text.length()) {
                    double weight = weight(true, type, text.substring(end, end + length));
                    if (weight != 0) {
                        return weight;
                    }
                }
            }
            return 0;
        }
        int from = end;
        if (text.startsWith("'s ", from)) {
            from += 3;
        } else if (CharKind.at(text, from) == CharKind.SEPARATOR) {
            from++;
        } else {
            return 0;
        }
        int to = wordEnd(text, from);
        double one = weight(true, type, text.substring(from, to));
        int next = CharKind.at(text, to) == CharKind.SEPARATOR ? wordEnd(text, to + 1) : to;
        return one != 0 || next == to ? one : weight(true, type, text.substring(from, next));
    }

    private double before(FoldedText text, int start, String type) {
        if (CharKind.at(text, start - 1) == CharKind.CJK) {
            for (int length = LONGEST_CHINESE; length > 0; length--) {
                if (start >= length) {
                    double weight = weight(false, type, text.substring(start - length, start));
                    if (weight != 0) {
                        return weight;
                    }
                }
            }
            return 0;
        }
        int end = start - 1;
        if (end < 0 || text.charAt(end) != ' ') {
            return 0;
        }
        int from = wordStart(text, end);
        double one = weight(false, type, text.substring(from, end));
        int second = from > 1 && text.charAt(from - 1) == ' ' ? wordStart(text, from - 1) : from;
        return one != 0 || second == from ? one : weight(false, type, text.substring(second, end));
    }

    private static int wordEnd(FoldedText text, int from) {
        int to = from;
        while (CharKind.at(text, to) == CharKind.LETTER) {
            to++;
        }
        return to;
    }

    private static int wordStart(FoldedText text, int end) {
        int from = end;
        while (CharKind.at(text, from - 1) == CharKind.LETTER) {
            from--;
        }
        return from;
    }

    private double weight(boolean after, String type, String word) {
        return weights.getOrDefault(new Cue(after, type, word), 0.0);
    }
}
