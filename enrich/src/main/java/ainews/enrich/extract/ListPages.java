package ainews.enrich.extract;

import java.util.List;

/** Tells front pages, sections and search results from articles: many teasers that are links, and nothing longer. */
final class ListPages {
    private static final int PARAGRAPH = 60;

    private ListPages() {}

    static boolean is(PageTree tree, List<Block> text, int main, int links, PageFacts facts, JsonLd ld) {
        String type = facts.meta("og:type");
        if (ld.articleCount() == 1 || "article".equals(type)) {
            return false;
        }
        int longest = 0;
        int sum = 0;
        int headlines = 0;
        for (Block block : text) {
            headlines += block.isHeading() && block.linkDensity() > 0.8 ? 1 : 0;
            int width = block.width();
            longest = Math.max(longest, width);
            sum += block.chars();
        }
        int linkLines = 0;
        for (Block block : tree.blocks) {
            if (block.linkDensity() > 0.5 && block.width() >= 20) {
                linkLines++;
            }
        }
        if (hasProse(text)) {
            return false;
        }
        boolean linky = sum > 0 && (double) links / sum > 0.5;
        boolean teasers = (facts.articles >= 5 || headlines * 4 >= text.size()) && longest < 200;
        return (linkLines >= 12 && (linky || teasers))
                || (linkLines >= 25 && longest < 160)
                || (main < 300 && linkLines >= 10 && longest < 160);
    }

    /** Whether three paragraphs follow each other; between teasers there is always a headline. */
    private static boolean hasProse(List<Block> text) {
        int run = 0;
        int next = -1;
        for (Block block : text) {
            boolean isParagraph = block.kind() == Block.Kind.PARAGRAPH
                    && block.linkDensity() < 0.3
                    && block.width() >= PARAGRAPH;
            run = isParagraph ? (block.index() == next ? run + 1 : 1) : 0;
            next = block.index() + 1;
            if (run >= 3) {
                return true;
            }
        }
        return false;
    }
}
