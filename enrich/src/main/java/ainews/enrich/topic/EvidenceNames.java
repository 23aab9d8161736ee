package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.List;

/** What the numbers of {@link EventEvidence} are called in {@code event-weights.tsv}. */
final class EvidenceNames {
    /** About the type itself: where rules told it ({@code rule}) and where cues of it stand ({@code cue}, {@code sure}, {@code trigger}). */
    static final List<String> OWN = List.of(
            "bias",
            "chinese",
            "rule",
            "rule.sure",
            "rule.surest",
            "rule.ranks.first",
            "rule.title",
            "rule.first",
            "rule.lead",
            "rule.body",
            "rule.sentences",
            "rule.hedged",
            "others.title",
            "others.title.not.this",
            "others.told",
            "cue.title",
            "cue.title.many",
            "cue.first",
            "cue.lead",
            "cue.body",
            "sure.title",
            "sure.title.many",
            "sure.first",
            "sure.lead",
            "sure.body",
            "sure.most",
            "trigger.title",
            "trigger.first",
            "trigger.lead",
            "title.silent",
            "title.silent.rule.first",
            "title.silent.cue.first",
            "title.silent.sure.first");

    /** What title, first sentence and lead name. */
    static final List<String> NAMED = List.of(
            "title.companies",
            "first.companies",
            "head.model",
            "head.chip",
            "head.company",
            "head.person",
            "head.product",
            "title.money.large",
            "title.money.small",
            "lead.money.large",
            "lead.money.small",
            "lead.percent",
            "lead.params",
            "lead.benchmark",
            "lead.score");

    private EvidenceNames() {}

    /** Names of the numbers that {@link EventEvidence#numbers} gives, in its order. */
    static List<String> all() {
        List<String> names = new ArrayList<>(OWN);
        for (String type : EventEvidence.TYPES) {
            names.add("told." + type);
        }
        for (String type : EventEvidence.TYPES) {
            names.add("cue.title." + type);
        }
        for (String type : EventEvidence.TYPES) {
            names.add("sure.title." + type);
        }
        for (String type : EventEvidence.TYPES) {
            names.add("sure.first." + type);
        }
        names.addAll(NAMED);
        for (String place : List.of("title", "first")) {
            for (int i = 0; i < EventEvidence.BUILT_IN; i++) {
                names.add("has." + place + "." + Vocabulary.builtIn(i));
            }
        }
        return names;
    }

    /** The first so many of {@link #all} are about the type itself. */
    static int own() {
        return OWN.size();
    }

    /** The same evidence, had no rule spoken for the type. */
    static double[] withoutRules(double[] numbers) {
        double[] without = numbers.clone();
        for (int i = 0; i < OWN.size(); i++) {
            if (OWN.get(i).equals("rule") || OWN.get(i).startsWith("rule.")) {
                without[i] = 0;
            }
        }
        boolean silent = numbers[OWN.indexOf("others.title")] < 0.5;
        without[OWN.indexOf("title.silent")] = silent ? 1 : 0;
        without[OWN.indexOf("title.silent.rule.first")] = 0;
        without[OWN.indexOf("title.silent.cue.first")] = silent ? numbers[OWN.indexOf("cue.first")] : 0;
        without[OWN.indexOf("title.silent.sure.first")] = silent ? numbers[OWN.indexOf("sure.first")] : 0;
        return without;
    }
}
