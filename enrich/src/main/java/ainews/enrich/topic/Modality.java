package ainews.enrich.topic;

import java.util.List;

/** Whether the words of a match are denied, only expected, or history: 1 is stated as news, 0 is denied. */
final class Modality {
    private static final double SUPPOSED = 0.66;
    private static final double PAST = 0.4;
    private static final int PLUPERFECT = 12;

    private final int negation;
    private final int denial;
    private final int supposition;
    private final int history;
    private final int future;
    private final int after;
    private final int delay;
    private final int had;
    private final int who;
    private final int date = Vocabulary.kindOf(Quantity.Kind.DATE);

    Modality(Vocabulary words) {
        negation = words.kind("not");
        denial = words.kind("deny");
        supposition = words.kind("supposed");
        history = words.kind("formerly");
        future = words.kind("future");
        after = words.kind("after");
        delay = words.kind("delay");
        had = words.kind("had");
        who = words.kind("who");
    }

    /** Factor on the confidence of a match whose trigger and first word are given. */
    double factor(Sentence sentence, Hit trigger, int matchStart) {
        double factor = 1;
        int reach = sentence.dense() ? 2 : 1;
        List<Hit> hits = sentence.hits();
        Hit afterWord = null;
        boolean denied = false;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.start() > trigger.end() + 40) {
                break;
            }
            int distance = trigger.start() - hit.end();
            int kind = hit.kind();
            if (kind == after && distance >= 0) {
                // denies a flaw after a summons: the summons took place
                denied = false;
                afterWord = hit;
            }
            if (kind == negation && distance >= 0 && distance <= 24 / (reach * reach)) {
                return 0;
            }
            if (kind == denial && hit.start() < trigger.start()) {
                denied = true;
            }
            if ((kind == had && distance >= 0 && distance <= PLUPERFECT)
                    || (kind == who && distance >= 0 && distance <= 1)) {
                // "had already left", "Ilya Sutskever, who left": who somebody is, not what happened
                factor = Math.min(factor, PAST);
            }
            if (kind == delay && distance >= 0 && distance <= 40 / reach) {
                factor = Math.min(factor, PAST);
            }
            if (kind == supposition && distance <= 70 / reach && distance > -40 / reach) {
                factor = Math.min(factor, SUPPOSED);
            }
            if (kind == history && distance <= 40 / reach && distance > -30 / reach) {
                factor = Math.min(factor, PAST);
            }
            if (kind == date && distance >= 0 && distance <= 14 / reach && follows(afterWord, hit)) {
                factor = Math.min(factor, PAST);
            }
        }
        return denied ? 0 : factor;
    }

    /** Whether the trigger is a plan: "will launch", "to unveil", "将于明年发布". */
    boolean planned(Sentence sentence, Hit trigger) {
        int reach = sentence.dense() ? 20 : 32;
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            if (hit.kind() == future && hit.start() <= trigger.start() && trigger.start() - hit.end() <= reach) {
                return true;
            }
        }
        return false;
    }

    /** "bought Mellanox in 2020": a bare year soon after the words of a match. */
    boolean inAYear(Sentence sentence, List<Hit> matched) {
        int end = matched.get(matched.size() - 1).end();
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            boolean bare = hit.kind() == date && hit.quantity().value().length() == 4;
            if (bare && hit.start() >= end && hit.start() - end <= 24) {
                return true;
            }
        }
        return false;
    }

    /** "after its 2023 round" tells of 2023. */
    private static boolean follows(Hit afterWord, Hit year) {
        return afterWord != null && year.start() - afterWord.end() <= 16;
    }
}
