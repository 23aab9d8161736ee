package ainews.enrich.topic;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an article holds for and against each event type, as numbers that {@link EventJudge} weighs: where rules held and how surely, where
 * cues stand, what the other types have to show, and what title and first sentence name.
 */
final class EventEvidence {
    static final List<String> TYPES = List.of(
            "model-release",
            "open-weights-release",
            "product-launch",
            "benchmark-result",
            "chip-announcement",
            "roadmap",
            "funding",
            "merger",
            "earnings",
            "partnership",
            "regulation",
            "lawsuit",
            "incident",
            "pricing-change",
            "research-paper",
            "executive-change",
            "opinion",
            "round-up");
    /** Number of {@link EvidenceNames}: how surely the rules alone tell the type. */
    static final int TOLD = 2;

    private static final int N = TYPES.size();
    private static final List<String> PLACES = List.of("title", "first", "lead", "body");
    private static final int TITLE = 0;
    private static final int FIRST = 1;
    private static final int LEAD = 2;
    private static final int BODY = 3;
    /** What rules can ask for and is built in: quantities and entities. */
    static final int BUILT_IN = 12;
    /** How many numbers there are of a type. */
    static final int NUMBERS = EvidenceNames.OWN.size() + 4 * N + EvidenceNames.NAMED.size() + 2 * BUILT_IN;

    private static final int MONEY = Vocabulary.kindOf(Quantity.Kind.MONEY);
    private static final int PERCENT = Vocabulary.kindOf(Quantity.Kind.PERCENT);
    private static final int NUMBER = Vocabulary.kindOf(Quantity.Kind.NUMBER);
    private static final int PARAMS = Vocabulary.kindOf(Quantity.Kind.PARAMS);
    private static final int COMPANY = Vocabulary.kindOfEntity("company");
    private static final int BENCHMARK = Vocabulary.kindOfEntity("benchmark");

    private static final int SCORE = 14;
    private static final BigDecimal LARGE = BigDecimal.valueOf(5_000_000);

    private final double[][] rules = new double[N][PLACES.size()];
    private final double[] told = new double[N];
    private final double[] hedged = new double[N];
    private final int[] sentencesOf = new int[N];
    private final int[][] cues = new int[N][PLACES.size()];
    private final int[][] sure = new int[N][PLACES.size()];
    private final double[] named = new double[EvidenceNames.NAMED.size()];
    private final int[] companies = new int[PLACES.size()];
    private boolean headed;
    private final double[][] names = new double[2][BUILT_IN];
    private final EventMatch[] best = new EventMatch[N];
    private final int[][] triggers = new int[N][PLACES.size()];
    private final Hit[] cueHit = new Hit[N];
    private final int[] strengthOf = new int[N];
    private final Sentence[] cueSentence = new Sentence[N];
    private boolean chinese;

    /**
     * @param best one match a type, its confidence raised and lowered by what else the article tells
     * @param matches of all rules
     * @param words what counts as a cue
     */
    EventEvidence(List<EventMatch> best, List<EventMatch> matches, List<Sentence> sentences, EventCues words) {
        for (EventMatch match : best) {
            int type = TYPES.indexOf(match.event());
            if (type >= 0) {
                this.best[type] = match;
                told[type] = match.confidence();
            }
        }
        for (EventMatch match : matches) {
            int type = TYPES.indexOf(match.event());
            if (type >= 0) {
                add(match, type);
            }
        }
        for (Sentence sentence : sentences) {
            int place = place(sentence);
            chinese |= sentence.dense();
            count(sentence, place, words);
        }
    }

    private void add(EventMatch match, int type) {
        int place = place(match.sentence());
        rules[type][place] = Math.max(rules[type][place], match.confidence());
        sentencesOf[type]++;
        double full = match.rule().confidence() * match.sentence().weight();
        if (match.confidence() < 0.9 * full) {
            hedged[type] = 1;
        }
    }

