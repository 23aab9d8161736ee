package ainews.enrich.extract;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The clock that a page's times without a zone are taken to be by: that of China, Japan or Korea for their languages, else UTC. */
final class PageZone {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final ZoneOffset JAPAN_AND_KOREA = ZoneOffset.ofHours(9);
    private static final int SEEN = 2000;

    private PageZone() {}

    /** @param lang as the page declares it; may be null */
    static ZoneOffset of(String lang, List<Block> blocks) {
        String declared = lang == null ? "" : Titles.bounded(lang).toLowerCase(Locale.ROOT);
        if (declared.startsWith("zh")) {
            return CHINA;
        }
        int han = 0;
        int kanaAndHangul = 0;
        int seen = 0;
        for (Block block : blocks) {
            String text = block.text();
            for (int i = 0; i < text.length() && seen < SEEN; i++, seen++) {
                char c = text.charAt(i);
                if (c >= '\u4e00' && c <= '\u9fff') {
                    han++;
                } else if ((c >= '\u3040' && c <= '\u30fa') || (c >= '\uac00' && c <= '\ud7a3')) {
                    kanaAndHangul++;
                }
            }
        }
        // Chinese titles and names borrow a kana here and there
        if (kanaAndHangul * 10 > seen) {
            return JAPAN_AND_KOREA;
        }
        return han * 5 > seen ? CHINA : ZoneOffset.UTC;
    }
}
