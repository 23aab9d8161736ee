package ainews.enrich.text;

import java.util.regex.Pattern;

/**
 * One line of a page that was saved as plain text, and what it looks like.
 *
 * @param text without white space around it
 * @param normal folded for matching, glosses removed
 * @param weight its length in Latin letters; a Chinese character counts for more
 */
record DumpLine(String text, String normal, int weight, DumpLine.Kind kind) {

    private static final int PROSE_WEIGHT = 36;
    private static final int LONG_WEIGHT = 300;
    private static final int SHORT_WEIGHT = 90;
    private static final int HEADLINE_WEIGHT = 180;
    private static final int MAX_LIST_CHARS = 120;

    private static final Pattern QUESTION = Pattern.compile("[^。?!]*(?:[^。?!.][!][^。?!]+)?[?!]");

    /** Headings of what follows an article: from here on, nothing belongs to it. */
    private static final LinePattern TAIL = new LinePattern(
            "(?:back to (?:the )?(?:blog|home|top|news|list|all posts)|(?:返回|回到)(?:首页|列表|顶部|博客)"
                    + "|related(?: (?:articles?|posts?|news|stories|reading|topics|content))?|recommended(?: (?:for you|reading|articles|posts|stories))?"
                    + "|you (?:may|might) also (?:like|enjoy)|more from .{0,40}|more stories|read (?:more|next)|trending(?: now)?|most (?:read|popular)"
                    + "|latest (?:news|posts|articles)|popular (?:posts|articles)|up next|see also|what to read next"
                    + "|leave a (?:reply|comment)|post a comment|\\d* ?comments? ?\\d*|comments? \\d+|have ?\\d+ ?a? reply|\\d+ (?:replies|responses)"
                    + "|相关(?:推荐|阅读|文章|新闻|链接|资讯|内容)|(?:热点|热门|精彩|编辑|为你|为您)推荐|热门(?:文章|新闻|资讯|标签)|推荐阅读|延伸阅读|猜你喜欢|更多(?:精彩|内容|文章|资讯|推荐|新闻)?"
                    + "|往期(?:回顾|推荐|精彩)(?: ?全部)?|大家都在看|相关标签|最新文章|上一篇.*|下一篇.*|发表(?:评论|回复)|(?:网友|最新|热门|全部)?评论(?: ?\\d+)?(?:条)?|(?:点击)?查看更多|阅读排行.*)");

    /** Statements of a platform after the article. */
    private static final Pattern PLATFORM = Pattern.compile(
            "^(?:特别声明[::]?.{0,10}以上.*|notice[: ]+the content above .*|statement[: ]+unless otherwise .*|版权声明.*|本文(?:系|由|为).{0,30}(?:授权|转载|不得转载).*"
                    + "|转载请(?:注明|联系).*|未经(?:授权|许可).{0,12}(?:转载|禁止).*|(?:copyright|\u00A9).{0,80}|.{0,10}all rights reserved.*|.*please retain the source.*)$");

    /** Every such statement starts with one of these, or has one of the two below. */
    private static final String[] PLATFORM_STARTS = {
        "特别声明", "notice", "statement", "版权声明", "本文", "转载请", "未经", "copyright"
    };

    private static final String RESERVED = "all rights reserved";
    private static final String RETAIN = "please retain the source";

    /** Lines that are part of the page, not of the article. */
    private static final LinePattern FURNITURE = new LinePattern(
            "(?:image|img|photo|picture|video|advertisements?|ad|sponsored|图|图片|广告|loading|menu|search|log ?in|sign ?(?:in|up)|register|home|subscribe|登录|注册|首页|搜索|菜单|订阅"
                    + "|share(?: (?:this|on|to|article|this article|this post|on .{1,20}))?(?: 分享到?)?|分享(?:至|到|给好友|文章)?|(?:点赞|收藏|评论|转发|举报|分享|关注|打赏)(?: ?\\d+)?"
                    + "|(?:tweet|facebook|twitter|x|linkedin|reddit|whatsapp|telegram|email|print|copy link|pinterest|weibo|wechat|微信|微博|朋友圈|qq空间?)(?: (?:facebook|twitter|x|linkedin|reddit|email|print))*"
                    + "|(?:hot|quality|impact|score)(?: (?:热度|质量|影响力|评分))?|热度|质量|影响力|analysis(?: 深度分析)?|深度分析|summary(?: 摘要)?|ai 摘要"
                    + "|label (?:无标签|.{0,40})|tags? .{0,60}|标签 .{0,40}|无标签|grab the sofa|抢沙发|沙发|\\d+ ?people make soy sauce|\\d+ ?人打酱油"
                    + "|skip to (?:main )?content|accept(?: all)?(?: cookies)?|无障碍浏览.*|进入关怀版|字号.{0,10}|打开app.*|扫码.*|点击.{0,6}(?:关注|下载|订阅).*|\\d+文章数.*|incentive icons"
                    + "|\\d+ min(?:ute)?s? read|阅读 ?\\d+|\\d+ ?(?:阅读|浏览|views?|likes?|shares?|次|点赞)|[\\d ,.%+]*\\dk?)");

    /** What a portal sets behind an author's name. */
    private static final String SETTLED = "申请入驻";

    private static final int MAX_NAME_CHARS = 40;

    private static final Pattern RELATIVE = Pattern.compile(
            "\\b\\d+ ?(?:s|m|h|d|w|mo|y|secs?|mins?|minutes?|hours?|days?|weeks?|months?|years?) ago\\b|\\d+ ?(?:秒|分钟|小时|天|日|周|个月|月|年)(?:之)?前|^(?:昨天|前天|今天|刚刚|yesterday|today)\\b.{0,20}$");

