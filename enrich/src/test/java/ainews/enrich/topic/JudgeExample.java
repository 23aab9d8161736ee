package ainews.enrich.topic;

import ainews.enrich.entity.EntityReader;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.text.FoldedText;
import ainews.enrich.wide.WideSet;
import ainews.schemas.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An article and an event type that something in it speaks for.
 *
 * @param set name of the labelled set
 * @param numbers of {@link EvidenceNumbers}; null where nothing speaks for a type that is labelled, which no judge can then find
 * @param forgotten the same had no rule spoken for the type; null where none did, or nothing else does
 * @param traits of the article, see {@link ArticleTraits}
 * @param shared the numbers that all types share, those of every type among them
 * @param rules how surely rules alone tell the type
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record JudgeExample(
        String set,
        int type,
        boolean told,
        double[] numbers,
        double[] forgotten,
        LinearFit.Row traits,
        LinearFit.Row shared,
        double rules) {
    /** Articles in which a word must stand. */
    private static final int LEAST_ARTICLES = 10;

    private static final int CHECK = 35;
    private static final String LONG = "eleventh";

    private record Item(String set, String title, String text, List<Entity> entities, Set<String> told) {}

    /** Every labelled article, and what an article can be like. */
    record Examples(List<JudgeExample> all, FeatureSpace traits) {}

    static Examples all() {
        TopicReader reader = new TopicReader();
        List<Item> items = items();
        ArticleTraits traits = reader.traits(grams(items));
        Features room = new Features(traits.space());
        List<JudgeExample> examples = new ArrayList<>();
        for (Item item : items) {
            reader.readTraits(traits, item.title(), item.text(), item.entities(), room);
            add(item, reader, LinearFit.Row.of(room), examples);
        }
        return new Examples(examples, traits.space());
    }

    /** Words and pairs that stand in several articles, in alphabetical order. */
    private static List<String> grams(List<Item> items) {
        Map<String, Integer> articles = new TreeMap<>();
        for (Item item : items) {
            Set<String> here = new HashSet<>();
            FoldedText title = new FoldedText().fold(item.title());
            WordGrams.names(title, true, here::add);
            TitleFrames.names(title, item.entities(), here::add);
            WordGrams.names(new FoldedText().fold(item.text() == null ? "" : item.text()), false, here::add);
            here.forEach(gram -> articles.merge(gram, 1, Integer::sum));
        }
        return articles.keySet().stream()
                .filter(gram -> articles.get(gram) >= LEAST_ARTICLES)
                .toList();
    }

    private static List<Item> items() {
        EntityReader entities = new EntityReader(Gazetteer.bundled());
        List<Item> items = new ArrayList<>();
        for (String set : LabelledParts.SETS) {
            for (String language : List.of("en", "zh")) {
                int number = 0;
                for (WideSet.Article article : WideSet.articles(set, language)) {
                    boolean check = set.equals("fifth") && number++ >= CHECK;
                    Set<String> told =
                            article.events().stream().map(WideSet.Event::id).collect(Collectors.toSet());
                    List<Entity> named = entities.read(article.title(), article.text(), null);
                    String name = set.isEmpty() ? "wide" : check ? "fifth, check" : set;
                    // the only long ones: a fit that has seen none of them says nothing about the other half
                    name = set.equals(LONG) ? set + (article.untouched() ? "-a" : "-b") : name;
                    items.add(new Item(name, article.title(), article.text(), named, told));
                }
            }
        }
        for (String file : List.of("labelled", "labelled-fresh", "labelled-third")) {
            for (LabelledItem item : LabelledItem.load(file + ".txt")) {
                items.add(new Item(file, item.title(), item.text(), item.entities(), Set.copyOf(item.events())));
            }
        }
        return items;
    }

    private static void add(Item item, TopicReader reader, LinearFit.Row traits, List<JudgeExample> examples) {
        EventEvidence evidence = reader.evidence(item.title(), item.text(), item.entities(), null);
        LinearFit.Row shared = shared(evidence);
        for (int type = 0; type < EventEvidence.TYPES.size(); type++) {
            String id = EventEvidence.TYPES.get(type);
            boolean labelled = item.told().contains(id);
            double[] forgotten = evidence.isRuled(type)
                    ? numbers(reader.evidence(item.title(), item.text(), item.entities(), id), type)
                    : null;
            if (evidence.isCandidate(type)) {
                examples.add(new JudgeExample(
                        item.set(),
                        type,
                        labelled,
                        numbers(evidence, type),
                        forgotten,
                        traits,
                        shared,
                        evidence.told(type)));
            } else if (labelled) {
                examples.add(new JudgeExample(item.set(), type, true, null, null, traits, shared, 0));
            }
        }
    }

    /** What a type has to show itself is left out of its own numbers only, so two types have all. */
    private static LinearFit.Row shared(EventEvidence evidence) {
        EvidenceNumbers all = new EvidenceNumbers(evidence);
        double[] one = new double[EvidenceNumbers.names().size()];
        double[] other = new double[one.length];
        all.read(0, one);
        all.read(1, other);
        double[] shared = new double[one.length - EvidenceNumbers.own()];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = Math.max(one[EvidenceNumbers.own() + i], other[EvidenceNumbers.own() + i]);
        }
        return LinearFit.Row.of(0, shared);
    }

    private static double[] numbers(EventEvidence evidence, int type) {
        if (!evidence.isCandidate(type)) {
            return null;
        }
        double[] numbers = new double[EvidenceNumbers.names().size()];
        new EvidenceNumbers(evidence).read(type, numbers);
        return numbers;
    }
}
