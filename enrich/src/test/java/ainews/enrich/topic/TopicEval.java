package ainews.enrich.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints precision and recall of event types, and recall of tags, on the tuned and the held-out half apart. */
@Tag("eval")
class TopicEval {
    private static final TopicReader READER = new TopicReader();

    @Test
    void shouldReadTheLabelledItems() {
        List<LabelledItem> items = LabelledItem.all();
        double tuned = print(
                "tuned half", items.stream().filter(item -> !item.heldOut()).toList(), true);
        double heldOut = print(
                "held-out half", items.stream().filter(LabelledItem::heldOut).toList(), false);

        double fresh = print("second set, by another hand", LabelledItem.load("labelled-fresh.txt"), true);

        print("third set (first run precision 0.977, recall 0.729)", LabelledItem.load("labelled-third.txt"), true);

        assertThat(fresh).isGreaterThan(0.8);
        assertThat(tuned).isGreaterThan(0.8);
        assertThat(heldOut).isGreaterThan(0.8);
    }

    /** Returns the F1 of event types over all of them. */
    private static double print(String name, List<LabelledItem> items, boolean misses) {
        Map<String, int[]> byEvent = new TreeMap<>();
        int tagsFound = 0;
        int tagsWanted = 0;
        int tagsGiven = 0;
        for (LabelledItem item : items) {
            TopicReading reading = READER.read(item.title(), item.text(), item.entities());
            Set<String> found = new HashSet<>();
            reading.eventTypes().forEach(event -> found.add(event.getId()));
            Set<String> tags = new HashSet<>();
            reading.tags().forEach(tag -> tags.add(tag.getId()));
            count(item.events(), found, byEvent);
            tagsWanted += item.tags().size();
            tagsGiven += tags.size();
            tagsFound += (int) item.tags().stream().filter(tags::contains).count();
            if (misses && (!found.equals(item.events()) || !tags.containsAll(item.tags()))) {
                System.out.printf(
                        "  %s%n    wanted %s %s%n    found %s%n    %s%n",
                        item.title(), item.events(), item.tags(), reading.eventTypes(), tags);
            }
        }
        int[] all = new int[3];
        byEvent.forEach((event, counts) -> {
            for (int i = 0; i < 3; i++) {
                all[i] += counts[i];
            }
            row(event, counts);
        });
        double f1 = row(name + ", " + items.size() + " items", all);
        System.out.printf(
                Locale.ROOT,
                "%-34s tags wanted %d, among the chosen %.3f, chosen an item %.1f%n%n",
                name,
                tagsWanted,
                tagsFound / (double) tagsWanted,
                tagsGiven / (double) items.size());
        return f1;
    }

    private static void count(Set<String> wanted, Set<String> found, Map<String, int[]> byEvent) {
        Set<String> both = new HashSet<>(wanted);
        both.addAll(found);
        for (String event : both) {
            int[] counts = byEvent.computeIfAbsent(event, absent -> new int[3]);
            counts[0] += wanted.contains(event) && found.contains(event) ? 1 : 0;
            counts[1] += found.contains(event) ? 1 : 0;
            counts[2] += wanted.contains(event) ? 1 : 0;
        }
    }

    private static double row(String name, int[] counts) {
        double precision = counts[1] == 0 ? 1 : counts[0] / (double) counts[1];
        double recall = counts[2] == 0 ? 1 : counts[0] / (double) counts[2];
        double f1 = counts[0] == 0 ? 0 : 2 * precision * recall / (precision + recall);
        System.out.printf(
                Locale.ROOT,
                "%-34s P %.3f R %.3f F1 %.3f (found %d, labelled %d)%n",
                name,
                precision,
                recall,
                f1,
                counts[1],
                counts[2]);
        return f1;
    }
}
