package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers that {@link EventJudge} weighs, each under the name that it has in {@code event-weights.tsv}: first those about a type itself, then those
 * about the article, which are the same for every type but that what another type has to show is nothing for that type itself.
 */
final class EvidenceNumbers {
    private interface OfType {
        double read(EvidenceNumbers evidence, int type);
    }

    private interface OfArticle {
        double read(EventEvidence evidence);
    }

    private record Own(String name, OfType number) {}

    /** @param type the one that it is about, -1 for none */
    private record Shared(String name, int type, OfArticle number) {}

    private static final int N = EventEvidence.TYPES.size();
    private static final int TITLE = EventEvidence.TITLE;
    private static final int FIRST = EventEvidence.FIRST;
    private static final int LEAD = EventEvidence.LEAD;
    private static final int BODY = EventEvidence.BODY;
    private static final int DEEP = EventEvidence.DEEP;
    private static final double HALF = 0.5;
    private static final double SURE = 0.8;
    private static final double TITLED = 0.65;
    private static final int LONG = 2400;
    private static final double LONGEST = 12_000;

    private static final List<Own> OWN = List.of(
            new Own("bias", (all, type) -> 1),
            new Own("chinese", (all, type) -> is(all.of.isChinese())),
            new Own("unspoken", (all, type) -> is(all.of.isUnspoken(type))),
            new Own("title.alone", (all, type) -> is(all.of.isTitleAlone())),
            new Own("rule", (all, type) -> all.of.told(type)),
            new Own("rule.sure", (all, type) -> is(all.of.told(type) >= HALF)),
            new Own("rule.surest", (all, type) -> is(all.of.told(type) >= SURE)),
            new Own("rule.ranks.first", (all, type) -> is(all.ranksFirst(type))),
            new Own("rule.title", (all, type) -> all.of.rule(type, TITLE)),
            new Own("rule.first", (all, type) -> all.of.rule(type, FIRST)),
            new Own("rule.lead", (all, type) -> all.of.rule(type, LEAD)),
            new Own("rule.body", (all, type) -> all.of.rule(type, BODY)),
            new Own("rule.sentences", (all, type) -> upTo(3, all.of.ruled(type))),
            new Own("rule.hedged", (all, type) -> is(all.of.isHedged(type))),
            new Own("others.title", (all, type) -> all.othersInTitle(type)),
            new Own(
                    "others.title.not.this",
                    (all, type) -> is(all.of.rule(type, TITLE) < HALF && all.othersInTitle(type) >= TITLED)),
            new Own("others.told", (all, type) -> upTo(3, all.othersTold(type))),
            new Own("cue.title", (all, type) -> is(all.of.cues(type, TITLE) > 0)),
            new Own("cue.title.many", (all, type) -> is(all.of.cues(type, TITLE) > 1)),
            new Own("cue.first", (all, type) -> upTo(3, all.of.cues(type, FIRST))),
            new Own("cue.lead", (all, type) -> upTo(4, all.of.cues(type, LEAD))),
            new Own("cue.body", (all, type) -> upTo(4, all.of.cues(type, BODY))),
            new Own("sure.title", (all, type) -> is(all.of.sure(type, TITLE) > 0)),
            new Own("sure.title.many", (all, type) -> is(all.of.sure(type, TITLE) > 1)),
            new Own("sure.first", (all, type) -> upTo(3, all.of.sure(type, FIRST))),
            new Own("sure.lead", (all, type) -> upTo(4, all.of.sure(type, LEAD))),
            new Own("sure.body", (all, type) -> upTo(4, all.of.sure(type, BODY))),
            new Own("sure.most", (all, type) -> all.shareAtHead(type)),
            new Own("trigger.title", (all, type) -> is(all.of.triggers(type, TITLE) > 0)),
            new Own("trigger.first", (all, type) -> upTo(3, all.of.triggers(type, FIRST))),
            new Own("trigger.lead", (all, type) -> upTo(3, all.of.triggers(type, LEAD))),
            new Own("trigger.body", (all, type) -> upTo(3, all.of.triggers(type, BODY))),
            new Own("title.silent", (all, type) -> is(all.isTitleSilent(type))),
            new Own("title.silent.rule.first", (all, type) -> all.ifSilent(type, all.of.rule(type, FIRST))),
            new Own("title.silent.cue.first", (all, type) -> all.ifSilent(type, upTo(3, all.of.cues(type, FIRST)))),
            new Own("title.silent.sure.first", (all, type) -> all.ifSilent(type, upTo(3, all.of.sure(type, FIRST)))),
            new Own("share.rules", (all, type) -> all.shareOfRules(type)),
            new Own("share.words", (all, type) -> all.shareOfWords(type)),
            new Own("share.words.most", (all, type) -> is(all.hasMostWords(type))),
            new Own("long", (all, type) -> is(all.isLong())),
            new Own("long.length", (all, type) -> all.ifLong(Math.min(1, all.of.length() / LONGEST))),
            new Own("long.rule.deep", (all, type) -> all.of.rule(type, DEEP)),
            new Own("long.rules.deep", (all, type) -> upTo(5, all.of.ruled(type, DEEP))),
            new Own("long.cue.deep", (all, type) -> upTo(12, all.of.cues(type, DEEP))),
            new Own("long.sure.deep", (all, type) -> upTo(6, all.of.sure(type, DEEP))),
            new Own("long.trigger.deep", (all, type) -> upTo(6, all.of.triggers(type, DEEP))),
            new Own("long.spread", (all, type) -> all.ifLong(all.of.spread(type))),
            new Own("long.share.rules", (all, type) -> all.ifLong(all.shareOfRules(type))),
            new Own("long.share.words", (all, type) -> all.ifLong(all.shareOfWords(type))),
            new Own("long.rule", (all, type) -> all.ifLong(all.of.told(type))),
            new Own("long.rule.title", (all, type) -> all.ifLong(all.of.rule(type, TITLE))));