    private static final Pattern BREADCRUMB =
            Pattern.compile("^[^.!?。]{1,30}(?: ?[>\u00BB\u203A] ?[^.!?。]{1,40}){1,6}$");

    private static final Pattern BULLET =
            Pattern.compile("^(?:[\u2022\u00B7\u25AA\u25CF*\u2013-]|\\d{1,2}[.)\\u3001]|\\(\\d{1,2}\\))\\s*\\S.*");

    private static final LinePattern BYLINE = new LinePattern(
            "^(?:来源|作者|文|撰文|编辑|责编|责任编辑|编译|记者|出处|by|author|written by|posted by|source|editor)(?: ?[:|/] ?|(?<=by) ).{1,40}$");

    private static final String[] DAYS_NAMED = {"昨天", "前天", "今天", "刚刚", "yesterday", "today"};

    private static final String STOPS = ".!?\u3002\u2026:;,";
    private static final String CLOSING = "\"')]\u300D\u300F\u3011";

    /** What a line is for. */
    enum Kind {
        BLANK,
        PROSE,
        BULLET,
        SHORT,
        DATE,
        BYLINE,
        FURNITURE,
        LINK_LIST,
        TAIL
    }

    private static final DumpLine EMPTY = new DumpLine("", "", 0, Kind.BLANK);

    /** @param folding where it may fold; what it held is lost */
    static DumpLine of(String raw, FoldedText folding) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        String normal = folding.fold(text).toString().strip();
        int weight = weight(normal);
        return new DumpLine(text, normal, weight, kind(normal, weight));
    }

    /** Could stand above an article. */
    boolean isHeadline() {
        boolean question = kind == Kind.PROSE
                && weight <= HEADLINE_WEIGHT
                && (normal.endsWith("?") || normal.endsWith("!"))
                && QUESTION.matcher(normal).matches();
        return question
                || (kind == Kind.SHORT
                        && weight >= 8
                        && !normal.endsWith(":")
                        && !normal.endsWith(".")
                        && !normal.startsWith("http"));
    }

    boolean isBlank() {
        return kind == Kind.BLANK;
    }

    private static int weight(String text) {
        int weight = 0;
        for (int i = 0; i < text.length(); i++) {
            weight += CharFold.isHan(text.charAt(i)) ? 3 : 1;
        }
        return weight;
    }

    private static Kind kind(String normal, int weight) {
        if (normal.isEmpty()) {
            return Kind.BLANK;
        }
        if (weight <= SHORT_WEIGHT) {
            Kind kind = shortKind(normal, weight);
            if (kind != null) {
                return kind;
            }
        }
        if (weight <= LONG_WEIGHT * 3 && isOfPlatform(normal)) {
            return Kind.TAIL;
        }
        if (isLinkList(normal)) {
            return Kind.LINK_LIST;
        }
        if (weight > SHORT_WEIGHT && isDate(normal, weight)) {
            return Kind.DATE;
        }
        if (!Character.isLetter(normal.charAt(0)) && BULLET.matcher(normal).lookingAt()) {
            return Kind.BULLET;
        }
        boolean sentence = weight >= PROSE_WEIGHT && (endsSentence(normal) || LineShape.hasSentenceInside(normal));
        return weight >= LONG_WEIGHT || sentence ? Kind.PROSE : Kind.SHORT;
    }

    /** The kind of a line that is short enough to be part of the page; null if it is none. */
    private static Kind shortKind(String normal, int weight) {
        String bare = LineShape.withoutDirt(normal);
        if (TAIL.matches(bare)) {
            return Kind.TAIL;
        }
        if (isDate(normal, weight)) {
            return Kind.DATE;
        }
        if (FURNITURE.matches(bare) || isSettled(bare)) {
            return Kind.FURNITURE;
        }
        return BYLINE.matches(normal) && !isOfPlatform(normal) ? Kind.BYLINE : null;
    }

    private static boolean isSettled(String bare) {
        return bare.endsWith(SETTLED) && bare.length() <= MAX_NAME_CHARS + SETTLED.length();
    }

    private static boolean isOfPlatform(String normal) {
        return (startsWithOne(normal, PLATFORM_STARTS) || normal.contains(RESERVED) || normal.contains(RETAIN))
                && PLATFORM.matcher(normal).matches();
    }

    private static boolean startsWithOne(String normal, String[] starts) {
        for (String start : starts) {
            if (normal.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSentence(String normal) {
        int at = normal.length() - 1;
        while (at > 0 && CLOSING.indexOf(normal.charAt(at)) >= 0) {
            at--;
        }
        return STOPS.indexOf(normal.charAt(at)) >= 0;
    }

    private static boolean isDate(String normal, int weight) {
        return DumpDate.fills(normal) || (weight <= SHORT_WEIGHT && isRelative(normal));
    }

    private static boolean isRelative(String normal) {
        boolean mayBe = normal.contains(" ago") || normal.indexOf('前') >= 0 || startsWithOne(normal, DAYS_NAMED);
        return mayBe && RELATIVE.matcher(normal).find();
    }

    /** Many short items parted by bars, a breadcrumb, or words set twice as tags of two languages are. */
    private static boolean isLinkList(String normal) {
        if (LineShape.count(normal, '|') >= 4) {
            return true;
        }
        if (normal.length() >= MAX_LIST_CHARS) {
            return false;
        }
        boolean arrows = normal.indexOf('>') >= 0 || normal.indexOf('\u00BB') >= 0 || normal.indexOf('\u203A') >= 0;
        return (arrows && BREADCRUMB.matcher(normal).matches()) || LineShape.setsWordsTwice(normal);
    }
}
