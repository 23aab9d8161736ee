package ainews.enrich.topic;

import ainews.enrich.entity.EntityReader;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.wide.WideSet;
import ainews.schemas.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An article and an event type that something in it speaks for.
 *
 * @param set name of the labelled set
 * @param numbers of {@link EventEvidence}; null where nothing speaks for a type that is labelled, which no judge can then find
 * @param ruled whether rules found it
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record JudgeExample(String set, int type, boolean told, double[] numbers, boolean ruled) {
    static final List<String> WIDE = List.of("wide", "blind", "later", "third", "fourth", "fifth", "eighth", "ninth");
    private static final int CHECK = 35;

    static List<JudgeExample> all() {
        TopicReader reader = new TopicReader();
        EntityReader entities = new EntityReader(Gazetteer.bundled());
        List<JudgeExample> examples = new ArrayList<>();
        for (String set : WIDE) {
            for (String language : List.of("en", "zh")) {
                int number = 0;
                String folder = set.equals("wide") ? "" : set + "/";
                for (WideSet.Article article : WideSet.articles(folder + "articles-" + language + ".txt")) {
                    boolean check = set.equals("fifth") && number++ >= CHECK;
                    Set<String> told =
                            article.events().stream().map(WideSet.Event::id).collect(Collectors.toSet());
                    List<Entity> named = entities.read(article.title(), article.text(), null);
                    add(
                            check ? "fifth, check" : set,
                            reader.evidence(article.title(), article.text(), named),
                            told,
                            examples);
                }
            }
        }
        for (String file : List.of("labelled", "labelled-fresh", "labelled-third")) {
            for (LabelledItem item : LabelledItem.load(file + ".txt")) {
                add(file, reader.evidence(item.title(), item.text(), item.entities()), item.events(), examples);
            }
        }
        return examples;
    }

    private static void add(String set, EventEvidence evidence, Set<String> told, List<JudgeExample> examples) {
        for (int type = 0; type < EventEvidence.TYPES.size(); type++) {
            boolean labelled = told.contains(EventEvidence.TYPES.get(type));
            if (evidence.isCandidate(type)) {
                examples.add(new JudgeExample(set, type, labelled, evidence.numbers(type), evidence.isRuled(type)));
            } else if (labelled) {
                examples.add(new JudgeExample(set, type, true, null, false));
            }
        }
    }
}
