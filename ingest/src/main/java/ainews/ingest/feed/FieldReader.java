package ainews.ingest.feed;

import java.util.Locale;

/** Reads one element that says something about a feed or entry into its draft. */
final class FieldReader {
    private static final String REGISTERED = "http://www.iana.org/assignments/relation/";

    private final XmlTokens tokens;
    private final TextReader text;

    FieldReader(XmlTokens tokens) {
        this.tokens = tokens;
        this.text = new TextReader(tokens);
    }

    /** CDF says in attributes what the other formats say in elements. */
    void readChannelAttributes(FeedDraft draft, Frame frame) {
        XmlAttributes attributes = tokens.attributes();
        draft.offerLink(Links.resolve(frame.base(), attributes.get("href")), 3);
        FeedDate changed = FeedDates.parse(attributes.get("lastmod"));
        draft.updated = changed != null ? changed : draft.updated;
    }

    void read(Frame frame, FeedDraft draft, boolean ofEntry) {
        switch (frame.element()) {
            case TITLE ->
                draft.title = FeedText.firstOf(draft.title, text.readText(frame, isAtom(frame) ? false : null));
            case FALLBACK_TITLE ->
                draft.fallbackTitle = FeedText.firstOf(draft.fallbackTitle, text.readText(frame, null));
            case DESCRIPTION -> readDescription(frame, draft);
            case SUMMARY ->
                draft.summary = FeedText.firstOf(draft.summary, text.readText(frame, isAtom(frame) ? false : null));
            case FALLBACK_SUMMARY ->
                draft.fallbackSummary = FeedText.firstOf(draft.fallbackSummary, text.readText(frame, null));
            case CONTENT -> readContent(frame, draft);
            case CONTENT_HTML, CONTENT_XHTML ->
                draft.content = FeedText.firstOf(draft.content, text.readText(frame, true));
            case LINK, ATOM_LINK -> readLink(frame, draft);
            case GUID -> readGuid(frame, draft);
            case PUBLISHED -> draft.published = date(frame, draft.published);
            case UPDATED -> draft.updated = date(frame, draft.updated);
            case CREATED -> draft.created = date(frame, draft.created);
            case DATE -> draft.date = date(frame, draft.date);
            case AUTHOR -> draft.addAuthor(new PersonReader(tokens, text).read(frame));
            case FALLBACK_AUTHOR, PUBLISHER -> readFallbackAuthor(frame, draft, ofEntry);
            case CATEGORY -> readCategory(frame, draft);
            case KEYWORDS -> readKeywords(frame, draft);
            case LANGUAGE -> {
                String declared = Languages.tag(text.readLine(frame));
                draft.language = declared != null ? declared : draft.language;
            }
            case COMMENTS -> {
                String url = Links.resolve(frame.base(), text.readLine(frame));
                draft.commentsUrl = Links.isWeb(url) ? url : draft.commentsUrl;
            }
            case TTL, SKIP_HOUR, SKIP_DAY, UPDATE_PERIOD, UPDATE_FREQUENCY -> readTiming(frame, draft);
            default -> text.readLine(frame);
        }
    }

    private void readTiming(Frame frame, FeedDraft draft) {
        String value = text.readLine(frame);
        switch (frame.element()) {
            case TTL -> draft.timing.ttl(value);
            case SKIP_HOUR -> draft.timing.skipHour(value);
            case SKIP_DAY -> draft.timing.skipDay(value);
            case UPDATE_PERIOD -> draft.timing.updatePeriod(value);
            default -> draft.timing.updateFrequency(value);
        }
    }

    private static boolean isAtom(Frame frame) {
        return frame.namespace() == Namespace.ATOM;
    }

    private void readDescription(Frame frame, FeedDraft draft) {
        FeedText read = text.readText(frame, !isAtom(frame));
        if (draft.description == null || draft.description.isEmpty()) {
            draft.description = read;
        }
    }

    private void readContent(Frame frame, FeedDraft draft) {
        String src = tokens.attributes().get("src");
        String type = tokens.attributes().get("type");
        FeedText read = text.readText(frame, isAtom(frame) ? false : null);
        boolean foreign = type != null && type.matches("(?i)(image|video|audio)/.*");
        if (src == null && !foreign) {
            draft.content = FeedText.firstOf(draft.content, read);
        } else if (src != null
                && draft.link == null
                && (type == null || type.toLowerCase(Locale.ROOT).contains("html"))) {
            draft.offerLink(Links.resolve(frame.base(), src), 0);
        }
    }

