package ainews.enrich.extract;

import java.util.List;

/** Tells front pages, sections and search results from articles: many teasers that are links, and nothing longer. */
final class ListPages {
    private ListPages() {}

    static boolean is(PageTree tree, List<Block> text, int main, int links, PageFacts facts, JsonLd ld) {
        String type = facts.meta("og:type");
        if (ld.articleCount() == 1 || "article".equals(type)) {
            return false;
        }
        int longest = 0;
        int sum = 0;
        for (Block block : text) {
            int width = Rejections.width(block);
            longest = Math.max(longest, width);
            sum += block.chars();
        }
        int linkLines = 0;
        for (Block block : tree.blocks) {
            if (block.linkDensity() > 0.8 && Rejections.width(block) >= 20) {
                linkLines++;
            }
        }
        boolean linky = sum > 0 && (double) links / sum > 0.5;
        boolean teasers = facts.articles >= 5 && longest < 200;
        return (linkLines >= 12 && (linky || teasers))
                || (linkLines >= 25 && longest < 160)
                || (main < 300 && linkLines >= 10 && longest < 160);
    }
}
