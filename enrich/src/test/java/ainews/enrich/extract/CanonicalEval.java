package ainews.enrich.extract;

import ainews.schemas.identity.AddressKey;
import ainews.schemas.identity.CanonicalUrl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how well addresses of one article are told from those of others: pairs written for the project, of the kinds that mirrors, AMP, mobile sites, trackers and redirects make. */
@Tag("eval")
class CanonicalEval {
    /** Two addresses, the first line's pairs of one article, the second's of two. */
    private static final List<List<String>> SAME = List.of(
            List.of("https://e.com/a", "HTTPS://E.com:443/a#top"),
            List.of("https://e.com/a?utm_source=x&utm_medium=y", "https://e.com/a"),
            List.of("https://e.com/a?id=3&fbclid=abc", "https://e.com/a?id=3"),
            List.of("https://e.com/a?b=2&a=1", "https://e.com/a?a=1&b=2"),
            List.of("https://e.com/a?gclid=1&mc_cid=2&mc_eid=3", "https://e.com/a"),
            List.of("https://e.com/a?spm=1.2.3", "https://e.com/a"),
            List.of("https://e.com/a?from=timeline&isappinstalled=0", "https://e.com/a"),
            List.of("https://e.com/a?ref=hackernews", "https://e.com/a"),
            List.of("https://e.com/a?igshid=1", "https://e.com/a"),
            List.of("https://e.com/a?msclkid=1", "https://e.com/a"),
            List.of("https://e.com/a?_ga=2.1", "https://e.com/a"),
            List.of("https://e.com/a?cmpid=rss", "https://e.com/a"),
            List.of("https://e.com/a?ncid=x&guccounter=1", "https://e.com/a"),
            List.of("https://e.com/story/amp", "https://e.com/story"),
            List.of("https://amp.e.com/story", "https://e.com/story"),
            List.of("https://e.com/amp/story", "https://e.com/story"),
            List.of("https://e.com/story.amp", "https://e.com/story"),
            List.of("https://e.com/story?amp", "https://e.com/story"),
            List.of("https://e.com/story?outputType=amp", "https://e.com/story"),
            List.of("https://m.e.com/story", "https://e.com/story"),
            List.of("https://mobile.e.com/story", "https://e.com/story"),
            List.of("https://wap.e.cn/story.html", "https://e.cn/story.html"),
            List.of("https://www.google.com/amp/s/e.com/story", "https://e.com/story"),
            List.of("https://e-com.cdn.ampproject.org/v/s/e.com/story?amp_js_v=0.1", "https://e.com/story"),
            List.of("https://www.google.com/url?q=https://e.com/story&sa=D", "https://e.com/story"),
            List.of("https://e.com/%7Eann/a", "https://e.com/~ann/a"),
            List.of("https://e.com/中文", "https://e.com/%e4%b8%ad%e6%96%87"),
            List.of("https://e.com/x/../a", "https://e.com/a"),
            List.of("http://e.com/story", "https://e.com/story"),
            List.of("https://www.e.com/story", "https://e.com/story"),
            List.of("https://e.com/story/", "https://e.com/story"),
            List.of("https://e.com/story/index.html", "https://e.com/story/"));

    private static final List<List<String>> OTHER = List.of(
            List.of("https://e.com/a?id=1", "https://e.com/a?id=2"),
            List.of("https://e.com/a?p=10", "https://e.com/a"),
            List.of("https://e.com/News", "https://e.com/news"),
            List.of("https://e.com/a/2", "https://e.com/a"),
            List.of("https://e.com/a?page=2", "https://e.com/a"),
            List.of("https://blog.e.com/a", "https://e.com/a"),
            List.of("https://e.com/boot-camp", "https://e.com/boot-c"),
            List.of("https://e.com/amps", "https://e.com/s"),
            List.of("https://m.com/a", "https://com/a"),
            List.of("https://e.com/mobile", "https://e.com/"),
            List.of("https://e.com/mobile-chips/a", "https://e.com/chips/a"),
            List.of("https://e.com/a?reference=1", "https://e.com/a"),
            List.of("https://e.com/a?v=abc", "https://e.com/a?v=abd"),
            List.of("https://e.com:8443/a", "https://e.com/a"),
            List.of("https://e.com/a%2Fb", "https://e.com/a/b"),
            List.of("https://e.org/a", "https://e.com/a"),
            List.of("https://e.com/2026/04/01/a", "https://e.com/2026/04/02/a"),
            List.of("https://e.com/en/a", "https://e.com/zh/a"),
            List.of("https://e.com/watch?v=1", "https://e.com/watch?v=2"),
            List.of("https://www.google.com/search?q=a", "https://www.google.com/search?q=b"));

