package ainews.scoring;

import ainews.schemas.Contributions;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.ScoredArticle;
import ainews.schemas.ScoredEntity;
import ainews.schemas.serde.CompiledWriter;
import ainews.scoring.explain.Explained;
import ainews.scoring.story.EntityRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;

/** Scored records: what they take over from the article, and how they become bytes and come back. Not thread-safe. */
final class Cards {
    private static final int SUMMARY_CHARS = 280;
    private static final int FIELDS = ScoredArticle.SCHEMA$.getFields().size();

    private final DatumWriter<Object> writer = CompiledWriter.of(ScoredArticle.SCHEMA$, false);
    private final SpecificDatumReader<ScoredArticle> reader = new SpecificDatumReader<>(ScoredArticle.class);
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(4096);
    private BinaryEncoder encoder;
    private BinaryDecoder decoder;

    /** A record with all that comes from the article, still without scores, story and times of the fold. */
    static ScoredArticle of(EnrichedArticle article, String scoringVersion) {
        ScoredArticle card = new ScoredArticle();
        card.setArticleId(article.getArticleId());
        card.setRevision(article.getRevision());
        card.setSupersedes(article.getSupersedes());
        card.setUrl(article.getUrl());
        card.setCanonicalUrl(article.getCanonicalUrl());
        card.setSourceId(article.getSourceId());
        card.setOwnerGroup(article.getOwnerGroup());
        card.setTitle(article.getTitle());
        card.setTitleEn(article.getTitleEn());
        card.setTitleZh(article.getTitleZh());
        card.setSummary(summary(article));
        card.setLang(article.getLang());
        card.setPublishedAt(article.getPublishedAt());
        card.setPublishedPrecision(article.getPublishedPrecision());
        card.setObservedAt(article.getObservedAt());
        card.setObservedEstimated(article.getObservedEstimated());
        card.setContributions(new Contributions(List.of(), List.of(), List.of()));
        card.setUnscored(new TreeMap<>());
        card.setChanges(new TreeMap<>());
        card.setEntities(entities(article.getEntities()));
        card.setEventTypes(article.getEventTypes());
        card.setTags(article.getTags());
        card.setWithdrawn(article.getWithdrawn());
        card.setScoringVersion(scoringVersion);
        card.setDictionaryVersion(article.getDictionaryVersion());
        card.setEnrichVersion(article.getEnrichVersion());
        return card;
    }

    private static String summary(EnrichedArticle article) {
        String text = article.getSummary() == null || article.getSummary().isBlank()
                ? article.getText()
                : article.getSummary();
        String flat = flat(text == null ? "" : text);
        if (flat.isEmpty()) {
            return null;
        }
        if (flat.length() <= SUMMARY_CHARS) {
            return flat;
        }
        int end = Character.isHighSurrogate(flat.charAt(SUMMARY_CHARS - 2)) ? SUMMARY_CHARS - 2 : SUMMARY_CHARS - 1;
        return flat.substring(0, end) + "…";
    }

    /** The start of a text on one line, each run of white space as one space. */
    private static String flat(String text) {
        int end = Math.min(text.length(), 3 * SUMMARY_CHARS);
        StringBuilder flat = new StringBuilder(Math.min(end, SUMMARY_CHARS + 1));
        for (int i = 0; i < end && flat.length() <= SUMMARY_CHARS; i++) {
            char c = text.charAt(i);
            boolean space = c <= ' ' || c == '\u3000' || c == '\u00A0';
            if (!space) {
                flat.append(c);
            } else if (flat.length() > 0 && flat.charAt(flat.length() - 1) != ' ') {
                flat.append(' ');
            }
        }
        return flat.toString().strip();
    }

    private static List<ScoredEntity> entities(List<Entity> entities) {
        List<ScoredEntity> scored = new ArrayList<>(entities.size());
        for (Entity e : entities) {
            scored.add(new ScoredEntity(
                    e.getEntityId(),
                    e.getType(),
                    e.getName(),
                    e.getNameZh(),
                    e.getRelevance(),
                    e.getRole(),
                    e.getProvisional(),
                    e.getTickers()));
        }
        return scored;
    }

    static ScoredEntity entity(EntityRef ref) {
        return new ScoredEntity(
                ref.id(),
                ref.type(),
                ref.name(),
                ref.nameZh().isEmpty() ? null : ref.nameZh(),
                ref.relevance() / 10.0,
                ref.role().isEmpty() ? null : ref.role(),
                false,
                ref.tickers());
    }

    /** Sets the scores; a null one is explained by {@code unscored}. */
    static void score(ScoredArticle card, Explained hot, Explained impact, Explained quality, String unscored) {
        card.setHot(points(hot));
        card.setImpact(points(impact));
        card.setQuality(points(quality));
        card.setContributions(new Contributions(
                hot == null ? List.of() : hot.contributions(),
                impact == null ? List.of() : impact.contributions(),
                quality == null ? List.of() : quality.contributions()));
        if (unscored != null) {
            for (String score : List.of("hot", "impact", "quality")) {
                card.getUnscored().put(score, unscored);
            }
        }
    }

    private static Double points(Explained score) {
        return score == null ? null : score.tenths() / 10.0;
    }

    /** A record that can be changed without the first one changing. */
    static ScoredArticle copy(ScoredArticle card) {
        ScoredArticle copy = new ScoredArticle();
        for (int field = 0; field < FIELDS; field++) {
            copy.put(field, card.get(field));
        }
        Contributions parts = card.getContributions();
        copy.setContributions(new Contributions(parts.getHot(), parts.getImpact(), parts.getQuality()));
        return copy;
    }

    byte[] write(ScoredArticle card) {
        try {
            buffer.reset();
            encoder = EncoderFactory.get().binaryEncoder(buffer, encoder);
            writer.write(card, encoder);
            encoder.flush();
            return buffer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where nothing was kept. */
    ScoredArticle read(byte[] kept) {
        if (kept.length == 0) {
            return null;
        }
        try {
            decoder = DecoderFactory.get().binaryDecoder(kept, decoder);
            return reader.read(null, decoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
