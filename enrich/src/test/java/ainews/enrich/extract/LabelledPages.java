package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.List;

/** Pages written for the project, each with the reason why it is no article, or with none: what crawlers meet beside news. */
final class LabelledPages {
    private static final String NAV =
            "<nav><a href=/>Home</a> <a href=/chips>Chips</a> <a href=/models>Models</a></nav>";
    private static final String FOOT =
            "<footer><p>Imprint · Privacy · Terms of use</p><p>All rights reserved by the Daily Circuit.</p></footer>";
    private static final String PROSE =
            "<p>The foundry said on Tuesday that its second line would open a quarter early, because the machines had arrived sooner than the plan allowed for.</p>"
                    + "<p>Engineers who know the site spoke of long nights. Yields are not yet where the customers want them, and nobody would name a figure.</p>"
                    + "<p>Analysts had expected the delay to last until autumn. Two of them raised their estimates on the same afternoon, while a third kept hers.</p>";
    private static final String CHINESE_PROSE = "<p>这家代工厂周二表示，第二条产线将提前一个季度投产，因为设备到货比计划更早，工程师连续加班完成了调试。</p>"
            + "<p>熟悉现场的人士说，良率仍未达到客户的要求，公司没有公布具体数字，也没有回应记者的进一步提问。</p>"
            + "<p>分析师此前预计延误会持续到秋天。其中两位当天上调了预期，另一位维持不变，并提醒投资者注意风险。</p>";

    private LabelledPages() {}

    /**
     * A page and what should become of it.
     *
     * @param reason null for an article
     */
    record Labelled(String name, Extraction.Reason reason, String html) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Labelled> all() {
        List<Labelled> pages = new ArrayList<>();
        errors(pages);
        consent(pages);
        paywalls(pages);
        lists(pages);
        others(pages);
        articles(pages);
        return pages;
    }

    private static void add(List<Labelled> pages, Extraction.Reason reason, String name, String title, String body) {
        pages.add(new Labelled(
                name,
                reason,
                "<!DOCTYPE html><html><head><title>" + title + "</title></head><body>" + NAV + "<main>" + body
                        + "</main>" + FOOT + "</body></html>"));
    }

    private static void errors(List<Labelled> pages) {
        Extraction.Reason error = Extraction.Reason.ERROR_PAGE;
        add(pages, error, "404 in the title", "404 Not Found", "<h1>Not Found</h1><p>The page went away.</p>");
        add(
                pages,
                error,
                "page not found",
                "Daily Circuit",
                "<h1>Page not found</h1><p>It may have moved. Try the search.</p>");
        add(
                pages,
                error,
                "we can't find",
                "Oops!",
                "<h1>Oops! We can't find that page</h1><p>Go back home, or look at our newest stories.</p>");
        add(
                pages,
                error,
                "bad gateway",
                "502 Bad Gateway",
                "<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>");
        add(
                pages,
                error,
                "service unavailable",
                "Error",
                "<h1>503 Service Unavailable</h1><p>We are mending things. Come again soon.</p>");
        add(
                pages,
                error,
                "internal error",
                "Internal Server Error",
                "<h1>Internal Server Error</h1><p>The server met something it did not expect.</p>");
        add(pages, error, "forbidden", "403 Forbidden", "<h1>Forbidden</h1><p>You may not see this resource.</p>");
        add(
                pages,
                error,
                "robot check",
                "Just a moment...",
                "<h2>Checking your browser before you go on</h2><p>This takes a few seconds.</p>");
        add(
                pages,
                error,
                "are you human",
                "Daily Circuit",
                "<h1>Are you a robot?</h1><p>Please verify you are a human by pressing the button below and holding it.</p>");
        add(
                pages,
                error,
                "access denied",
                "Access Denied",
                "<h1>Access Denied</h1><p>You don't have permission to open this on this server. Reference 18.2f.</p>");
        add(
                pages,
                error,
                "too many requests",
                "429 Too Many Requests",
                "<p>You have sent too many requests. Please wait.</p>");
        add(
                pages,
                error,
                "gone",
                "Gone",
                "<h1>This page is no longer available</h1><p>The publisher has withdrawn it.</p>");
        add(
                pages,
                error,
                "JavaScript wanted",
                "Daily Circuit",
                "<p>Please enable JavaScript and cookies to continue.</p>");
        add(pages, error, "Chinese 404", "页面不存在", "<h1>抱歉，您访问的页面不存在</h1><p>请返回首页或使用搜索。</p>");
        add(pages, error, "Chinese deleted", "提示信息", "<p>该内容已被发布者删除，您可以看看其他文章。</p>");
        add(pages, error, "Chinese robot check", "安全验证", "<h1>请完成安全验证</h1><p>为了保护您的账号安全，请拖动滑块完成验证后继续访问。</p>");
        add(pages, error, "Chinese system error", "系统错误", "<p>系统繁忙，请稍后再试。</p>");
        add(pages, error, "Traditional 404", "找不到網頁", "<h1>找不到您要的頁面</h1><p>網址可能已經更改或移除。</p>");
    }

