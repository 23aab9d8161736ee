package ainews.enrich;

import ainews.enrich.duplicate.Fingerprint;
import ainews.enrich.entity.EntityReader;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.text.BilingualTitle;
import ainews.enrich.text.FoldedText;
import ainews.enrich.text.Language;
import ainews.enrich.text.Segments;
import ainews.enrich.topic.TopicReader;
import ainews.enrich.topic.TopicReading;
import ainews.schemas.Candidate;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import ainews.schemas.RawArticle;
import ainews.schemas.identity.AddressKey;
import ainews.schemas.identity.CanonicalUrl;
import java.time.Instant;
import java.util.List;

/**
 * Reads a raw article: main text, language, dates, entities, event types and tags.
 *
 * <p>A pure function: equal raw articles give equal enriched ones, to the byte, for one {@link #version()} and one
 * dictionary version. What cannot be read is null with a reason in the record, never an exception. Safe for use by several
 * threads.
 */
public final class Enricher {

    /** Reason of rejection of an article that its source took down. */
    private static final String WITHDRAWN = "withdrawn";

    /** Title and text as all steps of one article match on them. */
    private record Folded(FoldedText title, FoldedText text) {}

    /** Each thread folds one article after the other into the same buffers. */
    private static final ThreadLocal<Folded> FOLDED =
            ThreadLocal.withInitial(() -> new Folded(new FoldedText(), new FoldedText()));

    private final Gazetteer gazetteer;
    private final EntityReader entityReader;
    private final TopicReader topicReader;

    /** @param gazetteer the dictionary that names are linked to */
    public Enricher(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.entityReader = new EntityReader(gazetteer);
        this.topicReader = new TopicReader();
    }

    /** Version of this step, as written to every record: other where the same raw article may be read differently by the same dictionary. */
    public static String version() {
        return EnrichVersion.NAME;
    }

    /**
     * Reads one article.
     *
     * @return the article as revision 1; which revision it is in truth depends on what was seen before, see {@link Revising}
     */
    public EnrichedArticle enrich(RawArticle raw) {
        ReadContent content = ContentReader.read(raw);
        String title = content.title();
        String text = content.text();
        String ofText = Language.of(text);
        String lang = language(title, ofText, raw.getLangDeclared());
        BilingualTitle titles = title == null ? null : BilingualTitle.of(title, lang);
        String canonicalUrl = content.canonicalUrl() != null ? content.canonicalUrl() : canonical(raw.getUrl());
        Folded folded = FOLDED.get();
        FoldedText foldedTitle = folded.title().fold(title == null ? "" : title);
        FoldedText foldedText = folded.text().fold(text);
        List<Entity> entities = entityReader.readFolded(foldedTitle, foldedText, knownObservation(raw));
        TopicReading topics = topicReader.readFolded(foldedTitle, foldedText, entities);
        return EnrichedArticle.newBuilder()
                .setArticleId(raw.getArticleId())
                .setRevision(1)
                .setSupersedes(null)
                .setUrl(raw.getUrl())
                .setCanonicalUrl(canonicalUrl)
                .setAddressKey(AddressKey.of(canonicalUrl))
                .setSourceId(raw.getSourceId())
                .setOwnerGroup(raw.getOwnerGroup())
                .setTitle(title)
                .setTitleEn(titles == null ? null : titles.en())
                .setTitleZh(titles == null ? null : titles.zh())
                .setSummary(content.summary())
                .setText(text)
                .setAuthor(content.author())
                .setLang(lang)
                .setSegments(Segments.of(text, ofText))
                .setPublishedAt(content.published().at())
                .setPublishedPrecision(content.published().precision())
                .setPublishedSource(content.published().source())
                .setPublishedUnknown(content.published().unknown())
                .setUpdatedAt(content.updatedAt())
                .setObservedAt(raw.getObservedAt())
                .setObservedEstimated(raw.getObservedEstimated())
                .setEntities(topics.entities())
                .setCandidates(unlisted(topics.candidates(), knownObservation(raw)))
                .setEventTypes(topics.eventTypes())
                .setTags(topics.tags())
                .setLinks(content.links())
                .setFingerprint(
                        raw.getWithdrawn() ? Fingerprint.WITHDRAWN : Fingerprint.ofFolded(foldedTitle, foldedText))
                .setRejected(raw.getWithdrawn() ? WITHDRAWN : content.rejected())
                .setWithdrawn(raw.getWithdrawn())
                .setDictionaryVersion(gazetteer.version())
                .setEnrichVersion(EnrichVersion.NAME)
                .build();
    }

    /** When the article was observed; null where nothing at all is known of its time, which archives write as the epoch, estimated. */
    static Instant knownObservation(RawArticle raw) {
        boolean unknown = raw.getObservedEstimated() && raw.getObservedAt().equals(Instant.EPOCH);
        return unknown ? null : raw.getObservedAt();
    }

    /** A name that the dictionary has was read, or was read as something else, by its rules. */
    private List<Candidate> unlisted(List<Candidate> candidates, Instant observedAt) {
        return candidates.stream()
                .filter(candidate -> !gazetteer.lists(candidate.getText(), observedAt))
                .toList();
    }

    private static String canonical(String url) {
        return url == null ? null : CanonicalUrl.withoutVariant(url);
    }

    private static String language(String title, String ofText, String declared) {
        if (!ofText.equals("und")) {
            return ofText;
        }
        String ofTitle = title == null ? "und" : Language.of(title);
        if (!ofTitle.equals("und") || declared == null || declared.isBlank()) {
            return ofTitle;
        }
        return declared.strip().toLowerCase(java.util.Locale.ROOT).split("[-_]", 2)[0];
    }
}
