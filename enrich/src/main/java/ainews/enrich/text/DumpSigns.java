package ainews.enrich.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Signs of a saved page, which an article's own text does not carry. */
final class DumpSigns {

    private static final int ENOUGH = 2;
    private static final int HEAD_LINES = 6;

    /** Lines from either end among which a page states its date. */
    private static final int EDGE_LINES = 8;

    private DumpSigns() {}

    static boolean looksLikeDump(List<DumpLine> lines) {
        List<DumpLine> filled = new ArrayList<>(lines.size());
        for (DumpLine line : lines) {
            if (!line.isBlank()) {
                filled.add(line);
            }
        }
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
        return signs >= ENOUGH || isTitleRepeated(filled);
    }

    private static boolean isTitleRepeated(List<DumpLine> lines) {
        Set<String> head = new HashSet<>();
        for (DumpLine line : lines) {
            if (head.size() < HEAD_LINES && line.isHeadline() && !head.add(line.normal())) {
                return true;
            }
        }
        return false;
    }
}
