package ainews.enrich.topic;

import java.util.List;

/**
 * A rule that held in a sentence.
 *
 * @param event the event type told, which differs from the rule's own where an announced plan is a roadmap
 * @param confidence of this match alone, weighted by where it stands, 0 to 1
 */
record EventMatch(String event, double confidence, Rule rule, Sentence sentence, List<Hit> hits) {
    Hit trigger() {
        return hits.get(rule.trigger());
    }

    boolean isBetterThan(EventMatch other) {
        boolean tighter = end() - start() < other.end() - other.start();
        return confidence > other.confidence || (confidence == other.confidence && tighter);
    }

    boolean standsIn(Sentence other) {
        return other != null && sentence.title() == other.title() && sentence.start() == other.start();
    }

    /** The same match, its confidence times a factor. */
    EventMatch weakened(double factor) {
        return new EventMatch(event, confidence * factor, rule, sentence, hits);
    }

    int start() {
        int start = Integer.MAX_VALUE;
        for (int i = 0; i < hits.size(); i++) {
            start = Math.min(start, hits.get(i).start());
        }
        return start;
    }

    int end() {
        int end = 0;
        for (int i = 0; i < hits.size(); i++) {
            end = Math.max(end, hits.get(i).end());
        }
        return end;
    }

    /** Characters between the trigger and the last word of the match: the nearest object is the one meant. */
    int reach() {
        return Math.max(0, hits.get(hits.size() - 1).start() - trigger().end());
    }
}
