package ainews.enrich.entity;

import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Sentences labelled by hand before the reader first ran on them, and the figures of a reader on them. */
final class LabelledSet {
    record Expected(String text, String id, boolean ambiguous) {}

    record Sentence(String text, List<Expected> mentions, List<String> forbidden) {
        boolean heldOut() {
            return Math.floorMod(text.hashCode() * 31 + text.length(), 2) == 1;
        }
    }

    static final class Figures {
        int expected;
        int found;
        int correct;
        int ambiguous;
        int ambiguousRight;
        int linked;
        int overlapped;
        final TreeMap<String, int[]> byType = new TreeMap<>();
        final List<String> faults = new ArrayList<>();

        double precision() {
            return found == 0 ? 1 : (double) correct / found;
        }

        double recall() {
            return expected == 0 ? 1 : (double) correct / expected;
        }

        double ambiguousAccuracy() {
            return ambiguous == 0 ? 1 : (double) ambiguousRight / ambiguous;
        }

        @Override
        public String toString() {
            StringBuilder out = new StringBuilder(String.format(
                    "precision %.3f recall %.3f linking %.3f ambiguous %.3f (%d mentions expected, %d found, %d ambiguous)",
                    precision(),
                    recall(),
                    overlapped == 0 ? 1 : (double) linked / overlapped,
                    ambiguousAccuracy(),
                    expected,
                    found,
                    ambiguous));
            byType.forEach((type, n) -> out.append(String.format(
                    "%n  %-10s precision %.3f recall %.3f (%d)",
                    type, n[1] == 0 ? 1 : (double) n[2] / n[1], n[0] == 0 ? 1 : (double) n[2] / n[0], n[0])));
            return out.toString();
        }
    }

    private LabelledSet() {}

    static List<Sentence> load(String resource) {
        try (InputStream in = LabelledSet.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(LabelledSet::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Figures measure(EntityReader reader, List<Sentence> sentences) {
        Figures figures = new Figures();
        sentences.forEach(sentence -> measure(reader, sentence, figures));
        return figures;
    }

    private static Sentence parse(String line) {
        int bar = line.lastIndexOf('|');
        List<Expected> mentions = new ArrayList<>();
        List<String> forbidden = new ArrayList<>();
        for (String part : line.substring(bar + 1).split(";")) {
            String item = part.strip();
            if (item.startsWith("-")) {
                forbidden.add(item.substring(1));
            } else if (!item.isEmpty()) {
                boolean ambiguous = item.startsWith("?");
                int equals = item.indexOf('=');
                mentions.add(
                        new Expected(item.substring(ambiguous ? 1 : 0, equals), item.substring(equals + 1), ambiguous));
            }
        }
        return new Sentence(line.substring(0, bar), mentions, forbidden);
    }

    /** A found mention is correct where its id is that of an expected one whose words it overlaps; each expected one counts once. */
    private static void measure(EntityReader reader, Sentence sentence, Figures figures) {
        record Found(String id, Mention mention) {}
        List<Found> found = new ArrayList<>();
        for (Entity entity : reader.read(null, sentence.text(), null)) {
            entity.getMentions().forEach(mention -> found.add(new Found(entity.getEntityId(), mention)));
        }
        List<Found> rest = new ArrayList<>(found);
        for (Expected expected : sentence.mentions()) {
            Found hit = null;
            for (Found each : rest) {
                boolean overlap = each.mention().getText().contains(expected.text())
                        || expected.text().contains(each.mention().getText());
                if (overlap && each.id().equals(expected.id())) {
                    hit = each;
                    break;
                }
            }
            boolean overlapped = hit != null
                    || found.stream()
                            .anyMatch(each -> each.mention().getText().contains(expected.text())
                                    || expected.text().contains(each.mention().getText()));
            figures.overlapped += overlapped ? 1 : 0;
            figures.linked += hit != null ? 1 : 0;
            count(figures, expected.id(), 0);
            figures.expected++;
            figures.ambiguous += expected.ambiguous() ? 1 : 0;
            if (hit == null) {
                figures.faults.add("missed " + expected + " in: " + sentence.text());
            } else {
                rest.remove(hit);
                figures.correct++;
                figures.ambiguousRight += expected.ambiguous() ? 1 : 0;
                count(figures, expected.id(), 2);
            }
        }
        for (Found each : found) {
            figures.found++;
            count(figures, each.id(), 1);
        }
        rest.forEach(each -> figures.faults.add(
                "false " + each.id() + " '" + each.mention().getText() + "' in: " + sentence.text()));
        for (String word : sentence.forbidden()) {
            boolean linked = rest.stream()
                    .anyMatch(each -> each.mention().getText().contains(word)
                            || word.contains(each.mention().getText()));
            figures.ambiguous++;
            figures.ambiguousRight += linked ? 0 : 1;
        }
    }

    private static void count(Figures figures, String id, int what) {
        figures.byType.computeIfAbsent(id.substring(0, id.indexOf(':')), unused -> new int[3])[what]++;
    }
}
