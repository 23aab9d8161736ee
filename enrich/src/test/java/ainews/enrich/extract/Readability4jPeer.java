package ainews.enrich.extract;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The best Java peer, called by name because only the profile {@code eval} has it on its class path. */
final class Readability4jPeer {
    private static final String CLASS = "net.dankito.readability4j.Readability4J";

    private Readability4jPeer() {}

    static boolean isHere() {
        try {
            Class.forName(CLASS);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    static String read(String html, String url) {
        try {
            Object reader = Class.forName(CLASS)
                    .getConstructor(String.class, String.class)
                    .newInstance(url == null ? "http://example.com/a" : url, html);
            Object article = reader.getClass().getMethod("parse").invoke(reader);
            Element content =
                    (Element) article.getClass().getMethod("getArticleContent").invoke(article);
            return content == null ? "" : text(content);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("readability4j has another shape than expected", e);
        }
    }

    private static String text(Element content) {
        StringBuilder text = new StringBuilder();
        content.traverse((NodeVisitor) (Node node, int depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element && element.isBlock()) {
                text.append('\n');
            }
        });
        return text.toString();
    }
}
