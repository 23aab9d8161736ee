package ainews.scoring.story;

/**
 * Finds the original that an article repeats: nearly the same text (Jaccard of shingles at least {@value #TEXT}), or for articles
 * with little or no text nearly the same title and text; less will do where mirrors of one address are compared ({@value #MIRROR}). Candidates share one of the smallest shingle hashes; at Jaccard 0.7 fewer than one in ten
 * thousand pairs share none.
 */
public final class CopyFinder {
    static final double TEXT = 0.7;

    /** The same where the likeness is an estimate, so that few below {@link #TEXT} pass. */
    private static final double TEXT_ESTIMATED = 0.72;

    private static final double TITLE = 0.8;

    /** Of texts under two addresses of one article: a mirror cuts it, a print view adds to it, and no other article is ever at its address. */
    private static final double MIRROR = 0.35;

    private static final int TITLE_SHINGLES = 3;

    /** Distinct numbers, entities and (English) words of a text that can be told for a translation. */
    private static final int TRANSLATED_NUMBERS = 4;

    private static final int TRANSLATED_ENTITIES = 2;
    private static final int TRANSLATED_WORDS = 40;

    /** The shorter one's length as part of the longer one's. */
    private static final double TRANSLATED_LENGTH = 0.6;

    /** Pairs of Chinese characters for an English word. */
    private static final double PAIRS_A_WORD = 1.4;

    private static final int KEYS = 8;
    private static final int LATEST = 40;

    /** A power of two, three times as many as articles are touched. */
    private static final int PLACES = 1024;

    private static final int NEAREST = 12;

    private final Archive archive;
    /** The articles of one key. */
    private final int[] met = new int[LATEST];

    /** The articles of all keys, each once, and how many of the keys each has. */
    private final int[] touched = new int[KEYS * LATEST];

    private final int[] shared = new int[KEYS * LATEST];

    /** One more than an article's place among those, by open addressing, and in which cells: all 0 between calls. */
    private final int[] places = new int[PLACES];

    private final int[] cells = new int[KEYS * LATEST];
    private final long[] nearest = new long[NEAREST + 1];

    public CopyFinder(Archive archive) {
        this.archive = archive;
    }

    /** The most alike earlier article under another id, the earlier of equals; null if none is near enough. */
    public Member original(Digest digest) {
        Member best = null;
        double most = 0;
        int kept = nearest(digest);
        archive.ahead().sketches(nearest, kept);
        archive.sketches().ask(digest);
        for (int n = 0; n < kept; n++) {
            if (!mayBeCopy(digest, (int) nearest[n], most)) {
                continue;
            }
            Member candidate = archive.at((int) nearest[n]);
            double alike = alike(digest, candidate.digest(), most);
            boolean better = alike > most || (alike == most && alike > 0 && candidate.seq() < best.seq());
            if (better && !candidate.id().equals(digest.articleId()) && !isOtherThanOriginal(digest, candidate)) {
                best = candidate;
                most = alike;
            }
        }
        return best;
    }

    /** False for nearly all articles that are none. */
    private boolean mayBeCopy(Digest digest, int seq, double most) {
        SketchMarks sketches = archive.sketches();
        boolean mirrors = digest.address() != 0 && sketches.hasSameAddress(seq);
        return sketches.jaccardAtMost(seq) >= Math.max(most, mirrors ? MIRROR : TEXT);
    }

    /** A copy under a headline of its own says less of what it is about than what it repeats. */
    private boolean isOtherThanOriginal(Digest digest, Member candidate) {
        Member original = candidate.duplicateOf() == null ? null : archive.member(candidate.duplicateOf());
        return original != null && FilledForm.isOther(digest, original.digest());
    }

