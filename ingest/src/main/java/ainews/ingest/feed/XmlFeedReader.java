package ainews.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the XML formats: RSS of all versions, Atom and CDF. One instance reads one document. */
final class XmlFeedReader {
    static final int MAX_ENTRIES = 20_000;
    private static final int MAX_DEPTH = 200;

    private final XmlTokens tokens;
    private final FieldReader fields;
    private final List<Frame> open = new ArrayList<>();
    private final List<FeedDraft> entries = new ArrayList<>();
    private final Frame outermost;
    private FeedDraft feed;
    private FeedDraft entry;
    private String format;
    private boolean sawHtml;
    private boolean sawElement;
    private boolean truncated;

    XmlFeedReader(String text, String base) {
        this.tokens = new XmlTokens(text);
        this.fields = new FieldReader(tokens);
        this.outermost = Frame.outermost(base);
    }

    /** @param mended whether the bytes already had to be mended or cut */
    ParsedFeed read(String encoding, boolean mended, boolean cut) {
        while (!truncated && tokens.next() != XmlTokens.Kind.END_OF_INPUT) {
            switch (tokens.kind()) {
                case START -> startTag();
                case END -> endTag();
                default -> {}
            }
        }
        if (feed == null) {
            return ParsedFeed.rejected(sawHtml ? FeedRejection.HTML : FeedRejection.NOT_A_FEED, encoding);
        }
        finishEntry();
        boolean wellFormed = !tokens.broken() && open.isEmpty() && !mended;
        boolean atom = format.startsWith("atom");
        List<FeedEntry> read =
                entries.stream().map(draft -> draft.toEntry(feed, atom)).toList();
        return feed.toFeed(format, encoding, read, wellFormed, truncated || cut);
    }

    private void startTag() {
        if (feed == null) {
            openFeed();
            return;
        }
        Frame frame = top().open(tokens, false);
        FeedElement element = frame.element();
        if (element == null || element == FeedElement.ASIDE) {
            skip(frame);
            return;
        }
        switch (element) {
            case FEED -> push(frame);
            case ITEM -> openEntry(frame);
            case PASS -> push(frame);
            default -> fields.read(frame, entry != null ? entry : feed, entry != null);
        }
    }

    private void openFeed() {
        String name = tokens.name();
        String local = name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        switch (local) {
            case "rss", "rdf", "feed", "channel", "entry", "item" -> {
                Frame frame = outermost.open(tokens, true);
                boolean known = frame.element() == FeedElement.FEED || frame.element() == FeedElement.ITEM;
                if (!known || (sawHtml && frame.element() == FeedElement.ITEM)) {
                    return;
                }
                format = FeedFormat.of(local, tokens.attributes(), frame);
                feed = new FeedDraft(frame.base(), frame.lang());
                if (sawHtml) {
                    tokens.markBroken();
                }
                if (frame.element() == FeedElement.ITEM) {
                    openEntry(frame);
                } else {
                    fields.readChannelAttributes(feed, frame);
                    push(frame);
                }
            }
            case "html" -> sawHtml = true;
            default -> sawHtml |= !sawElement && FeedFormat.isHtmlOnly(local);
        }
        sawElement = true;
    }

    private void openEntry(Frame frame) {
        if (entry != null) {
            tokens.markBroken();
            finishEntry();
            while (!open.isEmpty() && top().element() != FeedElement.FEED) {
                open.remove(open.size() - 1);
            }
        }
        if (entries.size() >= MAX_ENTRIES) {
            truncated = true;
            return;
        }
        entry = new FeedDraft(frame.base(), frame.lang());
        entry.guid = tokens.attributes().get("rdf:about");
        fields.readChannelAttributes(entry, frame);
        if (tokens.selfClosing()) {
            finishEntry();
        } else {
            open.add(frame);
        }
    }

    private void finishEntry() {
        if (entry != null) {
            entries.add(entry);
            entry = null;
        }
    }

    private void push(Frame frame) {
        if (!tokens.selfClosing() && open.size() < MAX_DEPTH) {
            open.add(frame);
        }
    }

    private Frame top() {
        return open.isEmpty() ? outermost : open.get(open.size() - 1);
    }

    private void endTag() {
        String name = tokens.name();
        for (int i = open.size() - 1; i >= 0; i--) {
            Frame frame = open.get(i);
            if (frame.name().equals(name)) {
                if (i < open.size() - 1) {
                    tokens.markBroken();
                }
                while (open.size() > i) {
                    if (open.remove(open.size() - 1).element() == FeedElement.ITEM) {
                        finishEntry();
                    }
                }
                return;
            }
        }
        tokens.markBroken();
    }

    /** Passes over an element and all in it; ends early where the tags around it end or the next entry begins. */
    private void skip(Frame frame) {
        // HTML's source is empty, a feed's is not.
        boolean empty = Html.isVoid(frame.name()) && frame.element() != FeedElement.ASIDE;
        if (tokens.selfClosing() || empty) {
            return;
        }
        int same = 1;
        int entriesInside = 0;
        while (tokens.next() != XmlTokens.Kind.END_OF_INPUT) {
            String name = tokens.name();
            switch (tokens.kind()) {
                case START -> {
                    boolean isItem = isEntryName(name);
                    if (isItem && entry == null) {
                        tokens.markBroken();
                        tokens.pushBack();
                        return;
                    }
                    if (!tokens.selfClosing()) {
                        same += name.equals(frame.name()) ? 1 : 0;
                        entriesInside += isItem ? 1 : 0;
                    }
                }
                case END -> {
                    if (name.equals(frame.name()) && --same == 0) {
                        return;
                    }
                    if ((isEntryName(name) && --entriesInside < 0) || name.equals(outerName())) {
                        tokens.markBroken();
                        tokens.pushBack();
                        return;
                    }
                }
                default -> {}
            }
        }
    }

    private String outerName() {
        return open.isEmpty() ? "" : open.get(0).name();
    }

    private static boolean isEntryName(String name) {
        return name.equals("item") || name.equals("entry") || name.equals("ITEM") || name.equals("atom:entry");
    }
}
