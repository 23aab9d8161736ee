package ainews.ingest.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who wrote an entry or answers for a feed.
 *
 * @param published the whole as a feed would print it, e.g. {@code Ann Example (ann@example.org)}
 * @param name null where only an address is known
 * @param email may be null
 * @param url absolute; may be null
 */
public record Person(String published, String name, String email, String url) {
    private static final int MAX_CHARS = 500;
    private static final Pattern EMAIL =
            Pattern.compile("[\\w.+&'*/=?^`{|}~-]{1,64}@(?:[\\w-]{1,63}\\.){1,8}[A-Za-z]{2,24}");

    /** Markup that some feeds put around names; never an address in angle brackets. */
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z]\\w{0,9}(?:\\s[^<>@]{0,300})?/?>");

    /** Reads {@code name}, {@code email (name)}, {@code name <email>} and the like; null where there is nothing. */
    static Person parse(String text) {
        String plain = TAG.matcher(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text)
                .replaceAll("");
        String published = Html.foldSpace(plain);
        if (published.isEmpty()) {
            return null;
        }
        Matcher email = EMAIL.matcher(published);
        if (!email.find()) {
            return new Person(published, published, null, null);
        }
        String rest = published.substring(0, email.start()) + published.substring(email.end());
        String name = Html.foldSpace(
                rest.replace("()", "").replace("<>", "").replace("&lt;&gt;", "").replace("mailto:", ""));
        if (name.startsWith("(") && name.endsWith(")")) {
            name = name.substring(1, name.length() - 1).strip();
        }
        return new Person(published, name.isEmpty() ? null : name, email.group(), null);
    }

    /** Puts the parts of an Atom person together; null where all are missing. A page stands in for a name. */
    static Person of(String name, String email, String url) {
        String named = blankToNull(name);
        String address = blankToNull(email);
        String page = blankToNull(url);
        if (named == null && address == null) {
            return page == null ? null : new Person(page, null, null, page);
        }
        String published = named == null ? address : address == null ? named : named + " (" + address + ")";
        return new Person(published, named, address, page);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : Html.foldSpace(text);
    }
}