    private void readLink(Frame frame, FeedDraft draft) {
        XmlAttributes attributes = tokens.attributes();
        String href = attributes.getLocal("href");
        String rel = attributes.get("rel");
        String type = attributes.get("type");
        boolean byAttribute = href != null || rel != null;
        String written = text.readLine(frame);
        String url = Links.resolve(frame.base(), href == null ? cleaned(written) : href);
        if (url == null) {
            return;
        }
        String relation = rel == null ? "alternate" : relation(rel);
        switch (relation) {
            case "alternate", "" -> {
                boolean html = type == null || type.toLowerCase(Locale.ROOT).contains("html");
                draft.offerLink(url, byAttribute ? (html ? 3 : 2) : 4);
            }
            case "self" -> draft.selfUrl = draft.selfUrl == null ? url : draft.selfUrl;
            case "hub" -> draft.hubUrl = draft.hubUrl == null ? url : draft.hubUrl;
            case "replies" ->
                draft.commentsUrl = draft.commentsUrl == null && Links.isWeb(url) ? url : draft.commentsUrl;
            default -> {}
        }
    }

    /** RFC 4287 lets a registered name be written out as an address. */
    private static String relation(String rel) {
        String relation = rel.strip().toLowerCase(Locale.ROOT);
        return relation.startsWith(REGISTERED) ? relation.substring(REGISTERED.length()) : relation;
    }

    private static String cleaned(String link) {
        String bare = link.replace("&amp;", "&");
        // Typed as into a browser; taken as a path it would lead nowhere.
        return bare.regionMatches(true, 0, "www.", 0, 4) ? "http://" + bare : bare;
    }

    private void readGuid(Frame frame, FeedDraft draft) {
        String permanent = tokens.attributes().get("ispermalink");
        boolean rss = frame.local().equals("guid");
        String id = text.readLine(frame);
        if (id.isEmpty()) {
            return;
        }
        // An id is taken as it is; only one that is plainly a path is a relative reference.
        draft.guid = id.startsWith("/") ? Links.resolve(frame.base(), id) : id;
        String page = Links.resolve(frame.base(), id);
        if (rss && isPermanent(permanent) && (permanent != null || Links.isWeb(id)) && Links.isWeb(page)) {
            draft.guidLink = page;
        }
    }

    private static boolean isPermanent(String attribute) {
        return attribute == null || attribute.strip().equalsIgnoreCase("true") || attribute.isBlank();
    }

    private FeedDate date(Frame frame, FeedDate known) {
        FeedDate read = FeedDates.parse(text.readLine(frame));
        return read != null ? read : known;
    }

    private void readFallbackAuthor(Frame frame, FeedDraft draft, boolean ofEntry) {
        boolean publisher = frame.element() == FeedElement.PUBLISHER;
        Person person = Person.parse(text.readLine(frame));
        if (person != null && draft.fallbackAuthor == null && !(publisher && ofEntry)) {
            draft.fallbackAuthor = person;
        }
    }

    private void readCategory(Frame frame, FeedDraft draft) {
        XmlAttributes attributes = tokens.attributes();
        String label = attributes.get("label");
        String term = attributes.get("term");
        String named = attributes.get("text");
        boolean nested = frame.namespace() == Namespace.ITUNES && !tokens.selfClosing();
        String written = nested ? "" : Html.foldSpace(text.readLine(frame));
        if (!written.isEmpty()) {
            draft.addCategory(written);
        } else if (term != null || label != null || named != null) {
            String category = term != null && !term.isBlank() ? term : label != null ? label : named;
            draft.addCategory(category == null ? "" : Html.foldSpace(category));
        }
    }

    private void readKeywords(Frame frame, FeedDraft draft) {
        for (String keyword : text.readLine(frame).split("[,;，、]", FeedDraft.MAX_CATEGORIES)) {
            draft.addCategory(Html.foldSpace(keyword));
        }
    }
}
