package ainews.enrich.topic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an article holds for and against each event type: where rules held and how surely, where cues stand, and what title and first sentence name.
 * {@link EvidenceNumbers} makes numbers of it, which {@link EventJudge} weighs. Not thread-safe.
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

    private static final Map<String, Integer> NUMBERS =
            IntStream.range(0, TYPES.size()).boxed().collect(Collectors.toUnmodifiableMap(TYPES::get, type -> type));

    static final int TITLE = 0;
    static final int FIRST = 1;
    static final int LEAD = 2;
    static final int BODY = 3;
    /** Where a short article has ended. */
    static final int DEEP = 4;

    private static final int PLACES = 5;
    /** What is told all over a text stands in several of so many parts of it. */
    private static final int PARTS = 6;

    private static final double LEAD_WEIGHT = 0.9;
    private static final double BODY_WEIGHT = 0.7;
    private static final double AS_RULED = 0.9;

    /** Types that an article's shape may tell without any word for them; the title is then what gives them away. */
    private static final int[] SHAPED = {
        TYPES.indexOf("opinion"),
        TYPES.indexOf("round-up"),
        TYPES.indexOf("research-paper"),
        TYPES.indexOf("product-launch")
    };

    /** Any type may be told by a headline alone without a word that is listed for it; in a text one of so many would stand somewhere. */
    private static final int[] ANY = IntStream.range(0, TYPES.size()).toArray();

    private static final int MERGER = TYPES.indexOf("merger");
    private static final int N = TYPES.size();

    private final double[][] rules = new double[N][PLACES];
    private final double[] told = new double[N];
    private final boolean[] hedged = new boolean[N];
    private final boolean[] stated = new boolean[N];
    private final int[][] ruled = new int[N][PLACES];
    private final int[][] cues = new int[N][PLACES];
    private final int[][] sure = new int[N][PLACES];
    private final int[][] triggers = new int[N][PLACES];
    private final int[] parts = new int[N];
    private final EventMatch[] best = new EventMatch[N];
    private final Hit[] cueHit = new Hit[N];
    private final int[] strengthOf = new int[N];
    private final Sentence[] cueSentence = new Sentence[N];
    private final NamedEvidence named = new NamedEvidence();
    private final boolean[] unspoken = new boolean[N];
    private int length;
    private boolean titleAlone;
    private boolean chinese;

    /** Holds nothing yet. */
    EventEvidence() {}

    /** What one article holds, see {@link #read}. */
    EventEvidence(List<EventMatch> best, List<EventMatch> matches, List<Sentence> sentences, EventCues words) {
        read(best, matches, sentences, words);
    }

    /** Forgets one article, before the next. */
    void clear() {
        for (int type = 0; type < N; type++) {
            Arrays.fill(rules[type], 0);
            Arrays.fill(ruled[type], 0);
            Arrays.fill(cues[type], 0);
            Arrays.fill(sure[type], 0);
            Arrays.fill(triggers[type], 0);
        }
        Arrays.fill(told, 0);
        Arrays.fill(hedged, false);
        Arrays.fill(stated, false);
        Arrays.fill(parts, 0);
        Arrays.fill(best, null);
        Arrays.fill(cueHit, null);
        Arrays.fill(strengthOf, 0);
        Arrays.fill(cueSentence, null);
        Arrays.fill(unspoken, false);
        named.clear();
        length = 0;
        titleAlone = false;
        chinese = false;
    }

    /**
     * Reads an article, in the place of the one before.
     *
     * @param best one match a type, its confidence raised and lowered by what else the article tells
     * @param matches of all rules
     * @param words what counts as a cue
     */
    void read(List<EventMatch> best, List<EventMatch> matches, List<Sentence> sentences, EventCues words) {
        clear();
        length = sentences.isEmpty() ? 0 : sentences.get(sentences.size() - 1).end();
        for (int i = 0; i < best.size(); i++) {
            EventMatch match = best.get(i);
            int type = typeOf(match.event());
            if (type >= 0) {
                this.best[type] = match;
                told[type] = match.confidence();
            }
        }
        for (int i = 0; i < matches.size(); i++) {
            EventMatch match = matches.get(i);
            int type = typeOf(match.event());
            if (type >= 0) {
                add(match, type);
            }
        }
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            int place = place(sentence);
            chinese |= sentence.dense();
            count(sentence, place, words, matches);
            if (place < BODY) {
                named.read(sentence, place);
            }
        }
        titleAlone = !sentences.isEmpty() && sentences.get(sentences.size() - 1).title();
        for (int type : titleAlone ? ANY : SHAPED) {
            boolean silent = this.best[type] == null && cueHit[type] == null && !sentences.isEmpty();
            if (silent) {
                Sentence head = sentences.get(0);
                cueHit[type] = new Hit(0, head.start(), head.end(), null, null);
                cueSentence[type] = head;
                unspoken[type] = true;
            }
        }
    }

    /** Index of the type, or below 0. */
    private static int typeOf(String event) {
        return NUMBERS.getOrDefault(event, -1);
    }

    private void add(EventMatch match, int type) {
        Sentence sentence = match.sentence();
        int place = place(sentence);
        // what stands deep in a text is weighed by the judge, not by how deep it stands
        double confidence = place == DEEP ? match.confidence() / sentence.weight() : match.confidence();
        rules[type][place] = Math.max(rules[type][place], confidence);
        ruled[type][place]++;
        parts[type] |= 1 << part(sentence);
        boolean whole = match.confidence() >= AS_RULED * match.rule().confidence() * sentence.weight();
        stated[type] |= whole;
        hedged[type] |= !whole;
    }

    private int part(Sentence sentence) {
        return sentence.title() ? 0 : Math.min(PARTS - 1, sentence.start() * PARTS / Math.max(1, length));
    }

    private void count(Sentence sentence, int place, EventCues words, List<EventMatch> matches) {
        List<Hit> here = sentence.cues();
        for (int i = 0; i < here.size(); i++) {
            Hit hit = here.get(i);
            int type = words.typeOf(hit.kind());
            if (words.isDenied(sentence, hit) || isStake(type, sentence, hit, matches)) {
                continue;
            }
            boolean strong = words.isSure(hit.kind());
            (strong ? sure : cues)[type][place]++;
            if (strong) {
                parts[type] |= 1 << part(sentence);
            }
            keep(type, strong ? 3 : 2, hit, sentence);
        }
        List<Hit> hits = sentence.hits();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            int type = words.typeOf(hit.kind());
            if (type < 0) {
                continue;
            }
            if (hit.kind() < NamedEvidence.BUILT_IN) {
                keep(type, place < BODY ? 1 : 0, hit, sentence);
            } else if (!words.isDenied(sentence, hit) && !isStake(type, sentence, hit, matches)) {
                triggers[type][place]++;
                keep(type, place < BODY ? 3 : 0, hit, sentence);
            }
        }
    }

    /** "buys $5 billion of Intel": the verb by which rules tell that a part of a firm is bought tells no purchase of the whole. */
    private static boolean isStake(int type, Sentence sentence, Hit hit, List<EventMatch> matches) {
        for (int i = 0; type == MERGER && i < matches.size(); i++) {
            EventMatch match = matches.get(i);
            if (match.event().equals("funding")
                    && match.standsIn(sentence)
                    && match.trigger().start() == hit.start()) {
                return true;
            }
        }
        return false;
    }

    /** The first of the strongest stays. */
    private void keep(int type, int strength, Hit hit, Sentence sentence) {
        if (strength > strengthOf[type]) {
            strengthOf[type] = strength;
            cueHit[type] = hit;
            cueSentence[type] = sentence;
        }
    }

    private static int place(Sentence sentence) {
        if (sentence.title() || sentence.start() == 0) {
            return sentence.title() ? TITLE : FIRST;
        }
        double weight = sentence.weight();
        return weight >= LEAD_WEIGHT ? LEAD : weight >= BODY_WEIGHT ? BODY : DEEP;
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

    /** The confidence that {@link #match} has. */
    double confidence(int type, Rule rule) {
        return best[type] != null ? best[type].confidence() : rule.confidence();
    }

    /** How surely the rules alone tell the type, 0 to 1. */
    double told(int type) {
        return told[type];
    }

    /** Whether rules found it. */
    boolean isRuled(int type) {
        return best[type] != null;
    }

    /** How surely a rule told the type there. */
    double rule(int type, int place) {
        return rules[type][place];
    }

    /** How often rules told the type there. */
    int ruled(int type, int place) {
        return ruled[type][place];
    }

    int ruled(int type) {
        return sum(ruled[type]);
    }

    boolean isHedged(int type) {
        return hedged[type];
    }

    /** Whether every sentence by which rules tell the type is a rumour, a plan or the like. */
    boolean isOnlyHedged(int type) {
        return hedged[type] && !stated[type];
    }

    int cues(int type, int place) {
        return cues[type][place];
    }

    int sure(int type, int place) {
        return sure[type][place];
    }

    /** Words that rules of this type alone start from. */
    int triggers(int type, int place) {
        return triggers[type][place];
    }

    /** All words for the type, those that would do for a reader twice. */
    int words(int type) {
        return sum(cues[type]) + 2 * (sum(sure[type]) + sum(triggers[type]));
    }

    private static int sum(int[] places) {
        int sum = 0;
        for (int place : places) {
            sum += place;
        }
        return sum;
    }

    /** In how much of the text the type is told, 0 to 1. */
    double spread(int type) {
        return (double) Integer.bitCount(parts[type]) / PARTS;
    }

    NamedEvidence named() {
        return named;
    }

    /** Whether it is a candidate without any word that is listed for it. */
    boolean isUnspoken(int type) {
        return unspoken[type];
    }

    boolean isTitleAlone() {
        return titleAlone;
    }

    boolean isChinese() {
        return chinese;
    }

    /** Of the text, in characters of English. */
    int length() {
        return chinese ? 2 * length : length;
    }
}
