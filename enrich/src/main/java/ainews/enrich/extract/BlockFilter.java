package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.List;

/** Takes from the blocks of an article what is not its text: captions, bylines, share and link lines at its edges and between. */
final class BlockFilter {
    private BlockFilter() {}

    static List<Block> filter(List<Block> blocks, Box root, String title) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (block.kind() == Block.Kind.CAPTION) {
                continue;
            }
            if (within(block, root, ClassHints.BYLINE) && block.chars() < 200) {
                continue;
            }
            if (block.linkDensity() > 0.8
                    && block.chars() > 0
                    && block.kind() != Block.Kind.HEADING
                    && block.kind() != Block.Kind.ROW) {
                continue;
            }
            kept.add(block);
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isHeading()) {
            kept.remove(kept.size() - 1);
        }
        while (!kept.isEmpty() && title != null && kept.get(0).text().equalsIgnoreCase(title)) {
            kept.remove(0);
        }
        return kept;
    }

    private static boolean within(Block block, Box root, int hint) {
        for (Box box = block.box(); box != null && box != root; box = box.parent) {
            if (box.has(hint)) {
                return true;
            }
        }
        return false;
    }
}
