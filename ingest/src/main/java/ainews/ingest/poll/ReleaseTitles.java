package ainews.ingest.poll;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles of release feeds of code hosts. Their entries are named by a version alone ("v0.9.0"), which tells a reader nothing outside
 * of the feed, so the project's name is put before it. Pure.
 */
final class ReleaseTitles {
    private static final Pattern OF_PROJECT = Pattern.compile(
            "(?:release notes from|releases (?:of|for|from)|tags from)\\s+(\\S.{0,99})", Pattern.CASE_INSENSITIVE);

    private ReleaseTitles() {}

    /** The project that a feed tells the releases of; null where it is no such feed. */
    static String project(String feedTitle) {
        Matcher found = OF_PROJECT.matcher(feedTitle == null ? "" : feedTitle.strip());
        return found.matches() ? found.group(1).strip() : null;
    }

    /** The title with the project's name, unless it holds that already. */
    static String of(String title, String project) {
        if (project == null || title == null || title.isBlank()) {
            return title;
        }
        String name = project.substring(project.lastIndexOf('/') + 1);
        boolean named = title.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
        return named ? title : name + " " + title;
    }
}