    /** Fills {@link #nearest} with the articles that share most keys, the earlier of equals first; returns how many. */
    private int nearest(Digest digest) {
        int size = 0;
        for (int k = 0; k < Math.min(KEYS, digest.sketch().length); k++) {
            int found = archive.latestWithShingle(digest.sketch()[k], LATEST, met, 0);
            for (int n = 0; n < found; n++) {
                size = count(met[n], size);
            }
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            places[cells[i]] = 0;
            kept = insert((long) -shared[i] << 32 | touched[i], kept);
        }
        return kept;
    }

    /** Counts one more key of an article; returns how many articles are counted. */
    private int count(int seq, int size) {
        int hash = seq * 0x9E3779B9;
        int cell = (hash ^ hash >>> 16) & PLACES - 1;
        for (; places[cell] != 0; cell = cell + 1 & PLACES - 1) {
            int place = places[cell] - 1;
            if (touched[place] == seq) {
                shared[place]++;
                return size;
            }
        }
        touched[size] = seq;
        shared[size] = 1;
        cells[size] = cell;
        places[cell] = size + 1;
        return size + 1;
    }
    /** Keeps the lowest values in order. */
    private int insert(long value, int kept) {
        int at = kept;
        while (at > 0 && value < nearest[at - 1]) {
            nearest[at] = nearest[at - 1];
            at--;
        }
        nearest[at] = value;
        return Math.min(kept + 1, NEAREST);
    }

    /** Jaccard similarity where it is high enough for a copy and at least {@code most}, else 0. */
    private static double alike(Digest a, Digest b, double most) {
        boolean text = a.words() >= Shingles.MIN_TOKENS;
        if (text != b.words() >= Shingles.MIN_TOKENS || (!text && a.shingles() < TITLE_SHINGLES)) {
            return 0;
        }
        boolean whole = a.shingles() == a.sketch().length && b.shingles() == b.sketch().length;
        boolean mirrors = a.address() != 0 && a.address() == b.address();
        double enough = mirrors ? MIRROR : !text ? TITLE : whole ? TEXT : TEXT_ESTIMATED;
        double least = Math.max(most, enough);
        double jaccard = Shingles.jaccard(a, b, least);
        return jaccard < least || ContraryEvidence.between(a, b) || FilledForm.isOther(a, b) ? 0 : jaccard;
    }

    /**
     * The earliest member of a story that an article translates: another language, both long enough to say more than the facts that every
     * report has, of one length, and names and numbers agree; null if none. Two short reports of one announcement share its figures and are two voices.
     */
    public static Member translated(Digest digest, StoryFile story) {
        if (digest.numbers().length < TRANSLATED_NUMBERS || digest.entities().size() < TRANSLATED_ENTITIES) {
            return null;
        }
        for (Member member : story.profiled()) {
            Digest other = member.digest();
            if (!other.lang().equals(digest.lang())
                    && member.duplicateOf() == null
                    && other.numbers().length >= TRANSLATED_NUMBERS
                    && alikeInLength(english(digest), english(other))
                    && agree(digest.numbers(), other.numbers()) >= 0.6
                    && entitiesAgree(digest, other) >= 0.6) {
                return member;
            }
        }
        return null;
    }

    /** About how many English words a text has. */
    private static double english(Digest digest) {
        return digest.lang().equals("zh") ? digest.words() / PAIRS_A_WORD : digest.words();
    }

    private static boolean alikeInLength(double a, double b) {
        return Math.min(a, b) >= TRANSLATED_WORDS && Math.min(a, b) >= TRANSLATED_LENGTH * Math.max(a, b);
    }

    private static double agree(int[] a, int[] b) {
        int shared = 0;
        for (int value : a) {
            if (Terms.contains(b, value)) {
                shared++;
            }
        }
        return (double) shared / Math.max(1, a.length + b.length - shared);
    }

    private static double entitiesAgree(Digest a, Digest b) {
        int shared = 0;
        for (EntityRef x : a.entities()) {
            for (EntityRef y : b.entities()) {
                if (x.id().equals(y.id())) {
                    shared++;
                }
            }
        }
        return (double) shared / Math.max(1, a.entities().size() + b.entities().size() - shared);
    }
}
