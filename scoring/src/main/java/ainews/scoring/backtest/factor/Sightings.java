package ainews.scoring.backtest.factor;

import java.util.Arrays;
import java.util.List;

/**
 * What was seen about assets, by columns: a million fit into a hundred megabytes. A sighting is one emission about one asset. Its time
 * is when the emission was made (and so never before the article was observed); what a publisher claims about time is not held at all.
 */
public final class Sightings {

    private final List<String> signals;
    private final List<String> entityTypes;
    private final List<String> eventTypes;
    private long[] seenAt = new long[1024];
    private int[] subjects = new int[1024];
    private int[] assets = new int[1024];
    private byte[] types = new byte[1024];
    private long[] events = new long[1024];
    private boolean[] firsts = new boolean[1024];
    private final double[][] values;
    private int count;

    /**
     * @param signals names of the values that each sighting has
     * @param entityTypes names of the types, 127 at most
     * @param eventTypes names of the event types, 64 at most
     */
    public Sightings(List<String> signals, List<String> entityTypes, List<String> eventTypes) {
        this.signals = List.copyOf(signals);
        this.entityTypes = List.copyOf(entityTypes);
        this.eventTypes = List.copyOf(eventTypes);
        this.values = new double[signals.size()][1024];
    }

    /**
     * @param subject what is emitted again and again (an article, an entity): the later emission replaces the earlier one where both
     *     would be traded at the same moment
     * @param eventBits a bit for each event type
     * @param first whether it opens its story
     * @param signalValues in the order of the signals; NaN where there is none
     */
    public void add(
            long seen, int subject, int asset, int entityType, long eventBits, boolean first, double[] signalValues) {
        if (count == seenAt.length) {
            grow(count * 2);
        }
        seenAt[count] = seen;
        subjects[count] = subject;
        assets[count] = asset;
        types[count] = (byte) entityType;
        events[count] = eventBits;
        firsts[count] = first;
        for (int i = 0; i < values.length; i++) {
            values[i][count] = signalValues[i];
        }
        count++;
    }

    private void grow(int size) {
        seenAt = Arrays.copyOf(seenAt, size);
        subjects = Arrays.copyOf(subjects, size);
        assets = Arrays.copyOf(assets, size);
        types = Arrays.copyOf(types, size);
        events = Arrays.copyOf(events, size);
        firsts = Arrays.copyOf(firsts, size);
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(values[i], size);
        }
    }

    public List<String> signals() {
        return signals;
    }

    public List<String> entityTypes() {
        return entityTypes;
    }

    public List<String> eventTypes() {
        return eventTypes;
    }

    public int count() {
        return count;
    }

    public long seenAt(int sighting) {
        return seenAt[sighting];
    }

    public int asset(int sighting) {
        return assets[sighting];
    }

    public boolean first(int sighting) {
        return firsts[sighting];
    }

    int subject(int sighting) {
        return subjects[sighting];
    }

    boolean about(int sighting, int entityType) {
        return types[sighting] == entityType;
    }

    boolean tells(int sighting, int eventType) {
        return (events[sighting] >>> eventType & 1) == 1;
    }

    /** NaN where there is none. */
    public double value(int signal, int sighting) {
        return values[signal][sighting];
    }

    /** The same sightings with their times dealt out anew: what is left is chance. */
    public Sightings shuffled(long seed) {
        Sightings dealt = new Sightings(signals, entityTypes, eventTypes);
        dealt.seenAt = Shuffle.of(Arrays.copyOf(seenAt, count), seed);
        dealt.subjects = subjects;
        dealt.assets = assets;
        dealt.types = types;
        dealt.events = events;
        dealt.firsts = firsts;
        System.arraycopy(values, 0, dealt.values, 0, values.length);
        dealt.count = count;
        return dealt;
    }
}