    @Test
    void print() {
        List<Pair> pairs = new ArrayList<>();
        SAME.forEach(pair -> pairs.add(new Pair(true, pair.get(0), pair.get(1))));
        OTHER.forEach(pair -> pairs.add(new Pair(false, pair.get(0), pair.get(1))));
        List<Pair> more = Pair.labelled();
        for (boolean even : new boolean[] {false, true}) {
            List<Pair> half = IntStream.range(0, more.size())
                    .filter(i -> (i % 2 == 1) == even)
                    .mapToObj(more::get)
                    .toList();
            print(even ? "more pairs, only counted" : "more pairs, built on", half);
            pairs.addAll(half);
        }
        print("all pairs", pairs);
    }

    private static void print(String what, List<Pair> pairs) {
        for (Rule rule : Rule.values()) {
            long found = pairs.stream()
                    .filter(pair -> pair.isSame() && rule.tells(pair, what))
                    .count();
            long wrong = pairs.stream()
                    .filter(pair -> !pair.isSame() && rule.tells(pair, what))
                    .count();
            long same = pairs.stream().filter(Pair::isSame).count();
            System.out.printf(
                    Locale.ROOT,
                    "%s, %s: precision %.3f, recall %.3f of %d of one article and %d of two%n",
                    what,
                    rule,
                    (double) found / (found + wrong),
                    (double) found / same,
                    same,
                    pairs.size() - same);
        }
    }

    /** What two addresses must share to count as those of one article: the identity itself, the canonical address as printed, the key. */
    private enum Rule {
        ARTICLE_ID,
        CANONICAL_URL,
        ADDRESS_KEY;

        private boolean tells(Pair pair, String what) {
            String first = of(pair.first());
            boolean same = first != null && first.equals(of(pair.second()));
            if (same != pair.isSame() && this == ADDRESS_KEY && what.startsWith("all")) {
                System.out.printf("told %s: %s%n", same ? "one article" : "two", pair);
            }
            return same;
        }

        private String of(String url) {
            return switch (this) {
                case ARTICLE_ID -> CanonicalUrl.of(url);
                case CANONICAL_URL -> CanonicalUrl.withoutVariant(url);
                case ADDRESS_KEY -> AddressKey.of(url);
            };
        }
    }

    private record Pair(boolean isSame, String first, String second) {

        static List<Pair> labelled() {
            try (InputStream in = CanonicalEval.class.getResourceAsStream("address-pairs.psv")) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("\\|"))
                        .map(fields -> new Pair(fields[0].equals("same"), fields[1], fields[2]))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void printHintsOfPages() {
        String text =
                "<p>The mill at the river stood still for years, and nobody could say when it had last ground any corn.</p>"
                        .repeat(4);
        List<List<String>> hints = List.of(
                List.of("<link rel=canonical href=https://origin.example/a>", "https://origin.example/a"),
                List.of("<link rel=CANONICAL href=/a?utm_source=x>", "https://copy.example/a"),
                List.of("<meta property=og:url content=https://origin.example/a>", "https://origin.example/a"),
                List.of("<meta name=syndication-source content=https://origin.example/a>", "https://origin.example/a"),
                List.of("<meta name=original-source content=https://origin.example/a>", "https://origin.example/a"),
                List.of("<link rel=canonical href=https://origin.example/>", "https://copy.example/b"),
                List.of("<link rel=canonical href='javascript:x'>", "https://copy.example/b"));
        int right = 0;
        for (List<String> hint : hints) {
            String canonical = new PageReader()
                    .read("<html><head>" + hint.get(0) + "</head><body>" + text, "https://copy.example/b", null)
                    .article()
                    .canonicalUrl();
            String given = CanonicalUrl.withoutVariant(canonical == null ? "https://copy.example/b" : canonical);
            right += hint.get(1).equals(given) ? 1 : 0;
            if (!hint.get(1).equals(given)) {
                System.out.println("hint " + hint + " gave " + given);
            }
        }
        System.out.printf("hints of pages followed or refused rightly: %d of %d%n", right, hints.size());
    }
}
