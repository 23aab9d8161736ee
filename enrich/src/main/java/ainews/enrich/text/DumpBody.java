package ainews.enrich.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a saved page between which the article stands: the range with the greatest sum, where prose counts for and
 * everything else against.
 *
 * @param tail where what follows the article says that it does
 */
record DumpBody(int start, int end, int tail) {

    private static final int MAX_LINE_WORTH = 500;

    /** How much prose must stand on both sides of a heading of other articles for it to be part of this one. */
    private static final int TAIL_WORTH = 800;

    private static final int LINES_AROUND = 12;

    static DumpBody of(List<DumpLine> lines) {
        long sum = 0;
        long best = 0;
        int from = 0;
        int start = 0;
        int end = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            sum += worth(lines.get(i));
            if (sum <= 0) {
                sum = 0;
                from = i + 1;
            } else if (sum > best) {
                best = sum;
                start = from;
                end = i + 1;
            }
        }
        return new DumpBody(start, end, tail(lines, end));
    }

    private static int tail(List<DumpLine> lines, int end) {
        for (int i = end; i < lines.size(); i++) {
            if (lines.get(i).kind() == DumpLine.Kind.TAIL) {
                return i;
            }
        }
        return lines.size();
    }

    private static int worth(DumpLine line) {
        return switch (line.kind()) {
            case BLANK -> 0;
            case PROSE -> Math.min(line.weight(), MAX_LINE_WORTH);
            case BULLET -> Math.min(line.weight(), MAX_LINE_WORTH) / 3;
            case SHORT -> -20;
            case DATE, BYLINE -> -10;
            case FURNITURE -> -25;
            case LINK_LIST -> -60;
            case TAIL -> -TAIL_WORTH;
        };
    }

    /** The article's paragraphs; {@code title} is left out where it stands among them. */
    String text(List<DumpLine> lines, String title) {
        String folded = title == null ? "" : NormalText.of(title).value().strip();
        boolean blanks = lines.subList(start, end).stream().anyMatch(DumpLine::isBlank);
        StringBuilder text = new StringBuilder();
        boolean parted = false;
        for (DumpLine line : lines.subList(start, end)) {
            if (line.isBlank()) {
                parted = true;
            } else if (isKept(line) && !line.normal().equals(folded)) {
                if (!text.isEmpty()) {
                    text.append(parted || !blanks ? "\n\n" : "\n");
                }
                text.append(line.text());
                parted = false;
            }
        }
        return text.toString();
    }

    private static boolean isKept(DumpLine line) {
        return switch (line.kind()) {
            case PROSE, BULLET, SHORT -> true;
            default -> false;
        };
    }

    /** The date nearest to the article: before it, else after it, where no list of other articles stands. */
    DumpDate date(List<DumpLine> lines, Instant observedAt) {
        boolean chinese = Language.of(text(lines, null)).equals("zh");
        List<DumpLine> dated = new ArrayList<>();
        for (int i = Math.min(start + 3, end) - 1; i >= 0; i--) {
            if (lines.get(i).kind() == DumpLine.Kind.DATE) {
                dated.add(lines.get(i));
            }
        }
        List<Integer> after = new ArrayList<>();
        for (int i = end; i < lines.size(); i++) {
            if (lines.get(i).kind() == DumpLine.Kind.DATE) {
                after.add(i);
            }
        }
        for (int i : after) {
            boolean near = after.size() <= 2 && i - end <= LINES_AROUND;
            if (near || isOwn(lines, i)) {
                dated.add(lines.get(i));
            }
        }
        DumpDate first = DumpDate.ABSENT;
        for (DumpLine line : dated) {
            DumpDate date = DumpDate.read(line.normal(), chinese, observedAt);
            if (date.at() != null) {
                return date;
            }
            first = first.equals(DumpDate.ABSENT) ? date : first;
        }
        return first;
    }

    /** Among the dates of other articles, the page's own is the one beside a name that the article has too. */
    private boolean isOwn(List<DumpLine> lines, int at) {
        if (at + 1 >= lines.size()) {
            return false;
        }
        String name = lines.get(at + 1).normal();
        int blank = name.indexOf(' ');
        String first = blank > 3 ? name.substring(0, blank) : name;
        return first.length() >= 3
                && lines.subList(0, tail).stream()
                        .anyMatch(line -> line.normal().contains(first));
    }
}
