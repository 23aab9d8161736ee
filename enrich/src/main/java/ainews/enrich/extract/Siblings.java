package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.select.Evaluator;

/** Finds the parts of an article that stand beside the box with most of its text: a lead, or further boxes of the very same kind. */
final class Siblings {
    private static final int MAX_LEVELS = 8;
    private static final Evaluator HEADLINE = new Evaluator.Tag("h1");

    private Siblings() {}

    /** The root and the boxes that belong to it, in page order, none within another. */
    static List<Box> of(PageTree tree, Box root, boolean[] dropped) {
        List<Box> roots = new ArrayList<>();
        roots.add(root);
        Box path = root;
        for (int level = 0; level < MAX_LEVELS && path.parent != null && !isBoundary(path); level++) {
            for (int i = path.parent.index + 1; i < tree.boxes.size(); i++) {
                Box box = tree.boxes.get(i);
                if (box.depth <= path.parent.depth) {
                    break;
                }
                if (box.depth == path.depth && box != path && !dropped[i] && belongs(box, path)) {
                    roots.add(box);
                }
            }
            path = path.parent;
        }
        roots.sort(Comparator.comparingInt(box -> box.firstBlock));
        return roots;
    }

    private static boolean isBoundary(Box box) {
        return box.tag().equals("article")
                || box.tag().equals("body")
                || box.tag().equals("main");
    }

    private static boolean belongs(Box box, Box path) {
        if (box.prose <= 0 || box.linkDensity() > 0.25 || (holdsHeadline(box) && box.endBlock > path.firstBlock)) {
            return false;
        }
        boolean lead = box.has(ClassHints.LEAD) && box.endBlock <= path.firstBlock && box.prose > 40;
        return lead || (isText(box) && box.prose > 40) || (isLike(box, path) && box.prose > 80);
    }

    private static boolean isText(Box box) {
        return switch (box.tag()) {
            case "p", "blockquote", "ul", "ol", "h2", "h3", "pre" -> !box.has(ClassHints.BYLINE | ClassHints.CAPTION);
            default -> false;
        };
    }

    private static boolean isLike(Box box, Box path) {
        String className = box.element.className();
        return box.tag().equals(path.tag()) && !className.isEmpty() && className.equals(path.element.className());
    }

    private static boolean holdsHeadline(Box box) {
        return box.tag().equals("article") || box.element.selectFirst(HEADLINE) != null;
    }
}
