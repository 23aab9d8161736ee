package ainews.enrich.wide;

import ainews.enrich.entity.EntityReader;
import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Entities of single sentences: every mention by place and id. */
public final class SentenceFigures {
    private record Found(Entity entity, Mention mention) {
        boolean meets(int start, int end) {
            return mention.getStart() < end && mention.getEnd() > start;
        }

        boolean is(WideSet.Expected expected) {
            boolean same = entity.getEntityId().equals(expected.id());
            boolean kin = expected.maker() != null
                    && entity.getProvisional()
                    && entity.getEntityId()
                            .startsWith(expected.id().substring(0, expected.id().indexOf(':')))
                    && entity.getParents().contains(expected.maker());
            return meets(expected.start(), expected.end()) && (same || kin);
        }
    }

    final Tally mentions = new Tally();
    final List<String> faults = new ArrayList<>();
    private int met;
    private int linked;
    private int ambiguous;
    private int ambiguousRight;

    public void add(EntityReader reader, WideSet.Sentence sentence) {
        List<Found> rest = new ArrayList<>();
        for (Entity entity : reader.read(null, sentence.text(), null)) {
            entity.getMentions().forEach(mention -> rest.add(new Found(entity, mention)));
        }
        List<Found> all = List.copyOf(rest);
        for (WideSet.Expected expected : sentence.mentions()) {
            boolean right = false;
            for (Found found : rest) {
                if (found.is(expected)) {
                    rest.remove(found);
                    mentions.found(found.entity().getType());
                    right = true;
                    break;
                }
            }
            mentions.expected(expected.id().substring(0, expected.id().indexOf(':')), right);
            met += all.stream().anyMatch(found -> found.meets(expected.start(), expected.end())) ? 1 : 0;
            linked += right ? 1 : 0;
            judge(expected.ambiguous(), right);
            if (!right) {
                faults.add("missed " + expected.id() + " in: " + sentence.text());
            }
        }
        for (int[] trap : sentence.traps()) {
            judge(true, rest.stream().noneMatch(found -> found.meets(trap[0], trap[1])));
        }
        rest.removeIf(found -> isNested(found, all));
        rest.forEach(found -> mentions.found(found.entity().getType()));
        rest.forEach(found -> faults.add("false " + found.entity().getEntityId() + " '"
                + found.mention().getText() + "' in: " + sentence.text()));
    }

    public double ambiguousAccuracy() {
        return ambiguous == 0 ? 1 : (double) ambiguousRight / ambiguous;
    }

    public String describe(String name) {
        return mentions.describe(name)
                + String.format(
                        Locale.ROOT,
                        "    linking %.3f, ambiguous %.3f of %d%n",
                        met == 0 ? 1 : (double) linked / met,
                        ambiguousAccuracy(),
                        ambiguous);
    }

    /** Google within Google DeepMind is read besides: it is neither asked for nor wrong. */
    private static boolean isNested(Found inner, List<Found> all) {
        return all.stream()
                .anyMatch(outer -> outer.mention().getStart() <= inner.mention().getStart()
                        && outer.mention().getEnd() >= inner.mention().getEnd()
                        && outer.mention().getText().length()
                                > inner.mention().getText().length());
    }

    private void judge(boolean counts, boolean right) {
        ambiguous += counts ? 1 : 0;
        ambiguousRight += counts && right ? 1 : 0;
    }
}