    private static final List<Shared> SHARED = shared();

    private static final OfType[] OWN_NUMBERS = OWN.stream().map(Own::number).toArray(OfType[]::new);
    private static final OfArticle[] SHARED_NUMBERS =
            SHARED.stream().map(Shared::number).toArray(OfArticle[]::new);
    private static final int[] SHARED_TYPES =
            SHARED.stream().mapToInt(Shared::type).toArray();

    private EventEvidence of;
    private final double[] shared = new double[SHARED_NUMBERS.length];
    /** Places of those shared numbers that are not 0, which few of them are. */
    private final int[] filled = new int[SHARED_NUMBERS.length];

    private int filledCount;
    private int titled;
    private double mostTitled;
    private double secondTitled;
    private int rules;
    private int words;
    private int mostWords;
    private int atHead;

    /** Holds nothing yet. */
    EvidenceNumbers() {}

    EvidenceNumbers(EventEvidence evidence) {
        read(evidence);
    }

    /** Turns to an article, from the one before. */
    void read(EventEvidence evidence) {
        of = evidence;
        rules = 0;
        words = 0;
        mostWords = 0;
        atHead = 0;
        filledCount = 0;
        for (int i = 0; i < shared.length; i++) {
            shared[i] = SHARED_NUMBERS[i].read(evidence);
            if (shared[i] != 0) {
                filled[filledCount++] = i;
            }
        }
        rankTitle();
        for (int type = 0; type < N; type++) {
            rules += of.ruled(type);
            words += of.words(type);
            mostWords = Math.max(mostWords, of.words(type));
            atHead += atHead(type);
        }
    }

    /** Finds the two types that rules tell most surely in the title. */
    private void rankTitle() {
        titled = -1;
        mostTitled = 0;
        secondTitled = 0;
        for (int type = 0; type < N; type++) {
            double told = of.rule(type, TITLE);
            if (told > mostTitled) {
                secondTitled = mostTitled;
                mostTitled = told;
                titled = type;
            } else {
                secondTitled = Math.max(secondTitled, told);
            }
        }
    }

    private static List<Shared> shared() {
        List<Shared> all = new ArrayList<>();
        ofEachType(all, "told.", (evidence, type) -> evidence.told(type));
        ofEachType(all, "cue.title.", (evidence, type) -> is(evidence.cues(type, TITLE) > 0));
        ofEachType(all, "sure.title.", (evidence, type) -> is(evidence.sure(type, TITLE) > 0));
        ofEachType(all, "sure.first.", (evidence, type) -> is(evidence.sure(type, FIRST) > 0));
        for (NamedEvidence.Named named : NamedEvidence.Named.values()) {
            all.add(new Shared(named.label(), -1, evidence -> evidence.named().get(named)));
        }
        for (int kind = 0; kind < NamedEvidence.BUILT_IN; kind++) {
            int built = kind;
            String name = Vocabulary.builtIn(kind);
            all.add(new Shared(
                    "has.title." + name, -1, evidence -> is(evidence.named().has(TITLE, built))));
            all.add(new Shared(
                    "has.first." + name, -1, evidence -> is(evidence.named().has(FIRST, built))));
        }
        return List.copyOf(all);
    }

