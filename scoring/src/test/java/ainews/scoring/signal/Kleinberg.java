package ainews.scoring.signal;

/**
 * The two-state automaton of Kleinberg (Bursty and Hierarchical Structure in Streams, KDD 2002) over counts per bin: the cheapest course
 * of states over the whole series, seen afterwards. A bin costs what its count is unlikely at the state's rate, a rise costs
 * {@code GAMMA * ln(bins)}, a fall nothing. The oracle that bursts found on line are measured against.
 */
final class Kleinberg {
    private static final double RATIO = 2;
    private static final double GAMMA = 1;

    private Kleinberg() {}

    /** True for each bin in the state of burst. */
    static boolean[] bursts(int[] counts) {
        double sum = 0;
        for (int count : counts) {
            sum += count;
        }
        double usual = Math.max(sum / counts.length, 0.01);
        double rise = GAMMA * Math.log(counts.length);
        double calm = 0;
        double burst = rise;
        boolean[] fromBurst = new boolean[counts.length];
        boolean[] fromCalm = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            double toCalm = Math.min(calm, burst);
            double toBurst = Math.min(calm + rise, burst);
            fromBurst[i] = burst < calm;
            fromCalm[i] = calm + rise < burst;
            calm = toCalm + unlikely(counts[i], usual);
            burst = toBurst + unlikely(counts[i], RATIO * usual);
        }
        boolean[] states = new boolean[counts.length];
        boolean bursting = burst < calm;
        for (int i = counts.length - 1; i >= 0; i--) {
            states[i] = bursting;
            bursting = bursting ? !fromCalm[i] : fromBurst[i];
        }
        return states;
    }

    /** The negative logarithm of the Poisson probability, without the term that both states share. */
    private static double unlikely(int count, double rate) {
        return rate - count * Math.log(rate);
    }
}
