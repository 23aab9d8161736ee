package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Finds the blocks that are a page's article.
 *
 * <p>Every block has a weight of prose: its length, less what lies in links, more where it reads like sentences. Boxes named as something other than an
 * article are left out unless they hold most of the page's prose; among the rest the search goes down from the body as long as one child
 * holds nearly all of the weight, and prefers a box that the page itself names as its article's text.
 */
final class MainText {
    private static final double DESCEND = 0.75;

    private final PageTree tree;
    private final boolean[] dropped;
    private final double[] weight;
    private List<Block> found = List.of();

    private MainText(PageTree tree) {
        this.tree = tree;
        this.dropped = new boolean[tree.boxes.size()];
        this.weight = new double[tree.blocks.size()];
    }

    static MainText of(PageTree tree, String title) {
        MainText main = new MainText(tree);
        if (!tree.blocks.isEmpty()) {
            main.weigh();
            main.drop();
            Box root = main.root();
            main.found = BlockFilter.filter(main.kept(root), root, title);
        }
        return main;
    }

    /** The article's blocks in page order. */
    List<Block> blocks() {
        return found;
    }

    /** The links inside those blocks, in page order. */
    List<Element> anchors() {
        List<Element> anchors = new ArrayList<>();
        for (Block block : found) {
            anchors.addAll(block.anchors());
        }
        return anchors;
    }

    static double prose(Block block) {
        if (block.chars() < 4) {
            return 0;
        }
        double density = block.linkDensity();
        int stops = 0;
        int wide = 0;
        String text = block.text();
        for (int i = 0, n = text.length(); i < n; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == ',' || c == '!' || c == '?' || c == ';' || c == '"') {
                stops++;
            } else if (c >= '\u2e80') {
                wide++;
                if (c == '。' || c == '，' || c == '！' || c == '？' || c == '；' || c == '”') {
                    stops++;
                }
            }
        }
        double length = block.chars() + wide;
        double sentences = Math.min(1, 0.15 + stops / 3.0 + (length > 120 ? 0.3 : 0));
        double free = Math.max(0, 1 - 1.5 * density);
        return switch (block.kind()) {
            case HEADING -> 0.3 * length * free;
            case CAPTION -> 0;
            case ROW, PRE -> 0.6 * length * free;
            default -> length * free * sentences;
        };
    }

    private void weigh() {
        List<Box> boxes = tree.boxes;
        for (Block block : tree.blocks) {
            weight[block.index()] = prose(block);
        }
        double[] sums = new double[weight.length + 1];
        for (int i = 0; i < weight.length; i++) {
            sums[i + 1] = sums[i] + weight[i];
        }
        for (Box box : boxes) {
            box.prose = sums[box.endBlock] - sums[box.firstBlock];
        }
    }

    /** Marks boxes to leave out and takes their weight from the boxes around them. */
    private void drop() {
        double all = tree.boxes.get(0).prose;
        boolean[] out = new boolean[weight.length];
        for (int i = 0; i < tree.boxes.size(); i++) {
            Box box = tree.boxes.get(i);
            if (isDropped(box, all)) {
                dropped[i] = true;
                for (int b = box.firstBlock; b < box.endBlock; b++) {
                    out[b] = true;
                }
            }
        }
        double[] sums = new double[weight.length + 1];
        for (int b = 0; b < weight.length; b++) {
            if (out[b]) {
                weight[b] = 0;
            }
            sums[b + 1] = sums[b] + weight[b];
        }
        for (Box box : tree.boxes) {
            box.prose = sums[box.endBlock] - sums[box.firstBlock];
        }
    }

    private static boolean isDropped(Box box, double all) {
        if (box.parent == null) {
            return false;
        }
        double share = all == 0 ? 0 : box.prose / all;
        if (box.has(ClassHints.HIDDEN)) {
            return share < 0.6;
        }
        if (box.has(ClassHints.COMMENTS)) {
            return share < 0.95;
        }
        if (box.has(ClassHints.DROP)) {
            return share < (box.has(ClassHints.BODY | ClassHints.CONTENT) ? 0.2 : 0.4);
        }
        if (box.has(ClassHints.ASIDE)) {
            return share < 0.3;
        }
        return false;
    }

    private Box root() {
        Box root = tree.boxes.get(0);
        Box body = null;
        for (Box box : tree.boxes) {
            if (box.has(ClassHints.BODY) && box.prose > (body == null ? 0.4 * root.prose : 1.05 * body.prose)) {
                body = box;
            }
        }
        if (body != null) {
            root = body;
        }
        return descend(root);
    }

    private Box descend(Box from) {
        Box root = from;
        for (int i = tree.boxes.indexOf(from) + 1; i < tree.boxes.size(); i++) {
            Box box = tree.boxes.get(i);
            if (box.parent == root && box.prose >= DESCEND * root.prose) {
                root = box;
            }
        }
        return root;
    }

    private List<Block> kept(Box root) {
        boolean[] out = new boolean[weight.length];
        for (int i = 0; i < dropped.length; i++) {
            if (dropped[i]) {
                Box box = tree.boxes.get(i);
                if (!root.isWithin(box)) {
                    for (int b = box.firstBlock; b < box.endBlock; b++) {
                        out[b] = true;
                    }
                }
            }
        }
        List<Block> kept = new ArrayList<>();
        for (int b = root.firstBlock; b < root.endBlock; b++) {
            if (!out[b]) {
                kept.add(tree.blocks.get(b));
            }
        }
        return kept;
    }
}
