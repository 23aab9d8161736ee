package ainews.enrich.extract;

import ainews.enrich.text.LinePattern;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Takes from the blocks of an article what is not its text: captions, bylines, share and link lines between paragraphs, and what stands before and after. */
final class BlockFilter {
    private static final int LINE = 160;
    private static final int HEAD = 12;
    private static final double TAIL_SHARE = 0.25;

    /** Lines that belong to the page, wherever they stand. */
    private static final LinePattern PAGE_LINE = new LinePattern(
            "(?is)(?:advertisement|sponsored(?: content| links)?|share (?:this|on|via|your)\\b.*|like this (?:story|article|post)\\?.*|(?:sign up|subscribe) (?:to|for|now|here|today)\\b.*|read (?:more|also|next)\\s*:.*"
                    + "|follow us\\b.*|click here to (?:subscribe|sign|share|read).*|write to .{3,40} at \\S+@\\S+.*|(?:image|photo|picture)s? ?(?:source|credit|by|courtesy)s?\\b.*|\\((?:image|photo|picture|pic)s?:.*\\)"
                    + "|getty images|skip to (?:main )?content|story continues below.*|article continues below.*|continue reading.*|scroll (?:down )?to continue.*|loading\\.*|don't miss|thanks for (?:reading|subscribing).*|tags?\\s*:.*|filed (?:under|in)\\b.*|posted in\\b.*"
                    + "|copy(?:right)? (?:©|\\(c\\)).*|©.*|all rights reserved.*|share|tweet|print|email|comments?|save|advertise|copy link|listen(?: to this article)?|\\d+ (?:comments?|shares?|min(?:ute)?s? read)|(?:last )?(?:updated|modified)(?: on)?\\s*:.{3,40}"
                    + "|分享到.*|分享至.*|责任编辑.{0,30}|（?责编.{0,20}|编辑[:：].{0,20}|打印本[页文].*|[【\\[]?(?:打印|关闭|收藏|推荐|字号).{0,30}|发送给朋友.*|发表评论.*|我要评论.*|点击(?:进入|查看|下载|此处).{0,30}|扫一扫.{0,30}|微信扫.{0,30}|关注.{0,12}公众号.{0,20}|本文(?:来源|链接|网址)[:：].*|文章来源[:：].*|(?:上|下)一篇.*"
                    + "|[（(]?(?:首|题|題|封面)?[图圖]片?(?:来源|來源|源)?\\s*[:：／/].{0,30}|[-—–*\\s]*(?:the )?(?:end|完)[-—–*\\s]*|点击(?:上方|下方|左下角|右下角|蓝字).{0,30})");

    /** Such lines told by words further on. */
    private static final Pattern CHINESE_PAGE_LINE =
            Pattern.compile("(?is).{0,30}尽在.{2,12}APP|.{0,12}点个?(?:赞|在看).{0,16}");

