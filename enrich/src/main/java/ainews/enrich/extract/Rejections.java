package ainews.enrich.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells pages that are not articles, with the reason. When in doubt a page is an article. */
final class Rejections {
    private static final int SHORT = 1200;
    private static final int PROSE = 600;
    private static final int STUB = 350;
    private static final int TOO_SHORT = 80;

    private static final Pattern ERROR = Pattern.compile(
            "\\b(?:40[0134]|410|429|50[0234])\\b(?:\\s*[-:|]?\\s*(?:error|not found|forbidden|page|bad|service|gateway|internal|unauthorized|too many))|\\b(?:error|http|status)\\s*[-:]?\\s*(?:40\\d|50\\d)\\b|^\\W*(?:40[0134]|410|50[0234])\\W*$"
                    + "|\\bpage (?:can(?:no|')t be|could ?n[o']t be|not|isn.t|no longer) (?:found|available|exist)|page not found|not found$|you (?:were|are) looking for .{0,25}(?:not|n't|n\u2019t) (?:be )?(?:found|exist)|unavailable (?:due to|for) legal reasons|\\b451\\b\\W+unavailable|(?:down|closed|offline|unavailable) for (?:scheduled |planned |routine )?maintenance|we(?:'|\u2019)(?:ll| will) be right back\\b|checking (?:if the site connection|your browser)|^(?:access denied|forbidden|just a moment|attention required|are you a robot|service unavailable|bad gateway|internal server error|oops)"
                    + "|verify(?:ing)? (?:that )?you are (?:a )?human|\\b(?:page|article|story|content|post) (?:is no longer available|has been (?:removed|deleted|withdrawn))|enable javascript(?: and cookies)? to|seite nicht gefunden|seite (?:existiert nicht|wurde nicht gefunden)|page introuvable|page non trouvée|página no (?:encontrada|existe)|página não encontrada|pagina non trovata|ページが(?:見つかりません|存在しません)|お探しのページ"
                    + "|页面不存在|(?:指定的|您访问的|该)?(?:主题|帖子|信息|新闻|文章)不存在|找不到(?:该|此|您|页)|页面未找到|访问出错|您访问的页面|頁面不存在|系统错误|(?:内容|文章|页面|帖子)(?:已|已被\\p{IsHan}{0,4})(?:删除|下架)|(?:安全|人机)验证|验证后继续访问|系统繁忙|内容不存在|文章不存在|该文章已被",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONSENT = Pattern.compile(
            "before you continue|we (?:value|care about|respect) your privacy|(?:accept|manage|reject) (?:all )?cookies|cookie (?:consent|settings|preferences|notice)|we (?:and our partners )?use cookies|your privacy choices|consent to (?:the use|our use)|consent to (?:our )?cookies|mit werbung (?:weiterlesen|lesen)|(?:alle )?cookies (?:akzeptieren|zulassen)|wir (?:verwenden|nutzen|benötigen) (?:cookies|ihre zustimmung|ihre einwilligung)|nous (?:utilisons des cookies|respectons votre vie privée)|accepter et (?:continuer|fermer)|continuer sans accepter|utilizamos cookies|usamos cookies|aceptar (?:todas las )?cookies|utilizziamo i cookie|accettare i cookie|we gebruiken cookies|cookieを使用|クッキー(?:を使用|の使用)|隐私设置|接受所有\\s*cookie|我们使用\\s*cookie",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAYWALL = Pattern.compile(
            "subscribe (?:now )?to (?:continue|keep|read|unlock|access)|(?:to continue|keep) reading|this (?:article|content|story|post) is (?:for|only available to|reserved for|exclusive to) (?:paid |paying |our )?(?:subscribers|members)|already a subscriber|subscribers only|subscriber.exclusive"
                    + "|(?:sign|log) in to (?:continue|read|keep)|unlock (?:this|the full) (?:article|story)|for paid subscribers|become a (?:member|subscriber) to|(?:reached|used up) (?:your|the) (?:monthly )?(?:limit|quota|free articles)|free articles? (?:left|remaining|this month)|create (?:a|your) free account to|(?:付费|订阅|登录)后?(?:即可)?(?:阅读|查看)(?:全文|更多)|订阅后(?:继续)?阅读|会员专享|付费阅读|剩余\\d+%",
            Pattern.CASE_INSENSITIVE);

    private Rejections() {}

    /** A reason that the raw text already gives, else null. */
    static Extraction.Reason ofMarkup(String html, String contentTypeHeader) {
        if (contentTypeHeader != null) {
            String type = Titles.bounded(contentTypeHeader).toLowerCase(Locale.ROOT);
            if (type.matches(
                    "\\s*(?:image|audio|video|font)/.*|\\s*application/(?:pdf|zip|gzip|json|octet-stream|javascript|rss|atom|msword|vnd).*|\\s*text/(?:css|javascript|csv).*")) {
                return Extraction.Reason.NOT_HTML;
            }
        }
        int start = 0;
        while (start < html.length() && (html.charAt(start) <= ' ' || html.charAt(start) == '\ufeff')) {
            start++;
        }
        if (start == html.length()) {
            return Extraction.Reason.EMPTY;
        }
        return looksLikeHtml(html, start) ? null : Extraction.Reason.NOT_HTML;
    }

    private static boolean looksLikeHtml(String html, int start) {
        int end = Math.min(html.length(), start + 4096);
        int odd = 0;
        for (int i = start; i < end; i++) {
            char c = html.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == '\ufffd') {
                odd++;
            }
        }
        if (odd * 10 > end - start) {
            return false;
        }
        if (opens(html, start, "%pdf")
                || opens(html, start, "{")
                || opens(html, start, "[{")
                || opens(html, start, "pk\u0003")) {
            return false;
        }
        for (int i = html.indexOf('<', start); i >= 0 && i < end; i = html.indexOf('<', i + 1)) {
            if (opens(html, i, "<html")
                    || opens(html, i, "<!doctype html")
                    || opens(html, i, "<body")
                    || opens(html, i, "<head")) {
                return true;
            }
        }
        if (opens(html, start, "<?xml")
                || opens(html, start, "<rss")
                || opens(html, start, "<feed")
                || opens(html, start, "<svg")) {
            return html.regionMatches(true, Math.max(0, html.indexOf("<html")), "<html", 0, 5);
        }
        return TAG.matcher(html.length() > 1 << 20 ? html.substring(0, 1 << 20) : html)
                .find();
    }

    private static boolean opens(String html, int at, String word) {
        return html.regionMatches(true, at, word, 0, word.length());
    }

    private static final Pattern TAG = Pattern.compile(
            "<(?:p|div|br|a|h[1-6]|table|td|span|article|section|main|ul|ol|li|title|meta|blockquote|pre|font|center|b|i|em|strong|img)[\\s>/]",
            Pattern.CASE_INSENSITIVE);

    /** A reason that the reading gives, else null. */
    static Extraction.Reason ofReading(PageTree tree, List<Block> text, String title, PageFacts facts, JsonLd ld) {
        int all = 0;
        for (Block block : tree.blocks) {
            all += block.width();
        }
        if (all == 0) {
            return Extraction.Reason.EMPTY;
        }
        int main = 0;
        int links = 0;
        StringBuilder words = new StringBuilder();
        for (Block block : text) {
            main += block.width();
            links += block.linkChars();
            if (words.length() < 2 * SHORT) {
                words.append(block.text()).append('\n');
            }
        }
        String heading = facts.headings.isEmpty() ? "" : ElementText.of(facts.headings.get(0));
        if (main < SHORT && isError(title, heading, words, main, ld)) {
            return Extraction.Reason.ERROR_PAGE;
        }
        if (main < SHORT && all < 4 * SHORT && isConsent(title, words, main, ld)) {
            return Extraction.Reason.CONSENT_WALL;
        }
        if (main < STUB && (!ld.isFree() || hasPaywallNotice(tree))) {
            return Extraction.Reason.PAYWALL;
        }
        if (ListPages.is(tree, text, main, links, facts, ld)) {
            return Extraction.Reason.LIST_PAGE;
        }
        if (main < TOO_SHORT) {
            return main == 0 && all < TOO_SHORT / 4 ? Extraction.Reason.EMPTY : Extraction.Reason.TOO_SHORT;
        }
        return null;
    }

    private static boolean isError(String title, String heading, StringBuilder words, int main, JsonLd ld) {
        for (String headline : new String[] {title == null ? "" : title, heading}) {
            Matcher error = ERROR.matcher(headline);
            if (error.find() && (main < PROSE || error.start() == 0)) {
                return true;
            }
        }
        return main < 400 && !ld.hasArticle() && ERROR.matcher(words).find();
    }

    private static boolean isConsent(String title, StringBuilder words, int main, JsonLd ld) {
        boolean isTitled = title != null && CONSENT.matcher(title).find() && main < PROSE;
        return isTitled || (!ld.hasArticle() && CONSENT.matcher(words).find());
    }

    private static boolean hasPaywallNotice(PageTree tree) {
        for (Block block : tree.blocks) {
            if (block.chars() < 300 && PAYWALL.matcher(block.text()).find()) {
                return true;
            }
        }
        return false;
    }
}
