package ainews.scoring.story;

/** Remembers the weights of some terms until the archive changes: one article's questions name the same terms again and again. Not thread-safe. */
final class WeightMemo {
    private static final int MASK = 2047;

    private final int[] terms = new int[MASK + 1];
    private final double[] weights = new double[MASK + 1];
    private final int[] holders = new int[MASK + 1];

    /** When each was put in. */
    private final int[] ages = new int[MASK + 1];

    private int age = 1;

    boolean has(int term) {
        int at = at(term);
        return ages[at] == age && terms[at] == term;
    }

    /** Of a term that it has. */
    double of(int term) {
        return weights[at(term)];
    }

    /** How many articles hold a term that it has. */
    int holders(int term) {
        return holders[at(term)];
    }

    void put(int term, double weight, int held) {
        int at = at(term);
        holders[at] = held;
        terms[at] = term;
        weights[at] = weight;
        ages[at] = age;
    }

    void forget() {
        age++;
    }

    private static int at(int term) {
        return (term ^ term >>> 16) & MASK;
    }
}
