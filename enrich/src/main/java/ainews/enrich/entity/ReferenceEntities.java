package ainews.enrich.entity;

import ainews.schemas.DatedName;
import ainews.schemas.DatedTicker;
import ainews.schemas.ReferenceEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The dictionary as records of {@code reference.entities}: one an entity, and one with the id {@value #CURRENT} that closes a publication,
 * names its version and carries the rules of reading.
 */
final class ReferenceEntities {
    /** Id of the record that closes a publication. */
    static final String CURRENT = "dictionary:current";

    private static final String CURRENT_TYPE = "dictionary";

    private ReferenceEntities() {}

    static ReferenceEntity of(GazetteerEntity entity, String version) {
        List<DatedName> names = new ArrayList<>();
        boolean named = false;
        boolean namedZh = false;
        for (Alias alias : entity.aliases()) {
            boolean name = !named && alias.text().equals(entity.name());
            boolean zh = !name && !namedZh && alias.text().equals(entity.nameZh());
            named |= name;
            namedZh |= zh;
            names.add(DatedName.newBuilder()
                    .setText(alias.text())
                    .setLang(alias.text().codePoints().anyMatch(Character::isIdeographic) ? "zh" : null)
                    .setPreferred(name || zh)
                    .setValidFrom(firstDay(alias.used()))
                    .setValidTo(lastDay(alias.used()))
                    .setAmbiguous(alias.ambiguous())
                    .build());
        }
        return ReferenceEntity.newBuilder()
                .setEntityId(entity.id())
                .setType(entity.type())
                .setNames(names)
                .setParents(entity.parents())
                .setTickers(entity.tickers().stream()
                        .map(ticker ->
                                new DatedTicker(ticker.symbol(), firstDay(ticker.listed()), lastDay(ticker.listed())))
                        .toList())
                .setFirstSeen(entity.firstSeen() == Long.MIN_VALUE ? null : day(entity.firstSeen()))
                .setDictionaryVersion(version)
                .build();
    }

    static ReferenceEntity current(GazetteerSource source) {
        Map<String, String> rules = new TreeMap<>();
        source.rules().forEach((name, lines) -> rules.put(name, String.join("\n", lines)));
        return ReferenceEntity.newBuilder()
                .setEntityId(CURRENT)
                .setType(CURRENT_TYPE)
                .setRules(rules)
                .setDictionaryVersion(source.version())
                .build();
    }

    /** @throws IllegalArgumentException where a record is no entity of a dictionary */
    static GazetteerEntity entity(ReferenceEntity record) {
        String id = record.getEntityId();
        String type = record.getType();
        List<Alias> aliases = new ArrayList<>();
        List<String> preferred = new ArrayList<>();
        for (DatedName name : record.getNames()) {
            aliases.add(new Alias(name.getText(), span(name.getValidFrom(), name.getValidTo()), name.getAmbiguous()));
            if (name.getPreferred()) {
                preferred.add(name.getText());
            }
        }
        if (aliases.isEmpty()) {
            throw new IllegalArgumentException(id + " has no name");
        }
        if (!GazetteerParser.TYPES.contains(type) || !id.startsWith(type + ":")) {
            throw new IllegalArgumentException(
                    id + " is not of its type " + type + "; types are " + GazetteerParser.TYPES);
        }
        return new GazetteerEntity(
                id,
                type,
                preferred.isEmpty() ? aliases.get(0).text() : preferred.get(0),
                preferred.size() < 2 ? null : preferred.get(1),
                List.copyOf(record.getParents()),
                record.getFirstSeen() == null ? Long.MIN_VALUE : Span.millis(LocalDate.parse(record.getFirstSeen())),
                List.copyOf(aliases),
                record.getTickers().stream()
                        .map(t -> new Ticker(t.getTicker(), span(t.getValidFrom(), t.getValidTo())))
                        .toList());
    }

    /**
     * The dictionary that records make up.
     *
     * @param current the record that closes the publication
     * @throws IllegalArgumentException where they make up none
     */
    static GazetteerSource source(Collection<ReferenceEntity> entities, ReferenceEntity current) {
        List<String> problems = new ArrayList<>();
        List<GazetteerEntity> read = new ArrayList<>();
        entities.forEach(record -> read.add(entity(record)));
        GazetteerSource source = GazetteerParser.of(read, rules(current), problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return source;
    }

    static Map<String, List<String>> rules(ReferenceEntity current) {
        Map<String, List<String>> rules = new TreeMap<>();
        if (current.getRules() != null) {
            current.getRules()
                    .forEach((name, text) -> rules.put(name, text.lines().toList()));
        }
        return rules;
    }

    private static Span span(String from, String to) {
        return from == null && to == null
                ? Span.ALWAYS
                : new Span(
                        from == null ? Long.MIN_VALUE : Span.millis(LocalDate.parse(from)),
                        to == null
                                ? Long.MAX_VALUE
                                : Span.millis(LocalDate.parse(to).plusDays(1)));
    }

    private static String firstDay(Span span) {
        return span.from() == Long.MIN_VALUE ? null : day(span.from());
    }

    private static String lastDay(Span span) {
        return span.to() == Long.MAX_VALUE ? null : day(span.to() - 1);
    }

    private static String day(long millis) {
        return Instant.ofEpochMilli(millis)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
    }
}
