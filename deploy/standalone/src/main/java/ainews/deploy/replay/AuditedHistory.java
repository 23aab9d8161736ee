package ainews.deploy.replay;

import ainews.enrich.Enricher;
import ainews.enrich.entity.Gazetteer;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.RawArticle;
import ainews.schemas.TimelineEvent;
import ainews.schemas.serde.PlainAvro;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** What an audit must know of the entries of a history, and how it disturbs them. */
interface AuditedHistory<I> {
    Duration LONGEST_SHIFT = Duration.ofDays(40);

    /** The entry as bytes that {@link #read} knows. */
    byte[] write(I entry) throws IOException;

    I read(byte[] bytes) throws IOException;

    /** When the entry was observed; null for one without content. */
    Instant observedAt(I entry);

    /** Id of the article that the entry tells of; null for none. */
    String articleId(I entry);

    /** The entry's article as it was read with what was known when it was observed; null where it is no article. */
    EnrichedArticle article(I entry);

    /** The entry as something else might have happened in its place, at the same time. */
    I otherwise(I entry, Random random);

    /** The entry with another date of publication. */
    I publishedElsewhen(I entry, Random random);

    private static Instant shifted(Instant time, Random random) {
        Instant base = time == null ? Instant.parse("2020-01-01T00:00:00Z") : time;
        return base.plusSeconds(random.nextInt(2 * (int) LONGEST_SHIFT.toSeconds()) - LONGEST_SHIFT.toSeconds());
    }

    private static String scrambled(String text, Random random) {
        return text == null ? null : new StringBuilder(text).reverse() + " " + random.nextInt(1000);
    }

    /** A recorded timeline. */
    final class Timeline implements AuditedHistory<TimelineEvent> {
        private static final PlainAvro<TimelineEvent> EVENTS = PlainAvro.of(TimelineEvent.class);

        @Override
        public byte[] write(TimelineEvent event) {
            return EVENTS.write(event);
        }

        @Override
        public TimelineEvent read(byte[] bytes) {
            return EVENTS.read(bytes);
        }

        @Override
        public Instant observedAt(TimelineEvent event) {
            return LogClock.observedAt(event);
        }

        @Override
        public String articleId(TimelineEvent event) {
            return event.getArticle() != null
                    ? event.getArticle().getArticleId()
                    : event.getEngagement() == null
                            ? null
                            : event.getEngagement().getArticleId();
        }

        @Override
        public EnrichedArticle article(TimelineEvent event) {
            return event.getArticle();
        }

        @Override
        public TimelineEvent otherwise(TimelineEvent event, Random random) {
            EnrichedArticle article = event.getArticle();
            if (article == null) {
                return event;
            }
            return TimelineEvent.newBuilder()
                    .setArticle(EnrichedArticle.newBuilder(article)
                            .setTitle(scrambled(article.getTitle(), random))
                            .setText(scrambled(article.getText(), random))
                            .setOwnerGroup("other-" + random.nextInt(50))
                            .setFingerprint(scrambled(article.getFingerprint(), random))
                            .build())
                    .build();
        }

        @Override
        public TimelineEvent publishedElsewhen(TimelineEvent event, Random random) {
            EnrichedArticle article = event.getArticle();
            if (article == null) {
                return event;
            }
            return TimelineEvent.newBuilder()
                    .setArticle(EnrichedArticle.newBuilder(article)
                            .setPublishedAt(shifted(article.getPublishedAt(), random))
                            .build())
                    .build();
        }
    }

    /** Raw articles in order. */
    final class Raw implements AuditedHistory<RawItem> {
        private final Enricher enricher;

        Raw(Gazetteer gazetteer) {
            enricher = new Enricher(gazetteer);
        }

        @Override
        public byte[] write(RawItem item) throws IOException {
            return item.written();
        }

        @Override
        public RawItem read(byte[] bytes) throws IOException {
            return RawItem.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        }

        @Override
        public Instant observedAt(RawItem item) {
            return Instant.ofEpochMilli(item.time());
        }

        @Override
        public String articleId(RawItem item) {
            boolean told = item.kind() == RawItem.Kind.ARTICLE || item.kind() == RawItem.Kind.ENGAGEMENT;
            return told ? item.id() : null;
        }

        @Override
        public EnrichedArticle article(RawItem item) {
            return item.kind() == RawItem.Kind.ARTICLE ? enricher.enrich(RawInput.ARTICLES.read(item.bytes())) : null;
        }

        @Override
        public RawItem otherwise(RawItem item, Random random) {
            if (item.kind() != RawItem.Kind.ARTICLE) {
                return item;
            }
            RawArticle raw = RawInput.ARTICLES.read(item.bytes());
            raw.setTitle(scrambled(raw.getTitle(), random));
            raw.setBody(scrambled(raw.getBody(), random));
            return with(item, raw);
        }

        @Override
        public RawItem publishedElsewhen(RawItem item, Random random) {
            if (item.kind() != RawItem.Kind.ARTICLE) {
                return item;
            }
            RawArticle raw = RawInput.ARTICLES.read(item.bytes());
            // A date of the publisher's is judged by the time of observation, so one that it could have claimed stays
            // so.
            Instant elsewhen = shifted(raw.getPublishedAt(), random);
            raw.setPublishedAt(
                    raw.getPublishedAt() == null || elsewhen.isAfter(raw.getObservedAt())
                            ? raw.getPublishedAt()
                            : elsewhen);
            return with(item, raw);
        }

        private static RawItem with(RawItem item, RawArticle raw) {
            return new RawItem(item.time(), item.kind(), item.id(), item.number(), RawInput.ARTICLES.write(raw));
        }
    }
}
