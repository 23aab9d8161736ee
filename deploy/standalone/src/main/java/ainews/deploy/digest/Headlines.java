package ainews.deploy.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The week's stories in the sections of the round-up; a story stands in one section alone. */
final class Headlines {

    /**
     * A section.
     *
     * @param eventTypes of its stories; none for the first one, which takes the best of all
     */
    private record Section(String en, String zh, List<String> eventTypes, int limit) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("Top stories", "本周要闻", List.of(), 7),
            new Section("Models", "模型", List.of("model-release", "open-weights-release", "benchmark-result"), 5),
            new Section("Chips", "芯片", List.of("chip-announcement", "roadmap"), 5),
            new Section("Products", "产品", List.of("product-launch", "pricing-change", "partnership"), 5),
            new Section("Business", "商业", List.of("funding", "merger", "earnings", "executive-change"), 5),
            new Section("Policy and incidents", "政策与事件", List.of("regulation", "lawsuit", "incident"), 5),
            new Section("Research", "研究", List.of("research-paper"), 5));
    private static final int WORTH_READING = 5;
    private static final double WORTH = 50;
    private static final int TALKED_ABOUT = 10;

    /** An entity with how many articles and owner groups named it. */
    record Talk(Item.Label entity, int articles, int owners) {}

    private final List<Item> items;
    private final List<Headline> stories;

    Headlines(List<Item> items) {
        this.items = items;
        TreeMap<String, List<Item>> byStory = new TreeMap<>();
        items.forEach(item ->
                byStory.computeIfAbsent(item.storyId(), id -> new ArrayList<>()).add(item));
        this.stories = byStory.entrySet().stream()
                .map(entry -> Headline.of(entry.getKey(), entry.getValue()))
                .sorted(Headline.BY_IMPACT)
                .toList();
    }

    int stories() {
        return stories.size();
    }

    int owners() {
        return (int) items.stream().map(Item::owner).distinct().count();
    }

    /** Stories by the section's English and Chinese title, sections without any left out. */
    Map<Item.Label, List<Headline>> sections() {
        Map<Item.Label, List<Headline>> sections = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Section section : SECTIONS) {
            List<Headline> chosen = stories.stream()
                    .filter(story -> story.impact() >= 0 && !taken.contains(story.storyId()))
                    .filter(story -> section.eventTypes().isEmpty()
                            || story.articles().stream().anyMatch(item -> item.eventTypes().stream()
                                    .limit(1)
                                    .anyMatch(section.eventTypes()::contains)))
                    .limit(section.limit())
                    .toList();
            put(sections, taken, section.en(), section.zh(), chosen);
        }
        List<Headline> good = stories.stream()
                .filter(story -> !taken.contains(story.storyId()) && quality(story) >= WORTH)
                .sorted(Comparator.comparingDouble((Headline story) -> -quality(story))
                        .thenComparing(Headline::storyId))
                .limit(WORTH_READING)
                .toList();
        put(sections, taken, "Worth reading", "值得一读", good);
        return sections;
    }

    private static void put(
            Map<Item.Label, List<Headline>> sections, Set<String> taken, String en, String zh, List<Headline> chosen) {
        if (!chosen.isEmpty()) {
            sections.put(new Item.Label(en, en, zh), chosen);
            chosen.forEach(story -> taken.add(story.storyId()));
        }
    }

    private static double quality(Headline story) {
        return story.lead().quality() == null ? -1 : story.lead().quality();
    }

    /** Entities by the owner groups that named them, then articles, then id. */
    List<Talk> talkedAbout() {
        TreeMap<String, Item.Label> labels = new TreeMap<>();
        TreeMap<String, Set<String>> owners = new TreeMap<>();
        TreeMap<String, Integer> articles = new TreeMap<>();
        for (Item item : items) {
            for (Item.Label entity : item.entities()) {
                if (entity.id() != null && entity.en() != null) {
                    labels.putIfAbsent(entity.id(), entity);
                    owners.computeIfAbsent(entity.id(), id -> new TreeSet<>()).add(item.owner());
                    articles.merge(entity.id(), 1, Integer::sum);
                }
            }
        }
        return labels.values().stream()
                .map(entity -> new Talk(
                        entity,
                        articles.get(entity.id()),
                        owners.get(entity.id()).size()))
                .sorted(Comparator.comparingInt((Talk talk) -> -talk.owners())
                        .thenComparingInt(talk -> -talk.articles())
                        .thenComparing(talk -> talk.entity().id()))
                .limit(TALKED_ABOUT)
                .toList();
    }
}
