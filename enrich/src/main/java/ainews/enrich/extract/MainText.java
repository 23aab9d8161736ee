package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.Arrays;
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
            main.found = BlockFilter.filter(main.kept(Siblings.of(tree, root, main.dropped)), root, title);
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

    private void weigh() {
        List<Box> boxes = tree.boxes;
        for (Block block : tree.blocks) {
            weight[block.index()] = block.prose();
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

    private boolean isDropped(Box box, double all) {
        if (box.parent == null || all == 0) {
            return false;
        }
        double share = box.prose / all;
        if (box.has(ClassHints.COMMENTS)) {
            return share < 0.95;
        }
        if (!box.has(ClassHints.HIDDEN | ClassHints.DROP | ClassHints.ASIDE)) {
            return false;
        }
        boolean doubtful = holdsHeading(box) || box.has(ClassHints.BODY);
        if (box.has(ClassHints.HIDDEN)) {
            return share < (doubtful ? 0.4 : 0.8);
        }
        if (box.has(ClassHints.DROP)) {
            return share < (doubtful ? 0.3 : box.has(ClassHints.CONTENT) ? 0.5 : 0.8);
        }
        return share < (doubtful ? 0.2 : 0.6);
    }

    /** Whether the page's title stands in a box. */
    private boolean holdsHeading(Box box) {
        for (int b = box.firstBlock; b < box.endBlock; b++) {
            if (tree.blocks.get(b).box().tag().equals("h1")) {
                return true;
            }
        }
        return false;
    }

    private Box root() {
        Box page = descend(tree.boxes.get(0));
        List<Box> bodies = bodies(page);
        if (bodies.isEmpty()) {
            return page;
        }
        Box best = bodies.get(0);
        double sum = 0;
        for (Box body : bodies) {
            sum += body.prose;
            best = body.prose > best.prose ? body : best;
        }
        if (best.prose < 0.65 * page.prose && sum > 1.3 * best.prose) {
            Box common = common(bodies);
            return holdsSeveralArticles(common) ? descend(best) : common;
        }
        return best.prose > 0.25 * page.prose ? descend(best) : page;
    }

    /** The outermost boxes named as an article's text. */
    private List<Box> bodies(Box page) {
        List<Box> bodies = new ArrayList<>();
        int end = -1;
        for (Box box : tree.boxes) {
            if (box.has(ClassHints.BODY) && box.firstBlock >= end && box.prose > 0.02 * page.prose) {
                bodies.add(box);
                end = box.endBlock;
            }
        }
        return bodies;
    }

    private static Box common(List<Box> boxes) {
        Box common = boxes.get(0);
        for (Box box : boxes) {
            while (!box.isWithin(common)) {
                common = common.parent;
            }
        }
        return common;
    }

    private boolean holdsSeveralArticles(Box common) {
        int articles = 0;
        for (int i = common.index + 1;
                i < tree.boxes.size() && tree.boxes.get(i).isWithin(common);
                i++) {
            Box box = tree.boxes.get(i);
            if (box.tag().equals("h1") || (box.tag().equals("article") && box.prose > 100)) {
                articles++;
            }
        }
        return articles > 2;
    }

    private Box descend(Box from) {
        Box root = from;
        for (int i = from.index + 1; i < tree.boxes.size(); i++) {
            Box box = tree.boxes.get(i);
            if (box.parent == root && box.prose >= DESCEND * root.prose && isContainer(box)) {
                root = box;
            }
        }
        return root;
    }

    private static boolean isContainer(Box box) {
        return switch (box.tag()) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl" -> false;
            case "p", "span", "font", "pre", "li", "dd", "blockquote" -> box.endBlock - box.firstBlock >= 4;
            default -> true;
        };
    }

    private List<Block> kept(List<Box> roots) {
        List<Block> kept = new ArrayList<>();
        for (Box root : roots) {
            boolean[] out = new boolean[weight.length];
            for (int i = 0; i < dropped.length; i++) {
                Box box = tree.boxes.get(i);
                if (dropped[i] && !root.isWithin(box) && !isAside(box)) {
                    Arrays.fill(out, box.firstBlock, box.endBlock, true);
                }
            }
            for (int b = root.firstBlock; b < root.endBlock; b++) {
                if (!out[b]) {
                    kept.add(tree.blocks.get(b));
                }
            }
        }
        return kept;
    }

    /** A note inside the text rather than something beside it: prose of some length without links. */
    private static boolean isAside(Box box) {
        return box.has(ClassHints.ASIDE)
                && !box.has(ClassHints.DROP | ClassHints.HIDDEN)
                && box.chars > 400
                && box.linkDensity() < 0.1;
    }
}