    private static void consent(List<Labelled> pages) {
        Extraction.Reason wall = Extraction.Reason.CONSENT_WALL;
        add(
                pages,
                wall,
                "before you continue",
                "Before you continue",
                "<h1>Before you continue to the Daily Circuit</h1><p>We use cookies and data to keep the service going, to count visits and to show adverts.</p><button>Accept all</button><button>Reject all</button>");
        add(
                pages,
                wall,
                "we value your privacy",
                "Daily Circuit",
                "<h2>We value your privacy</h2><p>We and our partners store and read information on a device, such as cookies, and process personal data for adverts and content measured to you. You may accept or manage your choices below.</p>");
        add(
                pages,
                wall,
                "cookie settings",
                "Cookie settings",
                "<p>This site uses cookies to give you the best experience. Choose which ones you allow: necessary, statistics, marketing.</p>");
        add(
                pages,
                wall,
                "accept all cookies",
                "Your choices",
                "<h1>Your privacy choices</h1><p>Accept all cookies to read on for free, or take a subscription without tracking.</p>");
        add(pages, wall, "Chinese consent", "隐私设置", "<h1>隐私设置</h1><p>我们使用 Cookie 来改善您的体验并投放广告，请选择您同意的用途。</p>");
    }

    private static void paywalls(List<Labelled> pages) {
        Extraction.Reason wall = Extraction.Reason.PAYWALL;
        String lead =
                "<h1>The price of power</h1><p>Nobody planned for a city of graphics cards, and yet here it stands.</p>";
        add(pages, wall, "subscribe to continue", "The price of power", lead + "<p>Subscribe to continue reading.</p>");
        add(
                pages,
                wall,
                "already a subscriber",
                "The price of power",
                lead + "<div><p>Already a subscriber? Sign in.</p><p>One year for 12 dollars.</p></div>");
        add(pages, wall, "for members", "The price of power", lead + "<p>This article is for paying members only.</p>");
        add(pages, wall, "paid subscribers", "The price of power", lead + "<p>This post is for paid subscribers</p>");
        add(
                pages,
                wall,
                "free articles used up",
                "The price of power",
                lead + "<p>You have reached your limit of free articles this month.</p>");
        add(
                pages,
                wall,
                "sign in to read",
                "The price of power",
                lead + "<p>Log in to read the rest of this story.</p>");
        add(pages, wall, "Chinese paywall", "算力的价格", "<h1>算力的价格</h1><p>没有人计划过这样一座显卡之城。</p><p>付费后即可阅读全文</p>");
        add(pages, wall, "Chinese members", "算力的价格", "<h1>算力的价格</h1><p>没有人计划过这样一座显卡之城。</p><p>本文为会员专享内容，剩余80%未读。</p>");
        add(pages, wall, "Chinese log in", "算力的价格", "<h1>算力的价格</h1><p>没有人计划过这样一座显卡之城。</p><p>登录后阅读全文</p>");
    }

