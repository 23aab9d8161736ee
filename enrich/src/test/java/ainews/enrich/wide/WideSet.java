package ainews.enrich.wide;

import ainews.schemas.Entity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/** The labelled items whose form {@code README.md} beside them describes. */
public final class WideSet {
    /** @param maker of a name that nobody listed; null where the id says all */
    public record Expected(int start, int end, String id, String maker, boolean ambiguous) {}

    public record Sentence(String text, List<Expected> mentions, List<int[]> traps) {
        public boolean untouched() {
            return isUntouched(text);
        }
    }

    public record Event(String id, Map<String, String> slots) {}

    public record Article(
            String title,
            String text,
            List<Event> events,
            List<String> ranked,
            List<String> others,
            Map<String, String> roles) {
        public boolean untouched() {
            return isUntouched(title);
        }

        public Article withIds(UnaryOperator<String> change) {
            Map<String, String> parts = new LinkedHashMap<>();
            roles.forEach((id, role) -> parts.put(change.apply(id), role));
            return new Article(
                    title,
                    text,
                    events,
                    ranked.stream().map(change).toList(),
                    others.stream().map(change).toList(),
                    parts);
        }
    }

    private static final Map<Character, String> TYPES = Map.of(
            'c', "company", 'm', "model", 'h', "chip", 'p', "person", 'd', "product", 'b', "benchmark", 's', "dataset");
    private static final String REAL = "real-";
    private static final Map<String, Integer> POWERS = new TreeMap<>(Map.of("tn", 12, "bn", 9, "m", 6));

    private static RealEntries entries;

    private WideSet() {}

    public static List<Sentence> sentences(String file) {
        return lines(file).stream().map(WideSet::sentence).toList();
    }

    /**
     * The articles of a set in a language, {@code en} or {@code zh}.
     *
     * @param set its folder; empty for the first one; {@code real-a} and the like for a part of the labelled entries of real feeds, which are English
     */
    public static List<Article> articles(String set, String language) {
        if (!set.startsWith(REAL)) {
            return articles((set.isEmpty() ? "" : set + "/") + "articles-" + language + ".txt");
        }
        return language.equals("en")
                ? realEntries().withTexts(articles("real/" + set.substring(REAL.length()) + ".txt"))
                : List.of();
    }

    /** Read once: every part asks for them. */
    private static synchronized RealEntries realEntries() {
        if (entries == null) {
            entries = new RealEntries();
        }
        return entries;
    }

    /** A text may have several lines, which are paragraphs; or none, where a headline came alone or labels are by address. */
    private static List<Article> articles(String file) {
        List<Article> articles = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String title = lines.get(i++).substring(1).strip();
            List<String> text = new ArrayList<>();
            while (!lines.get(i).startsWith("!")) {
                text.add(lines.get(i++));
            }
            String events = lines.get(i++).substring(1).strip();
            articles.add(article(
                    title,
                    String.join("\n", text),
                    events,
                    lines.get(i).substring(1).strip()));
        }
        return articles;
    }

    /** Of a name that nobody listed, {@code model:gpt-9@openai}, the id that it got, if its maker is right. */
    public static String listedOrProvisional(String id, Map<String, Entity> found) {
        int at = id.indexOf('@');
        if (at < 0) {
            return id;
        }
        String plain = id.substring(0, at);
        Entity entity = found.get(plain);
        boolean right = entity != null && entity.getParents().contains("company:" + id.substring(at + 1));
        return right ? plain : id;
    }

    private static boolean isUntouched(String text) {
        CRC32 hash = new CRC32();
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        return (hash.getValue() >> 7 & 1) == 1;
    }

    private static Sentence sentence(String line) {
        StringBuilder text = new StringBuilder();
        List<Expected> mentions = new ArrayList<>();
        List<int[]> traps = new ArrayList<>();
        int at = 0;
        for (int open = line.indexOf('{'); open >= 0; open = line.indexOf('{', at)) {
            text.append(line, at, open);
            int close = line.indexOf('}', open);
            String inner = line.substring(open + 1, close);
            int start = text.length();
            if (inner.startsWith("-")) {
                text.append(inner, 1, inner.length());
                traps.add(new int[] {start, text.length()});
            } else {
                boolean ambiguous = inner.startsWith("?");
                String[] parts = inner.substring(ambiguous ? 1 : 0).split("=", 2);
                text.append(parts[0]);
                String[] idAndMaker = (parts.length == 1 ? "c" : parts[1]).split("@");
                String id = id(idAndMaker[0], parts[0]);
                String maker = idAndMaker.length == 1 ? null : "company:" + idAndMaker[1];
                mentions.add(new Expected(start, text.length(), id, maker, ambiguous));
            }
            at = close + 1;
        }
        return new Sentence(text + line.substring(at), mentions, traps);
    }

    private static String id(String code, String written) {
        String type = TYPES.get(code.charAt(0));
        return type + ":" + (code.length() > 1 ? code.substring(2) : slug(written));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}.]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static Article article(String title, String text, String events, String entities) {
        List<Event> parsed = new ArrayList<>();
        for (String event : events.isEmpty() ? new String[0] : events.split(" \\| ")) {
            String[] words = event.strip().split(" ");
            Map<String, String> slots = new TreeMap<>();
            for (int i = 1; i < words.length; i++) {
                String[] slot = words[i].split("=");
                slots.put(
                        slot[0],
                        slot[0].equals("counterpart") || slot[0].equals("benchmark")
                                ? id(slot[1], "")
                                : number(slot[1]));
            }
            parsed.add(new Event(words[0], slots));
        }
        List<String> ranked = new ArrayList<>();
        List<String> others = new ArrayList<>();
        Map<String, String> roles = new LinkedHashMap<>();
        List<String> into = ranked;
        for (String word : entities.isEmpty() ? new String[0] : entities.split(" ")) {
            if (word.equals("+")) {
                into = others;
                continue;
            }
            String[] parts = word.split("/");
            into.add(id(parts[0], ""));
            if (parts.length > 1) {
                roles.put(id(parts[0], ""), parts[1]);
            }
        }
        return new Article(title, text, parsed, ranked, others, roles);
    }

    /** {@code 1.5bn} is 1500000000; what is no such number stays. */
    private static String number(String written) {
        for (Map.Entry<String, Integer> power : POWERS.entrySet()) {
            if (written.matches("[0-9.]+" + power.getKey())) {
                return new java.math.BigDecimal(written.substring(
                                0, written.length() - power.getKey().length()))
                        .scaleByPowerOfTen(power.getValue())
                        .stripTrailingZeros()
                        .toPlainString();
            }
        }
        return written;
    }

    private static List<String> lines(String file) {
        try (InputStream in = WideSet.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
