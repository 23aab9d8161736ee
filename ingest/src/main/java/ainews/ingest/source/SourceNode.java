package ainews.ingest.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One entry of the {@code sources} list as it stands in the file; reads its fields and notes every problem. */
final class SourceNode {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "kind",
            "url",
            "site",
            "owner_group",
            "language",
            "fetch_pages",
            "recheck",
            "interval",
            "include");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern OWNER = Pattern.compile("[\\p{Ll}\\p{Lo}0-9][\\p{Ll}\\p{Lo}0-9./-]{0,99}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofDays(30);

    private final Map<?, ?> fields;
    private final String where;
    private final Problems problems;

    SourceNode(Map<?, ?> fields, int number, Problems problems) {
        this.fields = fields;
        this.problems = problems;
        this.where = "source " + (fields.get("id") instanceof String id ? id : "number " + number);
    }

    /** The source; null where the problems found leave none. */
    Source read() {
        for (Object unknown :
                new TreeSet<>(fields.keySet().stream().map(String::valueOf).toList())) {
            problems.require(FIELDS.contains(unknown), where + ": unknown property " + unknown);
        }
        String id = matching("id", ID, "lower case letters, digits and dashes");
        String name = text("name", id);
        SourceKind kind = kind();
        URI url = address("url", kind == SourceKind.HACKERNEWS ? "https://hacker-news.firebaseio.com/v0/" : null);
        URI site = address("site", url == null ? null : url.toString());
        String owner = matching("owner_group", OWNER, "lower case letters, digits, dots, dashes and slashes");
        String language = fields.containsKey("language") ? matching("language", LANGUAGE, "a BCP 47 tag") : null;
        boolean fetchPages = flag("fetch_pages", kind == SourceKind.PAGE || kind == SourceKind.SITEMAP);
        boolean aggregator = kind == SourceKind.HACKERNEWS || Source.OF_LINK.equals(owner);
        boolean recheck = flag("recheck", !aggregator);
        Duration interval = interval();
        List<String> include = words();
        if (id == null || name == null || kind == null || url == null || site == null || owner == null) {
            return null;
        }
        return new Source(id, name, kind, url, site, owner, language, fetchPages, recheck, interval, include);
    }

    private String text(String field, String otherwise) {
        Object value = fields.get(field);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        problems.add(where + ": " + field + " must be text: " + value);
        return null;
    }

    private String matching(String field, Pattern pattern, String wanted) {
        Object value = fields.get(field);
        if (value == null) {
            problems.add(where + ": " + field + " is missing");
            return null;
        }
        if (value instanceof String text && pattern.matcher(text).matches()) {
            return text;
        }
        problems.add(where + ": " + field + " must be " + wanted + ": " + value);
        return null;
    }

    private SourceKind kind() {
        Object value = fields.get("kind");
        if (value == null) {
            return SourceKind.FEED;
        }
        for (SourceKind kind : SourceKind.values()) {
            if (kind.yaml().equals(value)) {
                return kind;
            }
        }
        String known = Arrays.stream(SourceKind.values()).map(SourceKind::yaml).collect(Collectors.joining(", "));
        problems.add(where + ": kind must be one of " + known + ": " + value);
        return null;
    }

    private URI address(String field, String otherwise) {
        String text = text(field, otherwise);
        if (text == null) {
            problems.require(fields.containsKey(field) || !field.equals("url"), where + ": url is missing");
            return null;
        }
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException notAnAddress) {
            // Told below, with the value.
        }
        problems.add(where + ": " + field + " must be an http or https address: " + text);
        return null;
    }

    private boolean flag(String field, boolean otherwise) {
        Object value = fields.get(field);
        if (value != null && !(value instanceof Boolean)) {
            problems.add(where + ": " + field + " must be true or false: " + value);
        }
        return value instanceof Boolean flag ? flag : otherwise;
    }

    private Duration interval() {
        Object value = fields.get("interval");
        if (value == null) {
            return Duration.ofMinutes(30);
        }
        Duration interval = Intervals.parse(String.valueOf(value));
        if (interval != null && interval.compareTo(SHORTEST) >= 0 && interval.compareTo(LONGEST) <= 0) {
            return interval;
        }
        problems.add(where + ": interval must be like 30s, 15m, 2h or 1d, from 30s to 30d: " + value);
        return Duration.ofMinutes(30);
    }

    private List<String> words() {
        Object value = fields.get("include");
        if (value == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        if (value instanceof List<?> list && list.stream().allMatch(w -> w instanceof String)) {
            list.forEach(word -> words.add((String) word));
        } else {
            problems.add(where + ": include must be a list of words: " + value);
        }
        return words;
    }
}
