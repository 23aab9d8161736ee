package ainews.ingest.feed;

import java.util.Set;

/** Names the format of a document by its root element. */
final class FeedFormat {
    private static final Set<String> HTML_ONLY = Set.of(
            "head", "body", "title", "meta", "div", "p", "table", "script", "style", "h1", "span", "a", "br", "b",
            "center");

    private FeedFormat() {}

    /** Whether an element outside any feed is one of a web page. */
    static boolean isHtmlOnly(String local) {
        return HTML_ONLY.contains(local);
    }

    static String of(String local, XmlAttributes attributes, Frame root) {
        String version = attributes.get("version");
        String number = version == null ? "" : version.strip();
        if (local.equals("rdf")) {
            return declares(attributes, "simple/0.9/") ? "rss090" : "rss10";
        }
        if (local.equals("feed") || local.equals("entry")) {
            boolean old = number.startsWith("0.") || declares(attributes, "purl.org/atom/ns#");
            return old ? "atom03" : root.namespace() == Namespace.ATOM ? "atom10" : "atom";
        }
        if (local.equals("channel")) {
            return local.equals(root.name()) ? "rss" : "cdf";
        }
        return switch (number) {
            case "0.90" -> "rss090";
            case "0.91" -> "rss091";
            case "0.92" -> "rss092";
            case "0.93" -> "rss093";
            case "0.94" -> "rss094";
            default -> number.startsWith("2") ? "rss20" : number.startsWith("1") ? "rss10" : "rss";
        };
    }

    private static boolean declares(XmlAttributes attributes, String part) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.name(i).startsWith("xmlns") && attributes.value(i).contains(part)) {
                return true;
            }
        }
        return false;
    }
}
