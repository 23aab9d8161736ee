package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/**
 * Words that say, right behind or right before an ambiguous form, what kind of thing it is: a model answers, racks are of a chip, shares are
 * of a company, 让 somebody does something with a product; and verbs, behind which a capitalised word is a name. Not changed after it was filled, and then safe for use by many
 * threads.
 *
 * <p>A row of the file: {@code after, before, subject or kind | types | weight | words parted by ;}.
 */
final class Beside {
    private static final int LONGEST_CHINESE = 4;
    private static final int SHORTEST_PAST = 5;
    private static final double OF_ANOTHER_KIND = -0.5;
    /** Where each word has a capital letter, the first may be a common word: Discord Grows Among Allies. */
    private static final double IN_A_HEADLINE = 0.6;

    /** Weights by the place of a type in {@link GazetteerParser#TYPES}. */
    private final WordMap<double[]> after = new WordMap<>();

    private final WordMap<double[]> before = new WordMap<>();

    private final WordMap<double[]> subject = new WordMap<>();
    private final WordMap<double[]> kind = new WordMap<>();

    /** @throws IllegalArgumentException if the row has another form */
    void add(String[] row) {
        WordMap<double[]> words =
                switch (row[0]) {
                    case "after" -> after;
                    case "before" -> before;
                    case "subject" -> subject;
                    case "kind" -> kind;
                    default -> throw new IllegalArgumentException("neither after, before, subject nor kind: " + row[0]);
                };
        double weight = Double.parseDouble(row[2]);
        for (String type : row[1].split(" ")) {
            int place = GazetteerParser.TYPES.indexOf(type);
            if (place < 0) {
                throw new IllegalArgumentException("no type of entity: " + type);
            }
            GazetteerFile.parts(row[3])
                    .forEach(word -> words.computeIfAbsent(word, () -> new double[GazetteerParser.TYPES.size()])[
                            place] = weight);
        }
    }

    /** What the words right behind a spot say for a reading of a type, by its place in {@link GazetteerParser#TYPES}; 0 where they say nothing. */
    double after(Spot spot, int type) {
        return after(spot.field().normal(), spot.end(), type);
    }

    /** The same of the words right before it. */
    double before(Spot spot, int type) {
        return before(spot.field().normal(), spot.start(), type);
    }

    /** What a verb right behind says for the capitalised word before it being the name of somebody who acts; 0 behind an article. */
    double subject(Spot spot, int type) {
        Field field = spot.field();
        FoldedText text = field.normal();
        if (CharKind.at(text, spot.end()) == CharKind.CJK && Neighbours.opensClause(text, spot.start())) {
            return longest(subject, type, text, spot.end());
        }
        int from = spot.end() + 1;
        boolean capital = CharKind.at(text, spot.start()) == CharKind.LETTER && field.isUpper(spot.start());
        if (!capital
                || (field.titleCase() && spot.start() > 0)
                || CharKind.at(text, from) != CharKind.LETTER
                || text.charAt(spot.end()) != ' '
                || Bystanders.isBehindArticle(text, spot.start())) {
            return 0;
        }
        int to = wordEnd(text, from);
        // a participle of a headline is passive: Operator Fined
        if (!field.titleCase() && to - from >= SHORTEST_PAST && text.startsWith("ed", to - 2)) {
            return 1;
        }
        double weight = weight(subject, type, text, from, to);
        return field.titleCase() ? weight * IN_A_HEADLINE : weight;
    }

    /** What a noun says of the type of what is said to be it: a browser is a product, a town nothing of ours; 0 for a word that is no kind. */
    double kind(FoldedText text, int from, int to, int type) {
        double[] weights = kind.get(text, from, to);
        return weights == null ? 0 : weights[type] == 0 ? OF_ANOTHER_KIND : weights[type];
    }

    private double after(FoldedText text, int end, int type) {
        if (CharKind.at(text, end) == CharKind.CJK) {
            return longest(after, type, text, end);
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
        double one = weight(after, type, text, from, to);
        int next = CharKind.at(text, to) == CharKind.SEPARATOR ? wordEnd(text, to + 1) : to;
        return one != 0 || next == to ? one : weight(after, type, text, from, next);
    }

    private static double longest(WordMap<double[]> words, int type, FoldedText text, int from) {
        for (int length = LONGEST_CHINESE; length > 0; length--) {
            if (from + length <= text.length()) {
                double weight = weight(words, type, text, from, from + length);
                if (weight != 0) {
                    return weight;
                }
            }
        }
        return 0;
    }

    private double before(FoldedText text, int start, int type) {
        if (CharKind.at(text, start - 1) == CharKind.CJK) {
            for (int length = LONGEST_CHINESE; length > 0; length--) {
                if (start >= length) {
                    double weight = weight(before, type, text, start - length, start);
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
        double one = weight(before, type, text, from, end);
        int second = from > 1 && text.charAt(from - 1) == ' ' ? wordStart(text, from - 1) : from;
        return one != 0 || second == from ? one : weight(before, type, text, second, end);
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

    private static double weight(WordMap<double[]> words, int type, FoldedText text, int from, int to) {
        double[] weights = words.get(text, from, to);
        return weights == null ? 0 : weights[type];
    }
}