    /** Lines after which only other things come. */
    private static final Pattern END = Pattern.compile(
            "^\\W*(?:related(?: (?:articles?|posts?|stories|content|news|topics?|reading|links?|coverage|resources))?|(?:you (?:may|might) also (?:like|be interested)|more (?:from|on|in|great|stories|news|articles?)\\b|read (?:next|this next)|recommended(?: for you| reading| articles?)?|up next|what to read next|trending|most (?:popular|read)|popular (?:posts|articles)|latest (?:news|posts|articles|stories)|recent posts|keep reading|further reading|about the authors?|about us|about \\w+ \\w+$|leave a (?:reply|comment)|(?:\\d+ )?(?:comments?|responses|replies)(?: \\(\\d+\\))?$|share this|join the conversation|post navigation|subscribe|newsletter|sign up|get started|contact us|ready to|disclosures?|editorial guidelines).*"
                    + "|相关(?:报道|新闻|文章|链接|阅读|内容|推荐|专题|资讯|资料).*|延伸[阅閱][读讀].*|相關(?:報導|報道|新聞|文章|閱讀|內容|推薦|連結).*|推荐(?:阅读|文章|新闻).*|推薦(?:閱讀|文章|新聞).*|猜你喜欢.*|热门(?:文章|新闻|推荐|评论).*|更多(?:精彩|新闻|阅读|相关|文章).*|(?:网友|全部|最新|精彩)?评论.{0,8}|发表评论.*|郑\\s*重\\s*声\\s*明.*|免责声明.*|版权(?:声明|所有).*|本[贴帖]由.*发表.*|投诉或建议)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What a site says of every article that it carries, of whatever length, behind the text. */
    private static final Pattern NOTICE = Pattern.compile(
            "^\\W*(?:特别声明|特別聲明|免责声明|免責聲明|版权声明|版權聲明|声明|風險提示|风险提示)\\s*[:：].*|^\\W*notice: the content above.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern REFERENCES = Pattern.compile(
            "^\\W*(?:references?|bibliography|works cited|literature cited|参考文献|参考资料|參考文獻|references and notes|footnotes)\\W*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATELINE = Pattern.compile(
            "(?:19|20)\\d{2}\\s*[-/.年]\\s*\\d{1,2}|\\d{1,2}:\\d{2}|\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2},? |\\b\\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.?,? (?:19|20)\\d{2}|^\\W*by\\s|^authors?\\s*[:：]|作者[:：]|来源[:：]|min(?:ute)? read|发表评论|\\d+\\s*(?:秒|分钟|分鐘|小时|小時|天)前|\\b\\d+ ?(?:min|minute|hour|hr|day|week)s? ago|^published|^updated|^posted",
            Pattern.CASE_INSENSITIVE);

    private BlockFilter() {}

    static List<Block> filter(List<Block> blocks, Box root, String title) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (!isPageLine(block, root)) {
                kept.add(block);
            }
        }
        return head(tail(kept), title);
    }

    private static boolean isPageLine(Block block, Box root) {
        if (block.kind() == Block.Kind.CAPTION
                || (block.text().startsWith("<") && block.text().contains("=\""))) {
            return true;
        }
        if (block.chars() <= 3
                && !block.isHeading()
                && block.kind() != Block.Kind.PRE
                && block.text().chars().noneMatch(Character::isLetter)) {
            return true;
        }
        if (block.chars() < 200 && within(block, root, ClassHints.BYLINE)) {
            return true;
        }
        boolean linked =
                block.linkDensity() > 0.8 && block.kind() != Block.Kind.HEADING && block.kind() != Block.Kind.ROW;
        return linked || (block.chars() < LINE && isNamedPageLine(block));
    }

    private static boolean isNamedPageLine(Block block) {
        return PAGE_LINE.matches(block.text())
                || (block.wide() > 0 && CHINESE_PAGE_LINE.matcher(block.text()).matches());
    }

    /** Leaves out what follows a line such as "Related articles", if little prose does, and headings that nothing follows. */
    private static List<Block> tail(List<Block> blocks) {
        double all = 0;
        for (Block block : blocks) {
            all += block.prose();
        }
        Box holder = holder(blocks);
        double[] own = new double[blocks.size() + 1];
        for (int i = blocks.size() - 1; i >= 0; i--) {
            boolean isOwn = isIn(blocks.get(i), holder) && !blocks.get(i).isHeading();
            own[i] = own[i + 1] + (isOwn ? blocks.get(i).prose() : 0);
        }
        double before = 0;
        int end = blocks.size();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            boolean references = before > 0.5 * all
                    && block.chars() < 40
                    && REFERENCES.matcher(block.text()).matches();
            boolean ends = before > (1 - TAIL_SHARE) * all
                    && block.chars() < 60
                    && own[i] < 0.08 * all
                    && END.matcher(block.text()).matches();
            if (references || ends) {
                end = i;
                break;
            }
            before += block.prose();
        }
        while (end > 1
                && (blocks.get(end - 1).isHeading()
                        || NOTICE.matcher(blocks.get(end - 1).text()).matches())) {
            end--;
        }
        return blocks.subList(0, end);
    }

    /** The box whose own paragraphs make up most of the text. */
    private static Box holder(List<Block> blocks) {
        IdentityHashMap<Box, Double> weights = new IdentityHashMap<>();
        Box best = null;
        double most = 0;
        for (Block block : blocks) {
            if (block.box().parent != null) {
                double weight = weights.merge(block.box().parent, block.prose(), Double::sum);
                if (weight > most) {
                    most = weight;
                    best = block.box().parent;
                }
            }
        }
        return best;
    }

    @SuppressWarnings("ReferenceEquality") // the very same box
    private static boolean isIn(Block block, Box holder) {
        return block.box().parent == holder;
    }

    /** Leaves out the title, and bylines and dates before the first sentence. */
    private static List<Block> head(List<Block> blocks, String title) {
        List<Block> kept = new ArrayList<>();
        int first = 0;
        while (first < blocks.size() && first < HEAD && !isSentence(blocks.get(first))) {
            Block block = blocks.get(first++);
            kept.addAll(isDateline(block) ? List.of(block) : block.lines());
        }
        int rest = first;
        first = kept.size();
        kept.addAll(blocks.subList(rest, blocks.size()));
        for (int i = Math.min(first, kept.size()) - 1; i >= 0; i--) {
            Block block = kept.get(i);
            boolean isTitle = title != null && block.chars() < 300 && Titles.similarity(block.text(), title) > 0.9;
            if (isTitle || isDateline(block)) {
                kept.remove(i);
            }
        }
        return kept;
    }

    private static boolean isDateline(Block block) {
        return !block.isHeading()
                && block.chars() < LINE
                && (DATELINE.matcher(block.text()).find() || isDate(block));
    }

    /** Leaves out the lines before the first sentence that only name the author. */
    static List<Block> withoutByline(List<Block> blocks, String author) {
        if (author == null) {
            return blocks;
        }
        List<Block> kept = new ArrayList<>(blocks);
        int first = 0;
        while (first < kept.size() && first < HEAD && !isSentence(kept.get(first))) {
            first++;
        }
        for (int i = first - 1; i >= 0; i--) {
            if (isByline(kept.get(i), author)) {
                kept.remove(i);
            }
        }
        return kept;
    }

    private static boolean isByline(Block block, String author) {
        String rest = block.text();
        for (String name : author.split(", ")) {
            rest = rest.replace(name, "");
        }
        boolean isNamed = rest.length() < block.text().length();
        return isNamed && block.chars() < 100 && !block.isHeading() && Datelines.letters(rest) <= 30;
    }

    private static boolean isDate(Block block) {
        return block.chars() < 60
                && PublicationDate.parse(block.text(), null).isToTheDay()
                && Datelines.letters(block.text()) < 12;
    }

    private static boolean isSentence(Block block) {
        return block.width() > LINE / 2 && block.linkDensity() < 0.3 && block.prose() > 60;
    }

    private static boolean within(Block block, Box root, int hint) {
        for (Box box = block.box(); box != null && box != root; box = box.parent) {
            if (box.has(hint)) {
                return true;
            }
        }
        return false;
    }
}
