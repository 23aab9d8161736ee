package ainews.deploy.offline;

import ainews.schemas.Candidate;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gathers over articles the names that no dictionary entry has, so that an editor can adopt them. Not thread-safe. */
public final class UnlistedNames {
    private static final int EXAMPLES = 3;

    private static final class Name {
        final String kind;
        final String id;
        final String text;
        final String type;
        String maker;
        double confidence;
        Instant first = Instant.MAX;
        Instant last = Instant.MIN;
        final Set<String> articles = new LinkedHashSet<>();
        final Set<String> owners = new LinkedHashSet<>();
        final List<String> examples = new ArrayList<>();

        Name(String kind, String id, String text, String type) {
            this.kind = kind;
            this.id = id;
            this.text = text;
            this.type = type;
        }

        void seen(EnrichedArticle article, String of, double sure, String example) {
            maker = maker == null ? of : maker;
            confidence = Math.max(confidence, sure);
            articles.add(article.getArticleId());
            owners.add(article.getOwnerGroup());
            first = article.getObservedAt().isBefore(first) ? article.getObservedAt() : first;
            last = article.getObservedAt().isAfter(last) ? article.getObservedAt() : last;
            if (examples.size() < EXAMPLES && !examples.contains(example)) {
                examples.add(example);
            }
        }
    }

    private final Map<String, Name> names = new TreeMap<>();

    /** Takes in the names of an article. */
    public void add(EnrichedArticle article) {
        for (Entity entity : article.getEntities()) {
            if (entity.getProvisional()) {
                String maker = entity.getParents().stream()
                        .filter(parent -> parent.startsWith("company:"))
                        .findFirst()
                        .orElse(null);
                names.computeIfAbsent(
                                entity.getEntityId(),
                                id -> new Name("provisional", id, entity.getName(), entity.getType()))
                        .seen(
                                article,
                                maker,
                                entity.getConfidence(),
                                around(article, entity.getMentions().get(0)));
            }
        }
        for (Candidate candidate : article.getCandidates()) {
            String key = candidate.getText().toLowerCase(java.util.Locale.ROOT);
            names.computeIfAbsent(key, unused -> new Name("candidate", null, candidate.getText(), candidate.getType()))
                    .seen(
                            article,
                            candidate.getMaker(),
                            candidate.getConfidence(),
                            around(article, candidate.getMentions().get(0)));
        }
    }

    /** Prints them, those in the most articles first. */
    void write(JsonLines lines) throws IOException {
        List<Name> ordered = new ArrayList<>(names.values());
        ordered.sort(Comparator.comparingInt((Name name) -> -name.articles.size())
                .thenComparing(name -> -name.confidence)
                .thenComparing(name -> name.text));
        for (Name name : ordered) {
            lines.write(line -> line.text("kind", name.kind)
                    .textIfAny("entity_id", name.id)
                    .text("text", name.text)
                    .text("type", name.type)
                    .text("maker", name.maker)
                    .decimal("confidence", name.confidence)
                    .number("articles", name.articles.size())
                    .number("owners", name.owners.size())
                    .time("first_observed_at", name.first)
                    .time("last_observed_at", name.last)
                    .texts("examples", name.examples));
        }
    }

    private static String around(EnrichedArticle article, ainews.schemas.Mention mention) {
        String field = mention.getField().equals("title") ? article.getTitle() : article.getText();
        int from = Math.max(0, mention.getStart() - 60);
        int to = Math.min(field.length(), mention.getEnd() + 60);
        return field.substring(from, to).replaceAll("\\s+", " ").strip();
    }
}
