package ainews.enrich.extract;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Goes through the nodes of a parsed page in order without recursion, however deep they lie. The nodes must not be changed meanwhile. */
final class NodeWalk {
    private static final int DEPTH = 64;

    private NodeWalk() {}

    /** What is done at each node. */
    interface Visitor {
        /** Whether to go into an element; then {@link #leave} follows its last child. */
        boolean enter(Node node);

        default void leave(Element element) {}
    }

    static void over(Element root, Visitor visitor) {
        if (!visitor.enter(root)) {
            return;
        }
        Element[] open = new Element[DEPTH];
        int[] next = new int[DEPTH];
        int top = 0;
        open[0] = root;
        while (top >= 0) {
            Element parent = open[top];
            if (next[top] >= parent.childNodeSize()) {
                visitor.leave(parent);
                open[top--] = null;
                continue;
            }
            Node node = parent.childNode(next[top]++);
            if (visitor.enter(node) && node instanceof Element element) {
                if (++top == open.length) {
                    open = Arrays.copyOf(open, 2 * top);
                    next = Arrays.copyOf(next, 2 * top);
                }
                open[top] = element;
                next[top] = 0;
            }
        }
    }
}
