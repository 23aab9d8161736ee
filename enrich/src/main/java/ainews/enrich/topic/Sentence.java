package ainews.enrich.topic;

import java.util.List;

/**
 * A sentence as its hits.
 *
 * @param hits by start
 * @param tags classes of words that speak for a tag, one for each place
 * @param cues of event types; they may overlap
 * @param title whether it is the title
 * @param start offset in the original field where it begins
 * @param end exclusive offset where it ends
 * @param dense whether it is written mostly in Chinese characters, which say as much in half the length
 */
record Sentence(List<Hit> hits, List<Integer> tags, List<Hit> cues, boolean title, int start, int end, boolean dense) {
    Sentence {
        hits = new HitList(hits);
    }

    /** 1 in the title, less the further down the text: what an article is about stands first. */
    double weight() {
        if (title) {
            return 1.0;
        }
        if (start < (dense ? 160 : 360)) {
            return 0.9;
        }
        if (start < (dense ? 500 : 1200)) {
            return 0.72;
        }
        return 0.5;
    }
}
