package ainews.enrich.duplicate;

import java.util.List;

/**
 * Tells revisions of one article from repeated deliveries. Content that was seen before is never a new revision, even
 * where another came in between: feeds and pages of the same article often alternate. Only a withdrawal parts what was
 * before from what comes after: an article that is taken down, and one that is put back, is a new revision each time.
 */
public final class Revisions {

    private Revisions() {}

    /**
     * Decides what the content in hand is.
     *
     * @param seen fingerprints of the revisions so far, that of revision 1 first; on {@link Decision.NewRevision} the
     *     caller appends {@code fingerprint}
     */
    public static Decision decide(List<String> seen, String fingerprint) {
        String last = seen.isEmpty() ? null : seen.get(seen.size() - 1);
        if (fingerprint.equals(last)) {
            return new Decision.SameContent(seen.size());
        }
        boolean turn = fingerprint.equals(Fingerprint.WITHDRAWN) || Fingerprint.WITHDRAWN.equals(last);
        int at = turn ? -1 : seen.indexOf(fingerprint);
        if (at >= 0) {
            return new Decision.SameContent(at + 1);
        }
        return new Decision.NewRevision(seen.size() + 1, seen.isEmpty() ? null : seen.size());
    }

    /** What the content in hand is, among the revisions of its article. */
    public sealed interface Decision {

        /**
         * Content not seen before.
         *
         * @param supersedes the revision before; null for revision 1
         */
        record NewRevision(int revision, Integer supersedes) implements Decision {}

        /**
         * Content seen before.
         *
         * @param revision the one that has it already
         */
        record SameContent(int revision) implements Decision {}
    }
}
