package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which of the event types that rules or cues bring up an article tells. What a rule found in one sentence is judged by what the rest
 * of the article holds: a purchase deep in the text of an article about earnings is background. A logistic model and a small net over the same: their
 * probability is the event's confidence, less where it is only rumoured. The weights of {@code event-weights.tsv} and {@code event-net.tsv} are fitted to the
 * labelled sets by {@code EventJudgeEval}, see the README beside those sets.
 */
final class EventJudge {
    /** About where F1 is highest on sets that the fit did not see, of articles and of headlines alone. */
    static final double LIKELY = 0.48;

    /** What rules tell has to be so likely where nothing else is told: nearly every article tells something. */
    private static final double LIKELIEST = 0.38;

    /** What an article tells as a rumour is an event of the article, of which the reader cannot be so sure. */
    private static final double RUMOUR = 0.75;

    private static final String EVERY_TYPE = "*";
    /** On sets that they were not fitted to the weights are too sure of themselves: of 179 events at 0.975 on average 0.905 were labelled. */
    private static final double CALIBRATION = 0.65;

    /** By type and number of {@link EvidenceNumbers}. */
    private final double[][] weights;

    private final Weights traits;
    private final EventNet net;
    /** Each thread's own, so that an article needs no new one. */
    private final ThreadLocal<Room> rooms;

    /** For a type that only cues speak for: it plays no role and states nothing by itself. */
    private final List<Rule> cueRules = new ArrayList<>();

    /**
     * @param lines {@code type, name of the number, weight}, parted by tabs; type {@code *} is for every type
     * @param traits of {@link ArticleTraits}, a column for each type
     * @param net over the same
     */
    EventJudge(List<String> lines, Weights traits, EventNet net, Vocabulary words) {
        this.traits = traits;
        this.net = net;
        if (!traits.columns().equals(EventEvidence.TYPES)) {
            throw new IllegalArgumentException("columns must be the event types: " + traits.columns());
        }
        List<String> names = EvidenceNumbers.names();
        rooms = ThreadLocal.withInitial(() -> new Room(net.room()));
        weights = new double[EventEvidence.TYPES.size()][names.size()];
        for (String line : lines) {
            String[] cells = line.split("\t");
            int number = names.indexOf(cells[1]);
            for (int type = 0; type < weights.length; type++) {
                if (cells[0].equals(EVERY_TYPE) || cells[0].equals(EventEvidence.TYPES.get(type))) {
                    weights[type][number] += Double.parseDouble(cells[2]);
                }
            }
        }
        for (String type : EventEvidence.TYPES) {
            cueRules.add(Rule.parse(type + " 0.3 : ^cue-" + type, words));
        }
    }

    /**
     * The events told, the surest first, each with its probability as confidence.
     *
     * @param article what the article is like
     */
    List<EventMatch> judge(EventEvidence evidence, Features article) {
        Room room = rooms.get();
        traits.sum(article, room.sums);
        room.all.read(evidence);
        net.read(article, room.all, room.net);
        List<EventMatch> told = new ArrayList<>();
        int likeliest = -1;
        double most = 0;
        for (int type = 0; type < weights.length; type++) {
            if (evidence.isCandidate(type)) {
                double sum = room.all.weighed(type, weights[type]) + room.sums[type];
                double probability = probability(sum, net.odds(type, room.all, room.net));
                double factor = factor(evidence, type, probability);
                if (probability >= LIKELY) {
                    told.add(evidence.match(type, cueRules.get(type)).weakened(factor));
                } else if (told.isEmpty()
                        && evidence.told(type) >= LIKELY
                        && probability >= LIKELIEST
                        && (likeliest < 0 || probability > most)) {
                    likeliest = type;
                    most = evidence.confidence(type, cueRules.get(type)) * factor;
                    room.factor = factor;
                }
            }
        }
        if (told.isEmpty() && likeliest >= 0) {
            told.add(evidence.match(likeliest, cueRules.get(likeliest)).weakened(room.factor));
        }
        told.sort(Comparator.comparingDouble(EventMatch::confidence).reversed().thenComparing(EventMatch::event));
        return told;
    }

    /** What the confidence of the type's match is to be multiplied by. */
    private double factor(EventEvidence evidence, int type, double probability) {
        double sure = evidence.isOnlyHedged(type) ? RUMOUR : 1;
        return sure * probability / evidence.confidence(type, cueRules.get(type));
    }

    /**
     * 0 to 1; 0.5 where as much speaks for as against. The mean of both models' odds, since they err apart.
     *
     * @param odds of the net
     */
    static double probability(double sum, double odds) {
        return 1 / (1 + StrictMath.exp(-(CALIBRATION * sum + odds) / 2));
    }

    static double sum(double[] weights, double[] numbers) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * numbers[i];
        }
        return sum;
    }

    private static final class Room {
        private final double[] sums = new double[EventEvidence.TYPES.size()];
        private final EvidenceNumbers all = new EvidenceNumbers();
        private final float[] net;
        /** Of the likeliest type where none is likely enough. */
        private double factor;

        Room(float[] net) {
            this.net = net;
        }
    }
}
