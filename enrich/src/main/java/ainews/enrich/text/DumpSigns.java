package ainews.enrich.text;

import java.util.List;

/** Signs of a saved page, which an article's own text does not carry. */
final class DumpSigns {

    private static final int ENOUGH = 2;
    private static final int HEAD_LINES = 6;

    private DumpSigns() {}

    static boolean looksLikeDump(List<DumpLine> lines) {
        int signs = 0;
        for (DumpLine line : lines) {
            signs += switch (line.kind()) {
                case TAIL, LINK_LIST -> 2;
                case DATE, FURNITURE -> 1;
                default -> 0;
            };
        }
        return signs >= ENOUGH || isTitleRepeated(lines);
    }

    private static boolean isTitleRepeated(List<DumpLine> lines) {
        List<String> head = lines.stream()
                .filter(DumpLine::isHeadline)
                .limit(HEAD_LINES)
                .map(DumpLine::normal)
                .toList();
        return head.stream().distinct().count() < head.size();
    }
}
