package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Puts parts that a page's server streamed late to where a browser would move them. React sends a placeholder {@code <template id="B:1">} (or {@code P:1}) and
 * later {@code <div hidden id="S:1">} with the content.
 */
final class StreamedParts {
    private static final int MAX_PARTS = 500;

    private StreamedParts() {}

    /** Whether an element holds the place of a part that comes later. */
    static boolean isPlace(Element template) {
        return template.id().startsWith("B:") || template.id().startsWith("P:");
    }

    static void settle(Document document) {
        List<Element> places = new ArrayList<>();
        Map<String, Element> parts = new HashMap<>();
        NodeWalk.over(document, node -> {
            if (node instanceof Element element) {
                if (element.normalName().equals("template") && isPlace(element) && places.size() < MAX_PARTS) {
                    places.add(element);
                } else if (element.id().startsWith("S:")) {
                    parts.putIfAbsent(element.id().substring(2), element);
                }
            }
            return true;
        });
        for (Element place : places) {
            Element part = parts.remove(place.id().substring(2));
            if (part != null && !isAbove(part, place)) {
                for (Node child : new ArrayList<>(part.childNodes())) {
                    place.before(child);
                }
                part.remove();
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very same element, not an equal one
    private static boolean isAbove(Element part, Element place) {
        for (Element up = place; up != null; up = up.parent()) {
            if (up == part) {
                return true;
            }
        }
        return false;
    }
}
