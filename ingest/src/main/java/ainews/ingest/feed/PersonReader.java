package ainews.ingest.feed;

import java.util.ArrayList;
import java.util.List;

/** Reads an author: plain text in RSS and Dublin Core, children in Atom, and both where feeds mix them. */
final class PersonReader {
    private final XmlTokens tokens;
    private final TextReader text;

    PersonReader(XmlTokens tokens, TextReader text) {
        this.tokens = tokens;
        this.text = text;
    }

    Person read(Frame frame) {
        String direct = "";
        String name = null;
        String email = null;
        String url = null;
        if (tokens.selfClosing()) {
            return null;
        }
        List<String> wrappers = new ArrayList<>();
        while (tokens.next() != XmlTokens.Kind.END_OF_INPUT) {
            switch (tokens.kind()) {
                case START -> {
                    Frame child = frame.open(tokens, false);
                    if (child.element() == FeedElement.ITEM) {
                        return endEarly(direct, name, email, url);
                    }
                    switch (child.local()) {
                        case "name" -> name = text.readLine(child);
                        case "email" -> email = text.readLine(child);
                        case "uri", "url", "homepage" -> url = Links.resolve(child.base(), text.readLine(child));
                        default -> {
                            if (!tokens.selfClosing() && wrappers.size() < 16) {
                                wrappers.add(child.name());
                            }
                        }
                    }
                }
                case END -> {
                    if (tokens.name().equals(frame.name())) {
                        return put(direct, name, email, url);
                    }
                    if (!wrappers.remove(tokens.name())) {
                        return endEarly(direct, name, email, url);
                    }
                }
                default -> direct = direct.length() > 2_000 ? direct : direct + tokens.text();
            }
        }
        return put(direct, name, email, url);
    }

    private Person endEarly(String direct, String name, String email, String url) {
        tokens.markBroken();
        tokens.pushBack();
        return put(direct, name, email, url);
    }

    private static Person put(String direct, String name, String email, String url) {
        Person parts = Person.of(name, email, url);
        return parts != null ? parts : Person.parse(Mojibake.repair(direct));
    }
}
