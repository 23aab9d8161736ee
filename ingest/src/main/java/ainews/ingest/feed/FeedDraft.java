package ainews.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has been read so far of a feed or of one entry. Mutable; becomes a {@link ParsedFeed} or {@link FeedEntry}. */
final class FeedDraft {
    static final int MAX_CATEGORIES = 200;
    static final int MAX_AUTHORS = 200;

    final String base;
    String frameLang;
    String language;
    FeedText title;
    FeedText fallbackTitle;
    FeedText description;
    FeedText summary;
    FeedText fallbackSummary;
    FeedText content;
    String guid;
    String guidLink;
    String link;
    String selfUrl;
    String hubUrl;
    String commentsUrl;
    FeedDate published;
    FeedDate updated;
    FeedDate created;
    FeedDate date;
    final Map<String, Person> authors = new LinkedHashMap<>();
    Person fallbackAuthor;
    final Set<String> categories = new LinkedHashSet<>();
    final TimingDraft timing = new TimingDraft();
    private int linkRank = -1;

    FeedDraft(String base, String frameLang) {
        this.base = base;
        this.frameLang = frameLang;
    }

    /** Takes a link where it is a better one than what was there. */
    void offerLink(String url, int rank) {
        if (rank > linkRank && Links.isHarmless(url)) {
            link = url;
            linkRank = rank;
        }
    }

    void addAuthor(Person person) {
        if (person != null && authors.size() < MAX_AUTHORS) {
            authors.putIfAbsent(person.published(), person);
        }
    }

    void addCategory(String category) {
        if (!category.isEmpty() && categories.size() < MAX_CATEGORIES) {
            categories.add(category);
        }
    }

    List<Person> people() {
        if (authors.isEmpty() && fallbackAuthor != null) {
            return List.of(fallbackAuthor);
        }
        return new ArrayList<>(authors.values());
    }

    static String join(List<Person> people) {
        return people.isEmpty()
                ? null
                : String.join(", ", people.stream().map(Person::published).toList());
    }

    static FeedDate firstOf(FeedDate... dates) {
        for (FeedDate date : dates) {
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** The link of the entry or feed; a permanent guid stands in for one. */
    String url(String fallbackBase) {
        String url = link != null ? link : guidLink;
        return base == null && url != null ? Links.resolve(fallbackBase, url) : url;
    }

    FeedEntry toEntry(FeedDraft feed, boolean inheritAuthors) {
        String feedUrl = feed.url(null);
        String url = url(feedUrl);
        String textBase = Links.isWeb(url) ? url : feedUrl;
        FeedText heading = FeedText.firstOf(title, fallbackTitle);
        FeedText teaser = FeedText.firstOf(summary, description, fallbackSummary);
        FeedText full = content;
        if (FeedText.firstOf(full) == null && summary != null && !summary.isEmpty()) {
            full = description;
        }
        FeedText body = FeedText.firstOf(full, teaser);
        List<Person> people = people();
        if (people.isEmpty() && inheritAuthors) {
            people = feed.people();
        }
        FeedDate at = firstOf(published, date, created, updated);
        FeedDate changed = firstOf(updated, date);
        return new FeedEntry(
                lineOf(heading),
                heading != null && heading.html() ? heading.resolved(textBase) : null,
                url,
                guid,
                body == null ? null : body.resolved(textBase),
                FeedText.firstOf(full) != null,
                body == null ? "text/plain" : typeOf(body),
                teaser == null ? null : teaser.resolved(textBase),
                join(people),
                people,
                at == null ? null : at.at(),
                at == null ? null : at.precision(),
                changed == null ? null : changed.at(),
                List.copyOf(categories),
                langOf(feed, FeedText.firstOf(full, teaser, heading)),
                commentsUrl);
    }

    private static String lineOf(FeedText heading) {
        String line = heading == null ? "" : heading.toLine();
        return line.isEmpty() ? null : line;
    }

    private static String typeOf(FeedText body) {
        boolean noMarkup = body.value().indexOf('<') < 0 && body.value().indexOf('&') < 0;
        return body.html() && !noMarkup ? "text/html" : "text/plain";
    }

    private String langOf(FeedDraft feed, FeedText text) {
        String declared = text == null ? frameLang : text.lang();
        if (declared != null && declared.isEmpty()) {
            return null;
        }
        if (declared != null && !declared.equals(feed.frameLang)) {
            return declared;
        }
        return language != null ? language : declared != null ? declared : feed.lang();
    }

    /** Language of a feed. */
    String lang() {
        return language != null ? language : frameLang == null || frameLang.isEmpty() ? null : frameLang;
    }

    ParsedFeed toFeed(String format, String encoding, List<FeedEntry> entries, boolean wellFormed, boolean truncated) {
        FeedText heading = FeedText.firstOf(title, fallbackTitle);
        FeedText about = FeedText.firstOf(description, summary, fallbackSummary, content);
        String url = url(null);
        List<Person> people = people();
        FeedDate at = firstOf(published, date, created, updated);
        FeedDate changed = firstOf(updated, date);
        return new ParsedFeed(
                format,
                lineOf(heading),
                url,
                guid,
                about == null ? null : about.resolved(url),
                join(people),
                people,
                lang(),
                encoding,
                at == null ? null : at.at(),
                at == null ? null : at.precision(),
                changed == null ? null : changed.at(),
                selfUrl,
                hubUrl,
                timing.timing(),
                entries,
                null,
                wellFormed,
                truncated);
    }
}
