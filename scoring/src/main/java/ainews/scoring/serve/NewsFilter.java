package ainews.scoring.serve;

import ainews.schemas.EntitySignal;
import ainews.schemas.EventType;
import ainews.schemas.ScoredArticle;
import ainews.schemas.ScoredEntity;
import ainews.schemas.Story;
import ainews.schemas.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a consumer wants to see, from the query parameters that all endpoints share. A parameter given several times accepts any
 * of its values; different parameters must all fit. A score that is null never fits a minimum.
 *
 * @param entities entity ids
 * @param types entity types
 * @param events event type ids
 * @param tags tag ids
 * @param langs languages
 * @param minRelevance least relevance that an entity asked for must have
 * @param from earliest scored_at, inclusive; null for any
 * @param to latest scored_at, exclusive; null for any
 */
record NewsFilter(
        Set<String> entities,
        Set<String> types,
        Set<String> events,
        Set<String> tags,
        Set<String> langs,
        double minRelevance,
        Double minHot,
        Double minImpact,
        Double minQuality,
        Instant from,
        Instant to) {

    static final Set<String> PARAMETERS = Set.of(
            "entity",
            "type",
            "event_type",
            "tag",
            "lang",
            "min_relevance",
            "min_hot",
            "min_impact",
            "min_quality",
            "from",
            "to");

    /** Java itself would also read 5d and 0x1p3. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,17})?");

    /** What epoch milliseconds and Kafka can say: years 1970 to 9999. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Says in one line what is wrong with the parameters of a request. */
    static final class BadParameters extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BadParameters(String message) {
            super(message);
        }
    }

    /**
     * Reads the parameters.
     *
     * @throws BadParameters with every problem in one message
     */
    static NewsFilter of(Map<String, List<String>> parameters) {
        List<String> problems = new ArrayList<>();
        NewsFilter filter = new NewsFilter(
                values(parameters, "entity"),
                values(parameters, "type"),
                values(parameters, "event_type"),
                values(parameters, "tag"),
                values(parameters, "lang"),
                orZero(score(parameters, "min_relevance", problems)),
                score(parameters, "min_hot", problems),
                score(parameters, "min_impact", problems),
                score(parameters, "min_quality", problems),
                time(parameters, "from", problems),
                time(parameters, "to", problems));
        if (!problems.isEmpty()) {
            throw new BadParameters(String.join("; ", problems));
        }
        return filter;
    }

    private static double orZero(Double value) {
        return value == null ? 0 : value;
    }

    private static Set<String> values(Map<String, List<String>> parameters, String name) {
        return Set.copyOf(parameters.getOrDefault(name, List.of()));
    }

    private static Double score(Map<String, List<String>> parameters, String name, List<String> problems) {
        String text = single(parameters, name, problems);
        if (text == null) {
            return null;
        }
        if (NUMBER.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            if (value <= 100) {
                return value;
            }
        }
        problems.add(name + " must be a number from 0 to 100: " + text);
        return null;
    }

    private static Instant time(Map<String, List<String>> parameters, String name, List<String> problems) {
        String text = single(parameters, name, problems);
        if (text == null) {
            return null;
        }
        try {
            return parseTime(text);
        } catch (DateTimeException e) {
            problems.add(name + " must be a time such as 2026-04-02T07:45:00Z: " + text);
            return null;
        }
    }

    /**
     * A day (its start in UTC) or a time with its offset.
     *
     * @throws DateTimeException for anything else, also for times before 1970 or after 9999
     */
    static Instant parseTime(String text) {
        Instant time = text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
        if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
            throw new DateTimeException("out of range");
        }
        return time;
    }

    private static String single(Map<String, List<String>> parameters, String name, List<String> problems) {
        List<String> given = parameters.getOrDefault(name, List.of());
        if (given.size() > 1) {
            problems.add(name + " may be given once");
        }
        return given.isEmpty() ? null : given.get(0);
    }

    boolean fits(Served served) {
        SpecificRecord value = served.value();
        return switch (served.channel()) {
            case SCORED -> fits((ScoredArticle) value);
            case STORIES -> fits((Story) value);
            case SIGNALS -> fits((EntitySignal) value);
        };
    }

    boolean fits(ScoredArticle article) {
        return fitsTime(article.getScoredAt())
                && (langs.isEmpty() || langs.contains(article.getLang()))
                && fitsEntities(article.getEntities())
                && fitsEvents(article.getEventTypes())
                && fitsTags(article.getTags())
                && atLeast(article.getHot(), minHot)
                && atLeast(article.getImpact(), minImpact)
                && atLeast(article.getQuality(), minQuality);
    }

    /** A story has no quality of its own, so {@code min_quality} does not concern it. */
    boolean fits(Story story) {
        return fitsTime(story.getScoredAt())
                && (langs.isEmpty() || story.getLangs().stream().anyMatch(langs::contains))
                && fitsEntities(story.getEntities())
                && fitsEvents(story.getEventTypes())
                && fitsTags(story.getTags())
                && atLeast(story.getHot(), minHot)
                && atLeast(story.getImpact(), minImpact);
    }

    /** Only time, entity, type, least hot and least impact concern a signal. */
    boolean fits(EntitySignal signal) {
        return fitsTime(signal.getScoredAt())
                && (entities.isEmpty() || entities.contains(signal.getEntityId()))
                && (types.isEmpty() || types.contains(signal.getType()))
                && atLeast(signal.getHot(), minHot)
                && atLeast(signal.getMeanImpact(), minImpact);
    }

    private boolean fitsTime(Instant scoredAt) {
        return (from == null || !scoredAt.isBefore(from)) && (to == null || scoredAt.isBefore(to));
    }

    private boolean fitsEntities(List<ScoredEntity> named) {
        if (entities.isEmpty() && types.isEmpty()) {
            return true;
        }
        return named.stream()
                .anyMatch(entity -> entity.getRelevance() >= minRelevance
                        && (entities.isEmpty() || entities.contains(entity.getEntityId()))
                        && (types.isEmpty() || types.contains(entity.getType())));
    }

    private boolean fitsEvents(List<EventType> happened) {
        return events.isEmpty() || happened.stream().map(EventType::getId).anyMatch(events::contains);
    }

    private boolean fitsTags(List<Tag> labels) {
        return tags.isEmpty() || labels.stream().map(Tag::getId).anyMatch(tags::contains);
    }

    private static boolean atLeast(Double score, Double minimum) {
        return minimum == null || (score != null && score >= minimum);
    }
}
