package ainews.enrich.extract;

import ainews.enrich.text.WordBits;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What an element's tag, class, id and role say of its part in the page. Names are cut into words at punctuation and case changes ({@code articleBody},
 * {@code article__body} and {@code article-body} are alike); single words and pairs of neighbours are looked up. One instance reads one page.
 */
final class ClassHints {
    /** Not part of an article's text: navigation, related links, share lines, comments, adverts, notices. */
    static final int DROP = 1;

    /** Named as the container of the very text of an article. */
    static final int BODY = 1 << 1;

    /** Named as content in a wider sense. */
    static final int CONTENT = 1 << 2;

    static final int CAPTION = 1 << 3;
    static final int BYLINE = 1 << 4;
    static final int COMMENTS = 1 << 5;
    static final int HIDDEN = 1 << 6;
    /** Beside the text: a side column or a box, worth less than other places but not dropped at sight. */
    static final int ASIDE = 1 << 7;

    /** A lead or summary that opens an article. */
    static final int LEAD = 1 << 8;

    /** Of other articles, of the site, or of readers: what stands there tells nothing of this article. */
    private static final int OTHERS = 1 << 9;

    /** Of a word that stands in {@link #COMPOUNDS} before another one. */
    private static final int PAIRED = 1 << 10;

    /** Several words joined by dashes. */
    private static final Map<String, Integer> COMPOUNDS = new HashMap<>();

    private static final WordBits WORDS = words();

    private final Map<String, Integer> seen = new HashMap<>();

    private static WordBits words() {
        WordBits words = new WordBits();
        put(
                words,
                DROP,
                """
                nav navbar navigation menu submenu megamenu topnav subnav breadcrumb breadcrumbs crumb crumbs footer foot masthead
                related relatedarticles recommended recommend recommendation recommendations recirc recirculation
                share sharing shares sharebar sharebox sharethis addthis sharedaddy social socials sociable jiathis bdshare bshare
                cookie cookies consent gdpr ccpa onetrust newsletter newsletters signup subscribe subscription mailchimp optin
                advert adverts advertisement advertising ads ad adsense adsbygoogle advertorial sponsored
                popup modal lightbox overlay offcanvas tagcloud taglist pagination pager paginator pagenav prevnext
                outbrain taboola trending popular mostread mostpopular toolbar toolbox login signin skiplink
                yarpp wpcnt jp-relatedposts shopping upsell trc revcontent zergnet
                copyright disclaimer topbar bottombar backtotop
                """);
        put(
                words,
                DROP,
                """
                related-posts related-articles related-stories related-content related-links read-next read-more-posts next-post
                prev-post post-navigation post-nav nav-links page-nav more-stories more-news more-from more-articles also-like
                up-next most-read most-popular most-viewed latest-news latest-posts latest-stories recent-posts recent-articles
                site-header site-footer page-header-nav global-header global-nav top-bar skip-link screen-reader visually-hidden sr-only
                author-bio author-box author-info author-card author-profile about-author about-the-author authorbox post-tags entry-tags article-tags tag-list
                tags-links cat-links entry-footer post-footer article-footer
                sign-up call-to-action cta-box email-signup email-capture app-download print-only
                table-of-contents share-buttons social-share social-links follow-us story-footer
                side-bar side-column right-rail left-rail right-column
                reader-comments comment-form ad-slot ad-container ad-unit ad-wrapper google-ad dfp-ad
                hot-news hot-list xiang-guan relate-news
                """);
        put(
                words,
                COMMENTS | DROP,
                """
                comment comments commentlist disqus respond livefyre pinglun comments-area comment-list discussion-thread
                """);
        put(
                words,
                ASIDE,
                "sidebar aside rail complementary promo promos promotion teaser teasers banner sponsor cta toc");
        put(words, CAPTION, "caption figcaption wp-caption-text credit photocredit image-caption");
        put(
                words,
                BYLINE,
                "byline bylines dateline datetime pubdate timestamp post-meta entry-meta article-meta meta-info author-name posted-on source-time");
        put(
                words,
                BODY,
                """
                articlebody article-body article-content article-text articletext articlecontent entry-content entrycontent post-content postcontent post-body postbody
                story-body storybody story-content story-text storytext content-body contentbody body-content news-content newscontent news-text newstext
                article-detail news-body page-content-body blog-content blogcontent blog-post-content post-text
                rich-text richtext richtextbody main-text text-content zhengwen
                trs-editor article-main articlecopy article-copy body-copy bodycopy
                """);
        put(
                words,
                LEAD,
                "summary standfirst lead lede lead-in intro introduction dek subhead subtitle abstract excerpt");
        put(words, CONTENT, "article content main story post entry body text hentry blog single prose markdown news");
        putOthers(words);
        return words;
    }

