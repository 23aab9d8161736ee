package ainews.scoring.signal;

import ainews.schemas.EntitySignal;
import ainews.scoring.story.EntityRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Entities that are named at random (Poisson) with one burst planted in each, told to an {@link EntityFile} minute by minute as the desk does,
 * and what was signalled, beside what {@link Kleinberg} sees in the same hours afterwards.
 *
 * @param alarms times that the burst rose above the threshold outside the planted one
 * @param hours hours without a planted burst
 * @param delays bins from the automaton's start of the planted burst to ours; {@link #MISSED} where ours never came
 * @param lingering the longest time that an entity was still said to be bursting after the planted burst, minutes
 */
record PlantedBursts(int alarms, long hours, List<Integer> delays, long lingering) {
    static final int MISSED = 1_000;

    /** From here on an entity counts as bursting. */
    static final double BURSTING = 4;

    private static final int SERIES = 1_000;
    private static final int WARM = 400;
    private static final long HOUR = 60;
    private static final double[] RATES = {0.05, 0.2, 0.5, 1, 2, 4, 8, 16};

    /** @param entities so many, at rates from one mention in 20 hours to 16 an hour */
    static PlantedBursts plant(int entities, long seed) {
        Random random = new Random(seed);
        List<Integer> delays = new ArrayList<>();
        int alarms = 0;
        long hours = 0;
        long lingering = 0;
        for (int n = 0; n < entities; n++) {
            double rate = RATES[n % RATES.length];
            int start = WARM + random.nextInt(SERIES - WARM - 60);
            int end = start + 6 + random.nextInt(18);
            Course course = course(random, rate, start, end);
            boolean[] oracle = Kleinberg.bursts(course.counts());
            int seen = start;
            while (seen < end && !oracle[seen]) {
                seen++;
            }
            int ours = MISSED;
            for (long minute : course.rises()) {
                int hour = (int) (minute / HOUR);
                if (hour >= start && hour < end) {
                    ours = Math.min(ours, hour);
                } else if (hour < start || hour > end + 1) {
                    alarms++;
                }
            }
            if (seen < end) {
                delays.add(ours == MISSED ? MISSED : ours - seen);
            }
            hours += SERIES - 24 - (end - start);
            lingering = Math.max(lingering, course.calmAfter() - end * HOUR);
        }
        return new PlantedBursts(alarms, hours, delays, lingering);
    }

    long late() {
        return delays.stream().filter(delay -> delay > 2).count();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Course(int[] counts, List<Long> rises, long calmAfter) {}

    private static Course course(Random random, double rate, int start, int end) {
        EntityRef ref = new EntityRef("company:a", "company", "A", "", 900, "", List.of());
        EntityFile file = new EntityFile(ref, new Baseline(0, 0));
        int[] counts = new int[SERIES];
        List<Long> rises = new ArrayList<>();
        boolean bursting = false;
        long calmAfter = end * HOUR;
        int seq = 0;
        for (long minute = 0; minute < SERIES * HOUR; minute++) {
            int hour = (int) (minute / HOUR);
            double now = hour >= start && hour < end ? 10 + 4 * rate : rate;
            int mentions = poisson(random, now / HOUR);
            file.baseline.roll(minute * EntityFile.MINUTE);
            for (int i = 0; i < mentions; i++) {
                counts[hour]++;
                file.baseline.mention();
                file.add(
                        new Mentions.Mention(minute * EntityFile.MINUTE, seq++, "o" + i, 500, 900, false),
                        minute * EntityFile.MINUTE);
            }
            EntitySignal signal = file.signal((minute + 1) * EntityFile.MINUTE, "test");
            if (signal != null && signal.getBurst() != null) {
                boolean rising = signal.getBurst() >= BURSTING;
                if (rising && !bursting) {
                    rises.add(minute);
                }
                if (!rising && bursting && minute >= end * HOUR && minute < (end + 48) * HOUR) {
                    calmAfter = Math.max(calmAfter, minute);
                }
                bursting = rising;
            }
        }
        return new Course(Arrays.copyOf(counts, SERIES), rises, calmAfter);
    }

    private static int poisson(Random random, double rate) {
        double limit = Math.exp(-rate);
        int k = 0;
        for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
            k++;
        }
        return k;
    }
}
