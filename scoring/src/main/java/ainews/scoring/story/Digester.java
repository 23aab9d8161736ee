package ainews.scoring.story;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.EventType;
import ainews.scoring.text.ArticleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the digest of one article after the other, in the same memory. A pure function of the article; bounded by what is read of it and the limits
 * here, whatever the article is like. Not thread-safe.
 */
public final class Digester {
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

    private final Tokens title = new Tokens();
    private final Tokens text = new Tokens();
    private final Shingles shingles = new Shingles();
    private final Tally tally = new Tally();
    private final HashSort sort = new HashSort();

    /**
     * The digest of an article.
     *
     * @param read its title and text
     */
    public Digest digest(EnrichedArticle article, ArticleText read) {
        title.read(read.title());
        text.read(read.body());
        List<EntityRef> entities = entities(article.getEntities());
        List<String> eventTypes = eventTypes(article.getEventTypes());
        shingles.read(text.size >= Shingles.MIN_TOKENS ? text : headed(article, read));
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
                Sequels.isOne(title, text),
                distinct(title, MAX_TITLE_TERMS),
                bodyTerms(),
                numbers(title, text),
                Figures.of(text),
                ContraryEvidence.actions(title, read.title().source()),
                Concepts.of(title, text),
                Names.of(title, text),
                ContraryEvidence.versions(title),
                entities,
                Lineage.of(article.getEntities()),
                eventTypes,
                shingles.lowest(SKETCH_SIZE),
                shingles.size(),
                text.size,
                article.getAddressKey() == null ? 0 : article.getAddressKey().hashCode());
    }

    /** A short text says too little to be told from a stock phrase, so its title goes with it. */
    private Tokens headed(EnrichedArticle article, ArticleText read) {
        return text.size == 0
                ? title
                : Tokens.of(
                        read.title().source() + "\n" + article.getText(),
                        ArticleText.MAX_TITLE_CHARS + SHORT_TEXT_CHARS);
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

    /** The distinct ones of some hashes, ascending. */
    static int[] sortedDistinct(int[] values, int n) {
        return Arrays.copyOf(values, new HashSort().distinct(values, n));
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
    private int[] bodyTerms() {
        tally.clear(text.size);
        for (int i = 0; i < text.size; i++) {
            if (!text.isStop(i)) {
                tally.add(text.hash[i], i < LEAD_TOKENS ? 3 : 1);
            }
        }
        int[] terms = tally.most(MAX_BODY_TERMS);
        sort.sort(terms, terms.length);
        return terms;
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