    private void count(Sentence sentence, int place, EventCues words) {
        List<Hit> here = sentence.cues();
        for (int i = 0; i < here.size(); i++) {
            Hit hit = here.get(i);
            if (words.isDenied(sentence, hit)) {
                continue;
            }
            int type = words.typeOf(hit.kind());
            boolean strong = words.isSure(hit.kind());
            (strong ? sure : cues)[type][place]++;
            keep(type, strong ? 3 : 2, hit, sentence);
        }
        List<Hit> hits = sentence.hits();
        for (int i = 0; place < BODY && i < hits.size(); i++) {
            Hit hit = hits.get(i);
            int type = words.typeOf(hit.kind());
            if (type >= 0 && hit.kind() >= BUILT_IN && !words.isDenied(sentence, hit)) {
                triggers[type][place]++;
                keep(type, 3, hit, sentence);
            } else if (type >= 0 && hit.kind() < BUILT_IN) {
                keep(type, 1, hit, sentence);
            }
            name(hit, place);
        }
        if (place < BODY && scored(hits)) {
            named[SCORE] = 1;
        }
    }

    /** The first of the strongest stays. */
    private void keep(int type, int strength, Hit hit, Sentence sentence) {
        if (strength > strengthOf[type]) {
            strengthOf[type] = strength;
            cueHit[type] = hit;
            cueSentence[type] = sentence;
        }
    }

    /** A figure beside a benchmark's name. */
    private static boolean scored(List<Hit> hits) {
        for (int i = 0; i < hits.size(); i++) {
            for (int j = Math.max(0, i - 4); hits.get(i).kind() == BENCHMARK && j < Math.min(hits.size(), i + 5); j++) {
                int kind = hits.get(j).kind();
                if (kind == PERCENT || kind == NUMBER) {
                    return true;
                }
            }
        }
        return false;
    }

    private void name(Hit hit, int place) {
        int kind = hit.kind();
        if (kind >= BUILT_IN) {
            return;
        }
        if (place <= FIRST) {
            names[place][kind] = 1;
        }
        if (hit.entity() != null && !headed && kind < BUILT_IN - 2) {
            named[2 + kind - Vocabulary.kindOfEntity("model")] = 1;
            headed = true;
        }
        if (kind == COMPANY && place <= FIRST) {
            companies[place]++;
            named[place] = Math.min(2, companies[place] - 1) / 2.0;
        }
        if (kind == MONEY) {
            boolean large = new BigDecimal(hit.quantity().value()).compareTo(LARGE) >= 0;
            named[(place == TITLE ? 7 : 9) + (large ? 0 : 1)] = 1;
        }
        if (place > TITLE && kind == PERCENT) {
            named[11] = 1;
        } else if (place > TITLE && kind == PARAMS) {
            named[12] = 1;
        } else if (kind == BENCHMARK) {
            named[13] = 1;
        }
    }

    private static int place(Sentence sentence) {
        return sentence.title() ? TITLE : sentence.start() == 0 ? FIRST : sentence.weight() >= 0.9 ? LEAD : BODY;
    }

    /** Whether anything at all speaks for the type. */
    boolean isCandidate(int type) {
        return best[type] != null || cueHit[type] != null;
    }

    /** The rules' best match for the type, else its first cue as a match of {@code rule}. */
    EventMatch match(int type, Rule rule) {
        return best[type] != null
                ? best[type]
                : new EventMatch(TYPES.get(type), rule.confidence(), rule, cueSentence[type], List.of(cueHit[type]));
    }

    /** Whether the rules alone would tell it. */
    boolean isTold(int type) {
        return told[type] >= 0.5;
    }

    /** Whether rules found it. */
    boolean isRuled(int type) {
        return best[type] != null;
    }

    private int strength(int type) {
        return 3 * Math.min(2, sure[type][TITLE]) + 2 * Math.min(2, sure[type][FIRST]) + Math.min(2, sure[type][LEAD]);
    }

