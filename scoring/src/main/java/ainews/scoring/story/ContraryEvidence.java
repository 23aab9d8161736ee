package ainews.scoring.story;

import java.util.Arrays;
import java.util.List;

/**
 * Evidence that two articles with much the same words tell different happenings: the same deed with doer and victim swapped
 * ("X sues Y", "Y sues X"), other versions of one product, other models in the title of two releases or benchmark results, a
 * model that one is about and a long text does not name.
 */
final class ContraryEvidence {
    private static final String[] DEEDS = {
        "sue sued suing sues lawsuit",
        "acquire acquires acquired buy buys bought",
        "beat beats overtake overtakes surpass surpasses tops",
        "invest invests invested back backs",
        "accuse accuses accused blame blames",
        "block blocks ban bans banned"
    };
    private static final String[] DEEDS_ZH = {"起诉 控告", "收购", "击败 超越 超过", "投资 注资", "指控", "封禁 禁止"};
    private static final int[][] DEED_HASHES = hashes();
    private static final int MAX_SIDE = 8;

    /** Words (pairs of Chinese characters) from which on a text names what it is about. */
    private static final int LONG = 150;

    private ContraryEvidence() {}

    private static int[][] hashes() {
        int[][] all = new int[DEEDS.length][];
        for (int d = 0; d < DEEDS.length; d++) {
            int[] en =
                    Arrays.stream(DEEDS[d].split(" ")).mapToInt(Tokens::hashOf).toArray();
            int[] zh = Arrays.stream(DEEDS_ZH[d].split(" "))
                    .mapToInt(Tokens::hashOf)
                    .toArray();
            all[d] = Arrays.copyOf(en, en.length + zh.length);
            System.arraycopy(zh, 0, all[d], en.length, zh.length);
        }
        return all;
    }

    /**
     * The first deed of a title: its number, the count of terms of the doer's side, those terms, and the terms of the other side; empty
     * where there is none. "Y sued by X" and "Y 被 X 起诉" are what "X sues Y" is.
     *
     * @param text what the title's tokens were read from
     */
    static int[] actions(Tokens title, String text) {
        for (int i = 1; i < title.size; i++) {
            int deed = deedOf(title.hash[i]);
            int suffers = deed < 0 ? -1 : sufferer(title, text, i);
            if (suffers > 0) {
                return sides(title, deed, suffers, i, Math.max(0, suffers - MAX_SIDE), suffers);
            }
            if (deed >= 0 && i < title.size - 1) {
                int end = Math.min(title.size, i + 1 + MAX_SIDE);
                int start = Math.max(0, i - MAX_SIDE);
                boolean passive = text.startsWith("by ", title.start(i + 1));
                return passive ? sides(title, deed, i + 1, end, start, i) : sides(title, deed, start, i, i + 1, end);
            }
        }
        return new int[0];
    }

    /** The first token behind a Chinese sign of the passive before the deed: who suffers it stands before, who does it after; -1 where there is none. */
    private static int sufferer(Tokens title, String text, int deed) {
        int sign = text.lastIndexOf('被', title.start(deed));
        for (int k = 1; sign > 0 && k < deed; k++) {
            if (title.start(k) > sign) {
                return k;
            }
        }
        return -1;
    }

    private static int[] sides(Tokens title, int deed, int doerFrom, int doerTo, int otherFrom, int otherTo) {
        int[] out = new int[2 + doerTo - doerFrom + otherTo - otherFrom];
        out[0] = deed;
        out[1] = doerTo - doerFrom;
        System.arraycopy(title.hash, doerFrom, out, 2, doerTo - doerFrom);
        System.arraycopy(title.hash, otherFrom, out, 2 + out[1], otherTo - otherFrom);
        return out;
    }

    private static int deedOf(int hash) {
        for (int d = 0; hash != 0 && d < DEED_HASHES.length; d++) {
            for (int h : DEED_HASHES[d]) {
                if (h == hash) {
                    return d;
                }
            }
        }
        return -1;
    }

    /** Pairs of a name and the version number after it. */
    static int[] versions(Tokens title) {
        int[] pairs = new int[12];
        int n = 0;
        for (int i = 1; i < title.size && n < pairs.length; i++) {
            if (title.kind[i] == Tokens.NUMBER && title.kind[i - 1] == Tokens.WORD && !title.isStop(i - 1)) {
                pairs[n++] = title.hash[i - 1];
                pairs[n++] = title.hash[i];
            }
        }
        return Arrays.copyOf(pairs, n);
    }

    /** True if the two cannot be about one happening. */
    static boolean between(Digest a, Digest b) {
        return swapped(a.actions(), b.actions()) || otherSubject(a, b) || silentOn(a, b) || silentOn(b, a);
    }

    /** True if a name that both titles carry has another version number in each, and no version is shared. */
    static boolean otherVersion(Digest a, Digest b) {
        boolean other = false;
        int[] x = a.versions();
        int[] y = b.versions();
        for (int i = 0; i < x.length; i += 2) {
            for (int j = 0; j < y.length; j += 2) {
                if (x[i] == y[j]) {
                    if (x[i + 1] == y[j + 1]) {
                        return false;
                    }
                    other = true;
                }
            }
        }
        return other;
    }

    private static boolean swapped(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0 || a[0] != b[0]) {
            return false;
        }
        boolean crossed = share(a, 2, 2 + a[1], b, 2 + b[1], b.length) && share(a, 2 + a[1], a.length, b, 2, 2 + b[1]);
        return crossed && !share(a, 2, 2 + a[1], b, 2, 2 + b[1]);
    }

    private static boolean share(int[] a, int fromA, int toA, int[] b, int fromB, int toB) {
        for (int i = fromA; i < toA; i++) {
            for (int j = fromB; j < toB; j++) {
                if (a[i] == b[j] && a[i] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Two releases or results whose chief models (or chips) are known in both and differ. */
    private static boolean otherSubject(Digest a, Digest b) {
        if (a.eventTypes().isEmpty() || b.eventTypes().isEmpty()) {
            return false;
        }
        String x = a.chief();
        String y = b.chief();
        return x != null && y != null && !x.equals(y) && !names(a, y) && !names(b, x);
    }

    /** True if a text long enough to name the other's chief model (or chip), or one of its family, does not. */
    private static boolean silentOn(Digest told, Digest text) {
        String chief = text.words() < LONG ? null : told.chief();
        if (chief == null) {
            return false;
        }
        int dash = chief.indexOf('-');
        String family = dash < 0 ? chief : chief.substring(0, dash);
        if (names(text, chief)) {
            return false;
        }
        for (EntityRef entity : text.entities()) {
            if (entity.id().startsWith(family)) {
                return false;
            }
        }
        return true;
    }

    /** The model (or chip) that an article is about before others; null where there is none. */
    static String chief(List<EntityRef> entities) {
        for (EntityRef entity : entities) {
            if ((entity.type().equals("model") || entity.type().equals("chip")) && entity.relevance() >= 500) {
                return entity.id();
            }
        }
        return null;
    }

    /** True if an article names an entity, or something that belongs to it. */
    private static boolean names(Digest article, String id) {
        return Terms.contains(article.lineage(), Terms.entity(id));
    }
}
