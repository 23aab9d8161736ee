package ainews.enrich.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads one file of reviewed entries of one type. A row is
 * {@code name | name_zh | parents | first_seen | aliases | extra | id}, cells may be empty, trailing ones left out:
 *
 * <ul>
 *   <li>parents: ids parted by {@code ;}, without {@code type:} where it is this file's; the ids of the last line
 *       {@code > company:x} are added to each row
 *   <li>first_seen: {@code 2024-07-23}, {@code 2024-07} or {@code 2024}
 *   <li>aliases: parted by {@code ;}; a leading {@code ~} says that the form means other things too ({@code ~} alone: the
 *       name does), {@code @2023-02-06..2024-02-08} limits its use
 *   <li>extra: tickers for companies ({@code NASDAQ:META@2022-06-09}); for models and chips variants parted by {@code ;},
 *       each of which is an entity of its own named {@code name variant} below this row, {@code @2024-09-25} where its
 *       first_seen differs
 *   <li>id: slug where it is not the one that {@link #slug} makes of the name
 * </ul>
 */
final class GazetteerFile {
    private static final int CELLS = 7;

    private final String type;
    private final List<GazetteerEntity> entities = new ArrayList<>();
    private List<String> groupParents = List.of();

    private GazetteerFile(String type) {
        this.type = type;
    }

    /** @param problems receives one line for each row that cannot be read */
    static List<GazetteerEntity> parse(String type, List<String> lines, List<String> problems) {
        GazetteerFile file = new GazetteerFile(type);
        for (int i = 0; i < lines.size(); i++) {
            try {
                file.read(lines.get(i).strip());
            } catch (RuntimeException e) {
                problems.add(type + " line " + (i + 1) + ": " + e.getMessage());
            }
        }
        return file.entities;
    }

    /** Lower case, blanks to hyphens, dots kept: {@code GPT-4.1 mini} gives {@code gpt-4.1-mini}. */
    static String slug(String name) {
        return isPlain(name) ? name : slugOfAny(name);
    }

    /** Whether a name is its own slug, as most versions are. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean point = c == '.' && i > 0 && i < name.length() - 1;
            if (!point && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static String slugOfAny(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("+", "-plus")
                .replaceAll("[^\\p{L}\\p{N}.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
    }

    private void read(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (line.startsWith(">")) {
            groupParents = parts(line.substring(1)).map(this::full).toList();
            return;
        }
        String[] row = line.split("\\|", -1);
        if (row.length > CELLS) {
            throw new IllegalArgumentException("more than " + CELLS + " cells");
        }
        String[] cells = new String[CELLS];
        for (int i = 0; i < CELLS; i++) {
            cells[i] = i < row.length ? row[i].strip() : "";
        }
        add(cells);
    }

    private void add(String[] cells) {
        String name = cells[0];
        String slug = cells[6].isEmpty() ? slug(name) : cells[6];
        if (name.isEmpty() || slug.isEmpty()) {
            throw new IllegalArgumentException("no name");
        }
        boolean company = type.equals("company");
        List<String> parents = Stream.concat(parts(cells[2]).map(this::full), groupParents.stream())
                .distinct()
                .toList();
        String id = type + ":" + slug;
        long firstSeen = day(cells[3]);
        entities.add(new GazetteerEntity(
                id,
                type,
                name,
                cells[1].isEmpty() ? null : cells[1],
                parents,
                firstSeen,
                aliases(name, cells[1], cells[4]),
                company ? parts(cells[5]).map(GazetteerFile::ticker).toList() : List.of()));
        if (!company) {
            GazetteerEntity head = entities.get(entities.size() - 1);
            parts(cells[5]).forEach(variant -> addVariant(variant, head));
        }
    }

    private void addVariant(String text, GazetteerEntity head) {
        int at = text.indexOf('@');
        String variant = at < 0 ? text : text.substring(0, at).strip();
        boolean point = variant.startsWith(".");
        String between = point ? "" : " ";
        String name = head.name() + between + variant;
        String nameZh = head.nameZh() == null ? null : head.nameZh() + between + variant;
        List<Alias> aliases = new ArrayList<>();
        for (Alias alias : head.aliases()) {
            boolean own = alias.text().equals(head.name()) || alias.text().equals(head.nameZh());
            aliases.add(new Alias(alias.text() + between + variant, alias.used(), alias.ambiguous() && !own));
        }
        List<String> parents = Stream.concat(Stream.of(head.id()), groupParents.stream())
                .distinct()
                .toList();
        long seen = at < 0 ? head.firstSeen() : day(text.substring(at + 1).strip());
        String variantId = head.id() + (point ? variant : "-" + slug(variant));
        entities.add(
                new GazetteerEntity(variantId, type, name, nameZh, parents, seen, List.copyOf(aliases), List.of()));
    }

    private static List<Alias> aliases(String name, String nameZh, String cell) {
        boolean nameAmbiguous = false;
        boolean zhAmbiguous = false;
        List<Alias> given = new ArrayList<>();
        for (String text : parts(cell).toList()) {
            boolean ambiguous = text.startsWith("~");
            int at = text.lastIndexOf('@');
            boolean dated =
                    at > 0 && at + 1 < text.length() && text.substring(at + 1).matches("[0-9.-]+");
            String alias = text.substring(ambiguous ? 1 : 0, dated ? at : text.length())
                    .strip();
            if (alias.isEmpty() || (alias.equals(name) && !dated)) {
                nameAmbiguous |= ambiguous;
            } else if (alias.equals(nameZh) && !dated) {
                zhAmbiguous |= ambiguous;
            } else {
                given.add(new Alias(alias, dated ? Span.parse(text.substring(at + 1)) : Span.ALWAYS, ambiguous));
            }
        }
        List<Alias> all = new ArrayList<>();
        boolean namedByDate = given.stream().anyMatch(alias -> alias.text().equals(name));
        if (namedByDate) {
            given.stream().filter(alias -> alias.text().equals(name)).forEach(all::add);
            given.removeAll(all);
        } else {
            all.add(new Alias(name, Span.ALWAYS, nameAmbiguous));
        }
        if (!nameZh.isEmpty()) {
            all.add(new Alias(nameZh, Span.ALWAYS, zhAmbiguous));
        }
        all.addAll(given);
        return List.copyOf(all);
    }

    private static Ticker ticker(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new Ticker(text, Span.ALWAYS)
                : new Ticker(text.substring(0, at), Span.parse(text.substring(at + 1)));
    }

    private String full(String id) {
        return id.indexOf(':') < 0 ? type + ":" + id : id;
    }

    private static long day(String text) {
        if (text.isEmpty()) {
            return Long.MIN_VALUE;
        }
        String full = text.length() == 4 ? text + "-01-01" : text.length() == 7 ? text + "-01" : text;
        return Span.millis(LocalDate.parse(full));
    }

    static Stream<String> parts(String cell) {
        return Stream.of(cell.split(";")).map(String::strip).filter(part -> !part.isEmpty());
    }
}
