package ainews.scoring.story;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the digest of an article. Pure; bounded by {@link #MAX_TEXT_CHARS} and the other limits here, whatever the article is like. */
public final class Digester {
    /** More of a text than this is not read. */
    public static final int MAX_TEXT_CHARS = 60_000;

    private static final int MAX_TITLE_CHARS = 600;
    private static final int MAX_TITLE_TERMS = 48;
    private static final int MAX_BODY_TERMS = 40;
    private static final int MAX_NUMBERS = 32;
    private static final int MAX_ENTITIES = 24;
    private static final int LEAD_TOKENS = 80;
    private static final int SHORT_TEXT_CHARS = 1000;

    /** Shingles kept of a text: below this number Jaccard is exact, above it an estimate with a standard error under 0.03. */
    static final int SKETCH_SIZE = 256;

    private static final Comparator<EntityRef> CHIEF_FIRST =
            Comparator.comparingInt(EntityRef::relevance).reversed().thenComparing(EntityRef::id);

    /** Of all that digests keep. */
    static final SharedTexts SHARED = new SharedTexts();

    private Digester() {}

    /**
     * The digest of an article.
     *
     * @param text the article's text as read by {@link #text}
     */
    public static Digest digest(EnrichedArticle article, Tokens text) {
        String heading = titleOf(article);
        Tokens title = Tokens.of(heading, MAX_TITLE_CHARS);
        List<EntityRef> entities = entities(article.getEntities());
        List<String> eventTypes = eventTypes(article.getEventTypes());
        int[] shingles = Shingles.of(text.size() >= Shingles.MIN_TOKENS ? text : headed(article, title, text));
        return new Digest(
                article.getArticleId(),
                article.getRevision(),
                article.getFingerprint(),
                SHARED.of(article.getOwnerGroup()),
                SHARED.of(article.getSourceId()),
                SHARED.of(article.getLang()),
                article.getWithdrawn(),
                article.getRejected() != null,
                spread(eventTypes),
                Credits.namesAnother(article.getText()),
                Sequels.isOne(title, heading, text, textOf(article)),
                distinct(title, MAX_TITLE_TERMS),
                bodyTerms(text),
                numbers(title, text),
                Figures.of(text),
                ContraryEvidence.actions(title, heading),
                Concepts.of(title, text),
                Names.of(title, text),
                ContraryEvidence.versions(title),
                entities,
                Lineage.of(article.getEntities()),
                eventTypes,
                Arrays.copyOf(shingles, Math.min(shingles.length, SKETCH_SIZE)),
                shingles.length,
                text.size(),
                article.getAddressKey() == null ? 0 : article.getAddressKey().hashCode());
    }

    /** A short text says too little to be told from a stock phrase, so its title goes with it. */
    private static Tokens headed(EnrichedArticle article, Tokens title, Tokens text) {
        return text.size() == 0
                ? title
                : Tokens.of(titleOf(article) + "\n" + article.getText(), MAX_TITLE_CHARS + SHORT_TEXT_CHARS);
    }

    /** The tokens of an article's text; the summary stands in where there is no text. */
    public static Tokens text(EnrichedArticle article) {
        return Tokens.of(textOf(article), MAX_TEXT_CHARS);
    }

    private static String textOf(EnrichedArticle article) {
        String text = article.getText();
        return text == null || text.isBlank() ? article.getSummary() : text;
    }

    private static String titleOf(EnrichedArticle article) {
        if (article.getTitle() != null && !article.getTitle().isBlank()) {
            return article.getTitle();
        }
        return (article.getTitleEn() == null ? "" : article.getTitleEn() + " ")
                + (article.getTitleZh() == null ? "" : article.getTitleZh());
    }

    private static boolean spread(List<String> eventTypes) {
        return eventTypes.isEmpty()
                || !(eventTypes.get(0).equals("round-up") || eventTypes.get(0).equals("opinion"));
    }

    private static int[] distinct(Tokens tokens, int max) {
        int[] all = new int[Math.min(tokens.size, max)];
        int n = 0;
        for (int i = 0; i < tokens.size && n < all.length; i++) {
            if (!tokens.isStop(i)) {
                all[n++] = tokens.hash[i];
            }
        }
        return sortedDistinct(all, n);
    }

    /** Hashes, which are sorted by their upper bits first. */
    static int[] sortedDistinct(int[] values, int n) {
        int[] sorted = HashSort.sorted(values, n);
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private static int[] numbers(Tokens title, Tokens text) {
        int[] all = new int[MAX_NUMBERS];
        int n = takeNumbers(title, all, 0);
        n = takeNumbers(text, all, n);
        return sortedDistinct(all, n);
    }

    private static int takeNumbers(Tokens tokens, int[] to, int from) {
        int n = from;
        for (int i = 0; i < tokens.size && n < to.length; i++) {
            if (tokens.kind[i] == Tokens.NUMBER) {
                to[n++] = tokens.hash[i];
            }
        }
        return n;
    }

    /** The terms used most, those of the lead counted twice more; ties go to the earlier one. */
    private static int[] bodyTerms(Tokens text) {
        Tally tally = new Tally(text.size);
        for (int i = 0; i < text.size; i++) {
            if (!text.isStop(i)) {
                tally.add(text.hash[i], i < LEAD_TOKENS ? 3 : 1);
            }
        }
        int[] terms = tally.most(MAX_BODY_TERMS);
        return sortedDistinct(terms, terms.length);
    }

    private static List<EntityRef> entities(List<Entity> entities) {
        Map<String, EntityRef> byId = entities.size() > 1 ? new HashMap<>() : null;
        EntityRef only = null;
        for (Entity entity : entities) {
            EntityRef ref = new EntityRef(
                    SHARED.of(entity.getEntityId()),
                    SHARED.of(entity.getType()),
                    SHARED.of(entity.getName()),
                    entity.getNameZh() == null ? "" : SHARED.of(entity.getNameZh()),
                    tenths(entity.getRelevance()),
                    entity.getRole() == null ? "" : SHARED.of(entity.getRole()),
                    List.copyOf(entity.getTickers()));
            if (byId == null) {
                only = ref;
            } else {
                byId.merge(ref.id(), ref, (a, b) -> a.relevance() >= b.relevance() ? a : b);
            }
        }
        if (byId == null) {
            return only == null ? List.of() : List.of(only);
        }
        List<EntityRef> sorted = new ArrayList<>(byId.values());
        sorted.sort(CHIEF_FIRST);
        return List.copyOf(sorted.subList(0, Math.min(sorted.size(), MAX_ENTITIES)));
    }

    private static int tenths(double relevance) {
        return (int) Math.round(Math.max(0, Math.min(100, relevance)) * 10);
    }

    private static List<String> eventTypes(List<EventType> eventTypes) {
        if (eventTypes.isEmpty()) {
            return List.of();
        }
        if (eventTypes.size() == 1) {
            return List.of(SHARED.of(eventTypes.get(0).getId()));
        }
        return eventTypes.stream()
                .sorted(Comparator.comparingDouble(EventType::getConfidence)
                        .reversed()
                        .thenComparing(EventType::getId))
                .map(type -> SHARED.of(type.getId()))
                .distinct()
                .limit(4)
                .toList();
    }
}
