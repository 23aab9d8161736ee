package ainews.ingest.feed;

import java.util.Locale;

/**
 * An open element with what it passes on to its children.
 *
 * @param base absolute URL that relative ones are resolved against, or null
 * @param lang language in force; null where none was declared, empty where an empty xml:lang took it back
 */
record Frame(String name, FeedElement element, Namespace namespace, Binding bindings, String base, String lang) {

    /** Namespace declarations in force, the innermost first. */
    record Binding(String prefix, Namespace namespace, Binding outer) {}

    private static final int MAX_DECLARATIONS = 40;

    static Frame outermost(String base) {
        return new Frame("", null, Namespace.CORE, null, base, null);
    }

    /** Opens an element whose start tag the tokenizer has just read. */
    Frame open(XmlTokens tokens, boolean root) {
        XmlAttributes attributes = tokens.attributes();
        Binding inForce = bindings;
        String innerBase = base;
        String innerLang = lang;
        int declarations = 0;
        for (int i = 0; i < attributes.size(); i++) {
            String attribute = attributes.name(i);
            if (!attribute.startsWith("xml")) {
                continue;
            }
            String value = attributes.value(i);
            if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
                String prefix = attribute.length() > 6 ? attribute.substring(6) : "";
                if (declarations++ < MAX_DECLARATIONS) {
                    inForce = new Binding(prefix, declared(prefix, value, root), inForce);
                }
            } else if (attribute.equals("xml:base")) {
                innerBase = Links.resolveBase(base, value);
            } else if (attribute.equals("xml:lang")) {
                innerLang = value.isBlank() ? "" : Languages.tag(value);
            }
        }
        String name = tokens.name();
        Namespace namespace = namespaceOf(name, inForce);
        int colon = name.indexOf(':');
        FeedElement element = FeedElement.of(namespace, colon < 0 ? name : name.substring(colon + 1));
        return new Frame(name, element, namespace, inForce, innerBase, innerLang);
    }

    private static Namespace declared(String prefix, String uri, boolean root) {
        Namespace known = Namespace.ofName(uri);
        if (known != Namespace.OTHER) {
            return known;
        }
        // A feed whose own elements are in a namespace that nobody knows is a feed all the same.
        return root && prefix.isEmpty() ? Namespace.CORE : Namespace.OTHER;
    }

    private static Namespace namespaceOf(String name, Binding bindings) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        for (Binding binding = bindings; binding != null; binding = binding.outer()) {
            if (binding.prefix().equals(prefix)) {
                return binding.namespace();
            }
        }
        return prefix.isEmpty() ? Namespace.CORE : Namespace.ofPrefix(prefix);
    }

    /** Name without prefix, in lower case. */
    String local() {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }
}
