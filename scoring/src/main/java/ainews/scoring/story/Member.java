package ainews.scoring.story;

import java.util.Arrays;

/** An article in the window: its content's digest, where it belongs and what was last said of it. Not thread-safe. */
public final class Member {
    private final int seq;
    private final long firstAt;
    private Digest digest;
    private long[] entityAt;
    private String storyId;
    private String duplicateOf;
    private int near;
    private int impact = -1;
    private int quality = -1;
    private byte[] card = new byte[0];
    private Attention attention;

    /**
     * @param seq place in the order of arrival, unique
     * @param firstAt the fold's clock when it arrived
     */
    public Member(int seq, long firstAt, Digest digest) {
        this.seq = seq;
        this.firstAt = firstAt;
        this.digest = digest;
        this.entityAt = new long[digest.entities().size()];
        Arrays.fill(entityAt, firstAt);
    }

    public String id() {
        return digest.articleId();
    }

    public int seq() {
        return seq;
    }

    public long firstAt() {
        return firstAt;
    }

    public Digest digest() {
        return digest;
    }

    /** Replaces the content; an entity that was named before keeps the time of its mention, a new one gets {@code now}. */
    public void revise(Digest newer, long now) {
        long[] times = new long[newer.entities().size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = now;
            for (int k = 0; k < entityAt.length; k++) {
                if (digest.entities().get(k).id().equals(newer.entities().get(i).id())) {
                    times[i] = entityAt[k];
                }
            }
        }
        digest = newer;
        entityAt = times;
    }

    /** When the article first named its n-th entity, by the fold's clock. */
    public long entityAt(int entity) {
        return entityAt[entity];
    }

    void entityTimes(long[] times) {
        entityAt = times;
    }

    /** How many articles of the window shared much with it when it arrived. */
    public int near() {
        return near;
    }

    /** To be set before it is taken into the archive. */
    public void metNear(int articles) {
        near = articles;
    }

    public String storyId() {
        return storyId;
    }

    public void place(String story) {
        storyId = story;
    }

    /** Article id of the original; null for an original. */
    public String duplicateOf() {
        return duplicateOf;
    }

    public void markCopyOf(String original) {
        duplicateOf = original;
    }

    /** True if it counts as an independent voice. */
    public boolean speaks() {
        return duplicateOf == null && !digest.withdrawn();
    }

    /** Tenths; -1 where not scored. */
    public int impact() {
        return impact;
    }

    /** Tenths; -1 where not scored. */
    public int quality() {
        return quality;
    }

    public void score(int impactTenths, int qualityTenths) {
        impact = impactTenths;
        quality = qualityTenths;
    }

    /** The last emitted record, in Avro binary; null where it is kept as a record for now. */
    public byte[] card() {
        return card;
    }

    public void emitted(byte[] record) {
        card = record;
    }

    /** Null where no counts were read. */
    public Attention attention() {
        return attention;
    }

    public void attend(Attention reading) {
        attention = reading;
    }
}