    private static void putOthers(WordBits words) {
        put(
                words,
                OTHERS,
                """
                nav navbar navigation menu footer breadcrumb breadcrumbs related relatedarticles recommended recommend recommendation
                recommendations recirc popular trending mostread mostpopular copyright sidebar teaser teasers pagination
                related-posts related-articles related-stories related-content related-links read-next next-post prev-post post-navigation
                more-stories more-news more-from more-articles also-like up-next most-read most-popular most-viewed latest-news
                latest-posts latest-stories recent-posts recent-articles site-footer side-bar side-column right-rail left-rail
                comment comments commentlist commentmetadata disqus respond pinglun comment-list reader-comments hot-news hot-list
                """);
    }

    private static void put(WordBits words, int hint, String names) {
        for (String name : names.trim().split("\\s+")) {
            if (name.indexOf('-') < 0) {
                words.add(name, hint);
                continue;
            }
            COMPOUNDS.merge(name, hint, (a, b) -> a | b);
            String[] parts = name.split("-");
            for (int i = 0; i + 1 < parts.length; i++) {
                words.add(parts[i], PAIRED);
            }
        }
    }

    int of(Element element) {
        int hints = tagHints(element);
        if (element.attributesSize() == 0) {
            return hints;
        }
        Attributes attributes = element.attributes();
        String role = attributes.get("role");
        if (!role.isEmpty()) {
            hints |= roleHints(role);
        }
        String itemprop = attributes.get("itemprop");
        if (itemprop.equals("articleBody")) {
            hints |= BODY;
        } else if (itemprop.equals("comment")) {
            hints |= COMMENTS | DROP;
        }
        String className = attributes.get("class");
        if (!className.isEmpty()) {
            hints |= seen.computeIfAbsent(className, ClassHints::read);
        }
        String id = attributes.get("id");
        if (!id.isEmpty()) {
            hints |= read(id);
        }
        if (isHidden(attributes)) {
            hints |= HIDDEN;
        }
        return hints;
    }

    /** Whether an element by its tag or name holds what is not of the page's own article. */
    static boolean isOfOthers(Element element) {
        return switch (element.normalName()) {
            case "nav", "footer", "aside" -> true;
            case "body", "html", "main" -> false;
            default -> ((read(element.className()) | read(element.id())) & OTHERS) != 0;
        };
    }

    private static boolean isHidden(Attributes attributes) {
        if (attributes.hasKey("hidden") && !attributes.get("hidden").equals("until-found")) {
            return true;
        }
        String style = attributes.get("style");
        if (style.isEmpty()) {
            return false;
        }
        String compact = Titles.bounded(style).replace(" ", "").toLowerCase(Locale.ROOT);
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }

    private static int tagHints(Element element) {
        return switch (element.normalName()) {
            case "nav", "footer" -> DROP;
            case "aside" -> ASIDE;
            case "figcaption", "caption" -> CAPTION;
            case "article", "main" -> CONTENT;
            default -> 0;
        };
    }

    private static int roleHints(String role) {
        return switch (role) {
            case "navigation",
                    "contentinfo",
                    "menu",
                    "menubar",
                    "toolbar",
                    "search",
                    "dialog",
                    "alertdialog",
                    "banner" -> DROP;
            case "complementary" -> ASIDE;
            case "main", "article" -> CONTENT;
            default -> 0;
        };
    }

    static int read(String names) {
        if (names.length() > 400) {
            return 0;
        }
        int hints = 0;
        int start = 0;
        for (int i = 0, n = names.length(); i <= n; i++) {
            if (i == n || isSpace(names.charAt(i))) {
                hints |= i > start ? readOne(names, start, i) : 0;
                start = i + 1;
            }
        }
        return hints;
    }

    private static int readOne(String names, int from, int to) {
        int hints = 0;
        String before = null;
        String beforeThat = null;
        int start = from;
        for (int i = from; i <= to; i++) {
            boolean end = i == to || !isLetter(names.charAt(i));
            boolean camel = !end && i > start && isUpper(names.charAt(i)) && !isUpper(names.charAt(i - 1));
            if (!end && !camel) {
                continue;
            }
            if (i > start) {
                int bits = WORDS.of(names, start, i);
                hints |= bits;
                boolean isPaired = (bits & PAIRED) != 0;
                String word = before != null || isPaired ? lower(names, start, i) : null;
                if (before != null) {
                    hints |= COMPOUNDS.getOrDefault(before + "-" + word, 0);
                    if (beforeThat != null) {
                        hints |= COMPOUNDS.getOrDefault(beforeThat + "-" + before + "-" + word, 0);
                    }
                }
                beforeThat = before;
                before = isPaired ? word : null;
            }
            start = end ? i + 1 : i;
        }
        hints &= ~PAIRED;
        int embed = hints == 0 ? -1 : names.indexOf("embed", from);
        return embed >= 0 && embed + 5 <= to ? hints & ~DROP : hints;
    }

    private static String lower(String names, int start, int end) {
        return names.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
