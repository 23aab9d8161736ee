package ainews.enrich.extract;

import java.util.function.BiConsumer;

/** Pages of up to ten megabytes, each built to keep a parser, a walk or a pattern busy for much longer than its length asks for. */
final class PathologicalPages {
    private static final int LARGE = 10_000_000;
    private static final String ARTICLE = "<article><h1>Open model released</h1>"
            + "<p>The laboratory said on Monday that its newest open-weights model matches the best closed systems.</p>"
                    .repeat(5);
    private static final String[] NESTED = {
        "<div>",
        "<p>",
        "<b>",
        "<table>",
        "<table><tr><td>",
        "<ul>",
        "<dl>",
        "<a href=x>",
        "<svg>",
        "<svg ",
        "<select>",
        "<b><p><i>",
        "<script>",
        "<style>",
        "<!-- ",
        "<!DOCTYPE ",
        "<h1>Open model released today",
        "<div class=byline>By Ann ",
        "<p>x",
        "x<br>",
        "<td>x",
        "<meta name=author content='Ann Marlowe'>",
        "<time datetime=2026-01-12>x</time>",
        "<a href=/x>y</a> words, ",
        "<template id=B:1></template><div hidden id=S:1>x</div>",
        "<aside class=related><p>words, words and words.</p></aside>",
        "<",
        "&",
        " ",
        "&notit;&#x41;&lt"
    };

    /** Starts of what readers of titles, authors and dates look for. */
    private static final String[] BAITS = {
        "A",
        "Aa ",
        "A. ",
        "Jan ",
        "January 1",
        "1",
        "1 ",
        "2026-",
        "2026年",
        "12:",
        "By ",
        "作者",
        "记者：",
        "、王",
        "( ",
        " - ",
        "|",
        "and ",
        ", ",
        "&amp;",
        "\u3000",
        "\u0130",
        "〇一二三年",
        "ago ",
        "updated ",
        "not found "
    };

    private PathologicalPages() {}

    /** By name, in order; makes one after the other, since all together are larger than a usual heap. */
    static void forEach(BiConsumer<String, String> pages) {
        for (String part : NESTED) {
            pages.accept("again and again " + part, "<html><body>" + part.repeat(LARGE / part.length()));
        }
        StringBuilder attributes = new StringBuilder("<html><body><p ");
        StringBuilder names = new StringBuilder("<html><body>");
        for (int i = 0; i < 1_000_000; i++) {
            attributes.append('a').append(i).append("=1 ");
            if (i < 300_000) {
                names.append("<p class=c").append(i).append(" id=i").append(i).append(">x");
            }
        }
        pages.accept("a million attributes", attributes + ">words</p>");
        pages.accept("as many classes as elements", names.toString());
        pages.accept(
                "a picture in an address",
                ARTICLE + "<img src='data:image/png;base64," + "A".repeat(LARGE - 1000) + "'>");
        pages.accept("one word", ARTICLE + "<p>" + "a".repeat(LARGE - 1000));
        pages.accept("blank lines", "<html><body><pre>x" + "\n ".repeat(LARGE / 2) + "y");
        pages.accept(
                "brackets for data",
                "<script type='application/ld+json'>" + "[".repeat(LARGE / 5) + "</script>" + ARTICLE);
        pages.accept(
                "objects with the title",
                "<title>x y z</title><script type='application/json'>["
                        + "{\"title\":\"x y z\",\"a\":[1,2]},".repeat(200_000) + "1]</script>");
        for (String bait : BAITS) {
            bait(pages, bait);
        }
    }

    private static void bait(BiConsumer<String, String> pages, String bait) {
        String words = bait.repeat(1_000_000 / bait.length());
        pages.accept(
                "title of " + bait,
                "<title>" + words + "</title><meta property=og:title content='" + words + "'><h1>" + words + "</h1>"
                        + ARTICLE);
        pages.accept(
                "names of " + bait,
                "<meta name=author content='" + words + "'><meta name=date content='" + words + "'><p style='" + words
                        + "'>" + ARTICLE);
        pages.accept(
                "lines of " + bait,
                ("<p class='byline date'>" + bait.repeat(110 / bait.length()) + "</p>").repeat(5000) + ARTICLE + "<p>"
                        + words);
        pages.accept(
                "data of " + bait,
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" + words
                        + "\",\"datePublished\":\"" + words + "\",\"author\":\"" + words + "\",\"articleBody\":\""
                        + words + "\"}</script>");
    }
}
