package ainews.ingest.feed;

/**
 * Cuts XML text into tags and text, and goes on where a strict parser would stop: stray {@code <} and {@code &} are
 * text, attribute values may lack quotes, unfinished tags, comments and CDATA sections end where a person would end
 * them. Comments and processing instructions are passed over; a DOCTYPE only fills {@link XmlEntities}.
 *
 * <p>Runs in time linear in the text. {@link #broken()} tells whether anything had to be mended.
 */
final class XmlTokens {
    enum Kind {
        START,
        END,
        TEXT,
        CDATA,
        END_OF_INPUT
    }

    private final String source;
    private final XmlEntities entities;
    private final XmlNames names = new XmlNames();
    private final XmlAttributes attributes = new XmlAttributes();
    private int position;
    private Kind kind;
    private String name = "";
    private String text = "";
    private boolean selfClosing;
    private boolean broken;
    private boolean pushedBack;
    private boolean noMoreComments;
    private boolean noMoreInstructions;
    private boolean noMoreCdataEnds;

    XmlTokens(String source) {
        this.source = source;
        this.entities = new XmlEntities();
    }

    Kind kind() {
        return kind;
    }

    /** Qualified name of the current tag, as written. */
    String name() {
        return name;
    }

    /** The current text with references replaced. */
    String text() {
        return text;
    }

    /** Attributes of the current start tag; overwritten by the next one. */
    XmlAttributes attributes() {
        return attributes;
    }

    boolean selfClosing() {
        return selfClosing;
    }

    /** Whether the text so far was not well-formed XML (within what a tokenizer can see). */
    boolean broken() {
        return broken || entities.broken();
    }

    void markBroken() {
        broken = true;
    }

    /** Makes the next call of {@link #next()} return the current token again. */
    void pushBack() {
        pushedBack = true;
    }

    Kind next() {
        if (pushedBack) {
            pushedBack = false;
            return kind;
        }
        while (position < source.length()) {
            if (source.charAt(position) == '<' ? readMarkup() : readText()) {
                return kind;
            }
        }
        kind = Kind.END_OF_INPUT;
        return kind;
    }

    private boolean readText() {
        int end = position;
        do {
            end = source.indexOf('<', end + 1);
            if (end < 0) {
                end = source.length();
            }
        } while (end < source.length() && !opensMarkup(end));
        text = entities.replaceReferences(source, position, end, false);
        position = end;
        kind = Kind.TEXT;
        return true;
    }

    private boolean opensMarkup(int at) {
        char after = at + 1 < source.length() ? source.charAt(at + 1) : 0;
        if (after == '!' || after == '?' || XmlNames.isNameStart(after)) {
            return true;
        }
        if (after == '/' && at + 2 < source.length() && XmlNames.isNameStart(source.charAt(at + 2))) {
            return true;
        }
        broken = true;
        return false;
    }

    private boolean readMarkup() {
        if (!opensMarkup(position)) {
            return readText();
        }
        char after = source.charAt(position + 1);
        if (after == '/') {
            return readEndTag();
        }
        if (after == '?') {
            skipInstruction();
            return false;
        }
        return after == '!' ? readDeclaration() : readStartTag();
    }

    private void skipInstruction() {
        int end = noMoreInstructions ? -1 : source.indexOf("?>", position);
        if (end < 0) {
            noMoreInstructions = true;
            skipPastBracket();
        } else {
            position = end + 2;
        }
    }

    private void skipPastBracket() {
        broken = true;
        int end = source.indexOf('>', position);
        position = end < 0 ? source.length() : end + 1;
    }

    private boolean readDeclaration() {
        if (source.startsWith("<![CDATA[", position)) {
            return readCdata();
        }
        if (source.startsWith("<!--", position)) {
            int end = noMoreComments ? -1 : source.indexOf("-->", position + 4);
            if (end < 0) {
                noMoreComments = true;
                skipPastBracket();
            } else {
                position = end + 3;
            }
            return false;
        }
        if (source.regionMatches(true, position, "<!DOCTYPE", 0, 9)) {
            position = entities.readDoctype(source, position + 9);
            return false;
        }
        skipPastBracket();
        return false;
    }

    private boolean readCdata() {
        int start = position + 9;
        int end = noMoreCdataEnds ? -1 : source.indexOf("]]>", start);
        if (end < 0) {
            noMoreCdataEnds = true;
            broken = true;
            int close = source.indexOf("</" + name, start);
            end = close < 0 ? source.length() : close;
            position = end;
        } else {
            position = end + 3;
        }
        text = XmlEntities.withoutControls(source.substring(start, end));
        kind = Kind.CDATA;
        return true;
    }

    private boolean readEndTag() {
        int start = position + 2;
        int end = XmlNames.endOfName(source, start);
        name = names.of(source, start, end);
        while (end < source.length() && source.charAt(end) != '>' && source.charAt(end) != '<') {
            end++;
        }
        boolean closed = end < source.length() && source.charAt(end) == '>';
        broken |= !closed;
        position = closed ? end + 1 : end;
        kind = Kind.END;
        return true;
    }

    private boolean readStartTag() {
        int start = position + 1;
        int at = XmlNames.endOfName(source, start);
        name = names.of(source, start, at);
        attributes.clear();
        selfClosing = false;
        kind = Kind.START;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '>') {
                position = at + 1;
                return true;
            }
            if (c == '<') {
                break;
            }
            if (c == '/') {
                selfClosing = at + 1 < source.length() && source.charAt(at + 1) == '>';
                at++;
            } else if (c <= ' ' || c == '=' || c == '"' || c == '\'') {
                at++;
            } else {
                at = readAttribute(at);
            }
        }
        broken = true;
        position = at;
        return true;
    }

    private int readAttribute(int start) {
        int at = start;
        while (at < source.length() && "=<>/ \t\r\n\f".indexOf(source.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            return at + 1;
        }
        String attribute = names.of(source, start, at);
        int equals = skipSpace(at);
        if (equals >= source.length() || source.charAt(equals) != '=') {
            broken = true;
            attributes.add(attribute, "");
            return at;
        }
        at = skipSpace(equals + 1);
        char quote = at < source.length() ? source.charAt(at) : ' ';
        int end;
        int next;
        if (quote == '"' || quote == '\'') {
            at++;
            end = source.indexOf(quote, at);
            next = end + 1;
            if (end < 0) {
                broken = true;
                end = source.indexOf('>', at);
                end = end < 0 ? source.length() : end;
                next = end;
            }
        } else {
            broken = true;
            end = at;
            while (end < source.length() && "<> \t\r\n".indexOf(source.charAt(end)) < 0) {
                end++;
            }
            next = end;
        }
        attributes.add(attribute, entities.replaceReferences(source, at, end, true));
        return Math.max(next, start + 1);
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < source.length() && source.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
