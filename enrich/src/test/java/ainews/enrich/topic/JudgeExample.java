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
 * @param numbers of {@link EvidenceNumbers}; null where nothing speaks for a type that is labelled, which no judge can then find
 * @param forgotten the same had no rule spoken for the type; null where none did, or nothing else does
 * @param rules how surely rules alone tell the type
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record JudgeExample(String set, int type, boolean told, double[] numbers, double[] forgotten, double rules) {
    private static final int CHECK = 35;
    private static final String LONG = "eleventh";

    static List<JudgeExample> all() {
        TopicReader reader = new TopicReader();
        EntityReader entities = new EntityReader(Gazetteer.bundled());
        List<JudgeExample> examples = new ArrayList<>();
        for (String set : LabelledParts.SETS) {
            for (String language : List.of("en", "zh")) {
                int number = 0;
                String folder = set.isEmpty() ? "" : set + "/";
                for (WideSet.Article article : WideSet.articles(folder + "articles-" + language + ".txt")) {
                    boolean check = set.equals("fifth") && number++ >= CHECK;
                    Set<String> told =
                            article.events().stream().map(WideSet.Event::id).collect(Collectors.toSet());
                    List<Entity> named = entities.read(article.title(), article.text(), null);
                    String name = set.isEmpty() ? "wide" : check ? "fifth, check" : set;
                    // the only long ones: a fit that has seen none of them says nothing about the other half
                    name = set.equals(LONG) ? set + (article.untouched() ? "-a" : "-b") : name;
                    add(name, reader, article.title(), article.text(), named, told, examples);
                }
            }
        }
        for (String file : List.of("labelled", "labelled-fresh", "labelled-third")) {
            for (LabelledItem item : LabelledItem.load(file + ".txt")) {
                add(file, reader, item.title(), item.text(), item.entities(), item.events(), examples);
            }
        }
        return examples;
    }

    private static void add(
            String set,
            TopicReader reader,
            String title,
            String text,
            List<Entity> entities,
            Set<String> told,
            List<JudgeExample> examples) {
        EventEvidence evidence = reader.evidence(title, text, entities, null);
        for (int type = 0; type < EventEvidence.TYPES.size(); type++) {
            String id = EventEvidence.TYPES.get(type);
            boolean labelled = told.contains(id);
            double[] forgotten =
                    evidence.isRuled(type) ? numbers(reader.evidence(title, text, entities, id), type) : null;
            if (evidence.isCandidate(type)) {
                examples.add(
                        new JudgeExample(set, type, labelled, numbers(evidence, type), forgotten, evidence.told(type)));
            } else if (labelled) {
                examples.add(new JudgeExample(set, type, true, null, null, 0));
            }
        }
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