    private interface OfEach {
        double read(EventEvidence evidence, int type);
    }

    private static void ofEachType(List<Shared> all, String prefix, OfEach number) {
        for (int type = 0; type < N; type++) {
            int each = type;
            all.add(new Shared(prefix + EventEvidence.TYPES.get(type), type, of -> number.read(of, each)));
        }
    }

    /** What the numbers are called, in their order. */
    static List<String> names() {
        return Stream.concat(OWN.stream().map(Own::name), SHARED.stream().map(Shared::name))
                .toList();
    }

    /** The first so many are about the type itself. */
    static int own() {
        return OWN.size();
    }

    /** @param into as long as {@link #names}; receives what speaks for and against the type */
    void read(int type, double[] into) {
        for (int i = 0; i < OWN_NUMBERS.length; i++) {
            into[i] = OWN_NUMBERS[i].read(this, type);
        }
        for (int i = 0; i < shared.length; i++) {
            into[OWN_NUMBERS.length + i] = SHARED_TYPES[i] == type ? 0 : shared[i];
        }
    }

    /** The sum of what {@link #read} gives for a type, each number times its weight: the very same, since those left out add 0. */
    double weighed(int type, double[] weights) {
        double sum = weighedOwn(type, weights);
        for (int k = 0; k < filledCount; k++) {
            int i = filled[k];
            if (SHARED_TYPES[i] != type) {
                sum += weights[OWN_NUMBERS.length + i] * shared[i];
            }
        }
        return sum;
    }

    /** The sum of the numbers about a type itself, each times its weight. */
    double weighedOwn(int type, double[] weights) {
        double sum = 0;
        for (int i = 0; i < OWN_NUMBERS.length; i++) {
            sum += weights[i] * OWN_NUMBERS[i].read(this, type);
        }
        return sum;
    }

    /** Adds the rows of the numbers that all types share, those of every type among them. */
    void addShared(EventNet net, float[] sums) {
        for (int k = 0; k < filledCount; k++) {
            net.addShared(filled[k], shared[filled[k]], sums);
        }
    }

    private double othersInTitle(int type) {
        return type == titled ? secondTitled : mostTitled;
    }

    private int othersTold(int type) {
        int told = 0;
        for (int other = 0; other < N; other++) {
            told += other != type && of.told(other) >= HALF ? 1 : 0;
        }
        return told;
    }

    private boolean ranksFirst(int type) {
        boolean first = of.told(type) > 0;
        for (int other = 0; other < N; other++) {
            first &= other == type || of.told(other) <= of.told(type);
        }
        return first;
    }

    private int atHead(int type) {
        return 3 * Math.min(2, of.sure(type, TITLE))
                + 2 * Math.min(2, of.sure(type, FIRST))
                + Math.min(2, of.sure(type, LEAD));
    }

    private double shareAtHead(int type) {
        return atHead == 0 ? 0 : atHead(type) / (double) atHead;
    }

    private boolean isTitleSilent(int type) {
        return othersInTitle(type) < HALF && of.rule(type, TITLE) < HALF;
    }

    private double ifSilent(int type, double number) {
        return isTitleSilent(type) ? number : 0;
    }

    private double shareOfRules(int type) {
        return rules == 0 ? 0 : of.ruled(type) / (double) rules;
    }

    private double shareOfWords(int type) {
        return words == 0 ? 0 : of.words(type) / (double) words;
    }

    private boolean hasMostWords(int type) {
        return mostWords > 0 && of.words(type) == mostWords;
    }

    private boolean isLong() {
        return of.length() > LONG;
    }

    private double ifLong(double number) {
        return isLong() ? number : 0;
    }

    private static double is(boolean so) {
        return so ? 1 : 0;
    }

    /** 1 for so many or more. */
    private static double upTo(int most, int count) {
        return Math.min(most, count) / (double) most;
    }
}