    private static void lists(List<Labelled> pages) {
        Extraction.Reason list = Extraction.Reason.LIST_PAGE;
        StringBuilder links = new StringBuilder("<h1>Chips</h1>");
        StringBuilder cards = new StringBuilder("<h1>Latest</h1>");
        StringBuilder results = new StringBuilder("<h1>Results for rubin</h1>");
        StringBuilder chinese = new StringBuilder("<h1>芯片频道</h1><ul>");
        StringBuilder tag = new StringBuilder("<h1>Tag: inference</h1>");
        for (int i = 0; i < 30; i++) {
            links.append("<div><a href=/a")
                    .append(i)
                    .append(">The foundry opens its line number ")
                    .append(i)
                    .append(" a quarter early</a></div>");
            cards.append("<article><h2><a href=/b")
                    .append(i)
                    .append(">A lab shows model number ")
                    .append(i)
                    .append(" to the world</a></h2><p>It is small, quick and cheap to run.</p></article>");
            results.append("<li><a href=/c")
                    .append(i)
                    .append(">Rubin, part ")
                    .append(i)
                    .append(" of a long story about memory</a><br>Daily Circuit, 2026</li>");
            chinese.append("<li><a href=/d")
                    .append(i)
                    .append(">代工厂第")
                    .append(i)
                    .append("条产线提前一个季度投产的消息</a> 04-02</li>");
            tag.append("<h3><a href=/e")
                    .append(i)
                    .append(">Serving number ")
                    .append(i)
                    .append(" becomes a little cheaper again</a></h3>");
        }
        add(pages, list, "section of links", "Chips", links.toString());
        add(pages, list, "front page of teasers", "Daily Circuit", cards.toString());
        add(pages, list, "search results", "Search", "<ul>" + results + "</ul>");
        add(pages, list, "Chinese channel", "芯片频道", chinese + "</ul>");
        add(pages, list, "tag page", "inference", tag.toString());
    }

    private static void others(List<Labelled> pages) {
        add(pages, Extraction.Reason.TOO_SHORT, "one line", "Daily Circuit", "<p>Loading the story.</p>");
        pages.add(new Labelled("JSON", Extraction.Reason.NOT_HTML, "{\"error\": \"not found\"}"));
        pages.add(new Labelled("PDF", Extraction.Reason.NOT_HTML, "%PDF-1.7 1 0 obj << /Type /Catalog >>"));
        pages.add(new Labelled("nothing", Extraction.Reason.EMPTY, " \n "));
        pages.add(new Labelled(
                "no text",
                Extraction.Reason.EMPTY,
                "<html><body><div id=root></div><script>go()</script></body></html>"));
    }

    private static void articles(List<Labelled> pages) {
        add(pages, null, "article", "The foundry opens early", "<h1>The foundry opens early</h1>" + PROSE);
        add(pages, null, "Chinese article", "代工厂提前投产", "<h1>代工厂提前投产</h1>" + CHINESE_PROSE);
        add(
                pages,
                null,
                "about a 404",
                "How the 404 error page became art",
                "<h1>How the 404 error page became art</h1>" + PROSE + PROSE);
        add(
                pages,
                null,
                "about cookies",
                "Why we use cookies less: browsers after the ban",
                "<h1>Why we use cookies less</h1>" + PROSE + PROSE);
        add(
                pages,
                null,
                "about a paywall",
                "The paper ends its paywall",
                "<h1>The paper ends its paywall</h1>" + PROSE + "<p>Already a subscriber? Sign in.</p>");
        add(
                pages,
                null,
                "about an outage",
                "Cloud region down: 503s for two hours",
                "<h1>Cloud region down: 503s for two hours</h1>" + PROSE + PROSE);
        add(
                pages,
                null,
                "with a cookie note",
                "The foundry opens early",
                "<div class=cookie-banner>We value your privacy. Accept all cookies.</div><h1>The foundry opens early</h1>"
                        + PROSE);
        add(
                pages,
                null,
                "with many related links",
                "The foundry opens early",
                "<h1>The foundry opens early</h1>" + PROSE + "<h2>Related</h2><ul>"
                        + "<li><a href=/x>Another story about another line at another place</a></li>".repeat(30)
                        + "</ul>");
        add(
                pages,
                null,
                "short news",
                "Rubin ships",
                "<h1>Rubin ships</h1><p>The first racks with the new chips left the factory on Monday, the company said in a short statement. It gave no names of customers.</p>");
        add(
                pages,
                null,
                "Chinese brief",
                "快讯",
                "<h1>首批机架出厂</h1><p>公司周一在一份简短声明中表示，搭载新芯片的首批机架已经离开工厂，没有透露客户名称，也没有公布价格与数量。</p>");
        add(
                pages,
                null,
                "metered but whole",
                "The foundry opens early",
                "<h1>The foundry opens early</h1>" + PROSE
                        + "<p>You have two free articles left this month. Subscribe to keep reading.</p>");
        add(
                pages,
                null,
                "list as article",
                "Ten tools that we use",
                "<h1>Ten tools that we use</h1><p>Every spring we look at what is on our desks.</p><ol>"
                        + "<li><a href=/t>A tool</a> that reads long files and says in a few words what is in them, without any network at all.</li>"
                                .repeat(10)
                        + "</ol>");
    }
}
