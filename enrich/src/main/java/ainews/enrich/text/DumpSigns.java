package ainews.enrich.text;

import java.util.List;

/** Signs of a saved page, which an article's own text does not carry. */
final class DumpSigns {

    private static final int ENOUGH = 2;
    private static final int HEAD_LINES = 6;

    /** Lines from either end among which a page states its date. */
    private static final int EDGE_LINES = 8;

    private DumpSigns() {}

    static boolean looksLikeDump(List<DumpLine> lines) {
        List<DumpLine> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        int signs = 0;
        for (int i = 0; i < filled.size(); i++) {
            boolean edge = i < EDGE_LINES || i >= filled.size() - EDGE_LINES;
            signs += switch (filled.get(i).kind()) {
                case TAIL, LINK_LIST -> 2;
                case DATE -> edge ? 1 : 0;
                case FURNITURE -> filled.get(i).normal().chars().anyMatch(Character::isLetter) ? 1 : 0;
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