    double[] numbers(int type) {
        return numbers(type, new double[NUMBERS]);
    }

    /** @param numbers room for {@link #NUMBERS} of them, all of which are set */
    double[] numbers(int type, double[] numbers) {
        double othersInTitle = 0;
        double othersTold = 0;
        boolean first = told[type] > 0;
        for (int other = 0; other < N; other++) {
            if (other != type) {
                othersInTitle = Math.max(othersInTitle, rules[other][TITLE]);
                othersTold += told[other] >= 0.5 ? 1 : 0;
                first &= told[other] <= told[type];
            }
        }
        int all = 0;
        for (int other = 0; other < N; other++) {
            all += strength(other);
        }
        double share = all == 0 ? 0 : strength(type) / (double) all;
        boolean silent = othersInTitle < 0.5 && rules[type][TITLE] < 0.5;
        int i = 0;
        numbers[i++] = 1;
        numbers[i++] = chinese ? 1 : 0;
        numbers[i++] = told[type];
        numbers[i++] = told[type] >= 0.5 ? 1 : 0;
        numbers[i++] = told[type] >= 0.8 ? 1 : 0;
        numbers[i++] = first ? 1 : 0;
        for (int place = TITLE; place <= BODY; place++) {
            numbers[i++] = rules[type][place];
        }
        numbers[i++] = Math.min(3, sentencesOf[type]) / 3.0;
        numbers[i++] = hedged[type];
        numbers[i++] = othersInTitle;
        numbers[i++] = rules[type][TITLE] < 0.5 && othersInTitle >= 0.65 ? 1 : 0;
        numbers[i++] = Math.min(3, othersTold) / 3.0;
        numbers[i++] = cues[type][TITLE] > 0 ? 1 : 0;
        numbers[i++] = cues[type][TITLE] > 1 ? 1 : 0;
        numbers[i++] = Math.min(3, cues[type][FIRST]) / 3.0;
        numbers[i++] = Math.min(4, cues[type][LEAD]) / 4.0;
        numbers[i++] = Math.min(4, cues[type][BODY]) / 4.0;
        numbers[i++] = sure[type][TITLE] > 0 ? 1 : 0;
        numbers[i++] = sure[type][TITLE] > 1 ? 1 : 0;
        numbers[i++] = Math.min(3, sure[type][FIRST]) / 3.0;
        numbers[i++] = Math.min(4, sure[type][LEAD]) / 4.0;
        numbers[i++] = Math.min(4, sure[type][BODY]) / 4.0;
        numbers[i++] = share;
        numbers[i++] = triggers[type][TITLE] > 0 ? 1 : 0;
        numbers[i++] = Math.min(3, triggers[type][FIRST]) / 3.0;
        numbers[i++] = Math.min(3, triggers[type][LEAD]) / 3.0;
        numbers[i++] = silent ? 1 : 0;
        numbers[i++] = silent ? rules[type][FIRST] : 0;
        numbers[i++] = silent ? Math.min(3, cues[type][FIRST]) / 3.0 : 0;
        numbers[i++] = silent ? Math.min(3, sure[type][FIRST]) / 3.0 : 0;
        for (int other = 0; other < N; other++) {
            numbers[i++] = other == type ? 0 : told[other];
        }
        for (int other = 0; other < N; other++) {
            numbers[i++] = other == type || cues[other][TITLE] == 0 ? 0 : 1;
        }
        for (int other = 0; other < N; other++) {
            numbers[i++] = other == type || sure[other][TITLE] == 0 ? 0 : 1;
        }
        for (int other = 0; other < N; other++) {
            numbers[i++] = other == type || sure[other][FIRST] == 0 ? 0 : 1;
        }
        for (double each : named) {
            numbers[i++] = each;
        }
        for (double[] place : names) {
            for (double each : place) {
                numbers[i++] = each;
            }
        }
        return numbers;
    }
}
