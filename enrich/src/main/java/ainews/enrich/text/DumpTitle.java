package ainews.enrich.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the line of a saved page that is the article's title: above the article, or right below it. */
final class DumpTitle {

    private static final int LINES_ABOVE = 40;
    private static final int LINES_BELOW = 10;

    /** A cookie notice or a teaser may make the article seem to start above its title. */
    private static final int LINES_INSIDE = 30;

    private static final double MIN_SCORE = 1.5;

    private static final int MIN_TERMS = 4;
    private static final int MAX_PROOF = 10;
    private static final int MAX_TERMS = 60;

    private DumpTitle() {}

    /** The first line of an ordinary text, if it is a headline with more text below; else null. */
    static String ofOrdinary(List<DumpLine> lines) {
        List<DumpLine> filled =
                lines.stream().filter(line -> !line.isBlank()).limit(2).toList();
        return filled.size() == 2 && filled.get(0).isHeadline() ? filled.get(0).text() : null;
    }

    /** Returns the number of the title's line, -1 if there is none. */
    static int find(List<DumpLine> lines, DumpBody body) {
        String text = NormalText.of(body.text(lines, null)).value();
        int best = -1;
        double bestScore = MIN_SCORE;
        int first = Math.max(0, body.start() - LINES_ABOVE);
        int last = Math.min(lines.size(), body.end() + LINES_BELOW);
        for (int i = first; i < last; i++) {
            if (!lines.get(i).isHeadline() || (i > body.start() + LINES_INSIDE && i < body.end())) {
                continue;
            }
            double score = score(lines, i, body, text);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    private static double score(List<DumpLine> lines, int at, DumpBody body, String text) {
        double score = 5 * support(lines.get(at).normal(), text);
        boolean above = at < body.end();
        int linesBetween = above ? filledBetween(lines, at + 1, body.start()) : filledBetween(lines, body.end(), at);
        score += above ? 1.5 / (1 + 0.3 * linesBetween) : 1.0 / (1 + linesBetween);
        score -= above && at > body.start() ? 2.5 : 0;
        if (isRepeated(lines, at)) {
            score += above ? 3 : -2;
        }
        score += isBesideDate(lines, at) ? 1.5 : above ? 0 : -2;
        score += Math.min(lines.get(at).weight(), 40) / 40.0;
        return score - 1;
    }

    private static int filledBetween(List<DumpLine> lines, int from, int to) {
        int filled = 0;
        for (int i = from; i < to; i++) {
            filled += lines.get(i).isBlank() ? 0 : 1;
        }
        return filled;
    }

    private static boolean isRepeated(List<DumpLine> lines, int at) {
        for (int i = Math.max(0, at - 4); i < Math.min(lines.size(), at + 5); i++) {
            if (i != at && lines.get(i).normal().equals(lines.get(at).normal())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBesideDate(List<DumpLine> lines, int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + 12)).stream()
                .filter(line -> !line.isBlank())
                .limit(3)
                .anyMatch(line -> line.kind() == DumpLine.Kind.DATE || line.kind() == DumpLine.Kind.BYLINE);
    }

    /** How much of a headline the article speaks of, 0 to 1.6; headlines of few words can prove little. */
    private static double support(String headline, String text) {
        Set<String> terms = terms(headline);
        long found = terms.stream().filter(text::contains).count();
        return (double) found / Math.max(terms.size(), MIN_TERMS) + Math.min(found, MAX_PROOF) * 0.06;
    }

    /** Words of four letters and more or with digits, and pairs of Chinese characters. */
    private static Set<String> terms(String headline) {
        Set<String> terms = new TreeSet<>();
        Tokens tokens = Tokens.of(headline, 0, headline.length());
        for (int k = 0; k < tokens.size() && terms.size() < MAX_TERMS; k++) {
            String token = headline.substring(tokens.start(k), tokens.end(k));
            if (!tokens.isHan(k)) {
                if (token.length() >= 4) {
                    terms.add(token);
                }
            } else {
                for (int i = 0; i + 2 <= token.length(); i++) {
                    terms.add(token.substring(i, i + 2));
                }
            }
        }
        return terms;
    }
}
