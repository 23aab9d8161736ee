package ainews.enrich.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Authors as Chinese pages name them in their text: {@code 作者：…}, {@code 文/…}, {@code （记者 …）}, {@code 本报记者 …}, or a name on a line of its own. */
final class ChineseBylines {
    private static final Pattern LABELLED = Pattern.compile(
            "(?:作\\s*者(?!简介|手记|个人|观点)|撰文|执笔人?|執筆人?|(?<!\\p{IsHan})文\\s*[／/|｜:：])\\s*[:：／/]?\\s*([\\p{IsHan}·・A-Za-z.&_ -]{2,20}?)(?=\\s{2,}|$|[\\n\\r，,。；;（）()\\[\\]【】|｜/／0-9]|\\s*(?:来源|來源|编辑|編輯|发布|發佈|时间|日期|出处|出自|点击|浏览|阅读|录入|更新))");
    private static final Pattern REPORTERS = Pattern.compile(
            "^\\W*(?:\\p{IsHan}{2,12}\\s*)??(?:本[报報网網刊台]\\s*)?(?:特约|实习|見習|见习)?(?:记者|記者|实习生|通讯员)\\s*[:：]?\\s*(\\p{IsHan}{2,4}(?:[\\s、]+\\p{IsHan}{2,4})*?)(?:\\s*(?:发自|報道|报道|综合|文|摄影|摄).*|\\s*[／/｜|]\\s*\\p{IsHan}{0,6}(?:報導|报道|報道|外電).*)?$");
    /** Among the facts of a line that tells a date or source too; alone it rather begins a question. */
    private static final Pattern REPORTER_FACT = Pattern.compile(
            "(?<!\\p{IsHan})(?:记者|記者|通讯员)\\s*[:：]\\s*(\\p{IsHan}{2,4}(?:[、\\s]\\p{IsHan}{2,4}(?![:：]))*)(?=[\\s／/|｜，,。；;（(]|$)");
    private static final Pattern FACTS = Pattern.compile("\\d{4}\\s*[-/.年]|来源|來源|编辑|編輯");
    private static final Pattern INLINE =
            Pattern.compile("[（(]\\p{IsHan}{0,10}?(?:记者|記者)\\s*[:：]?\\s*([\\p{IsHan}·、 ]{2,30})[)）]");
    private static final String SURNAMES =
            "王李张劉刘陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯尚";
    private static final Pattern ALONE = Pattern.compile(
            "[" + SURNAMES + "]\\p{IsHan}{1,2}(?:[\\s、]+[" + SURNAMES + "]\\p{IsHan}{1,2}|、\\p{IsHan}{2,3}){0,3}");
    private static final Pattern POSTED = Pattern.compile("由\\s*(\\S{2,16}?)\\s*[于於]\\s*\\d{4}\\s*[年-]");
    private static final Pattern TITLE_NAME = Pattern.compile("(\\p{IsHan}{2,4})\\s*[:：].{3,}");

    private static final Pattern NOT_SPEAKER = Pattern.compile(
            "来源|來源|编辑|編輯|作者|责编|标签|分类|摘要|导读|时间|日期|发布|本报|关键|栏目|频道|主题|标题|字号|公告|专题|推荐|相关|评论|点击|浏览|阅读|版权|声明");

    private ChineseBylines() {}

    /** Null where no line looks like a byline. */
    static String of(List<Block> near, String title) {
        if (near.stream().allMatch(block -> block.wide() == 0)) {
            return null;
        }
        for (Block block : near) {
            Matcher matcher = LABELLED.matcher(block.text());
            if (block.chars() < 200 && matcher.find() && !matcher.group(1).isBlank()) {
                return join(List.of(matcher.group(1)));
            }
        }
        for (Block block : near) {
            Matcher matcher = REPORTER_FACT.matcher(block.text());
            if (block.chars() < 100 && FACTS.matcher(block.text()).find() && matcher.find()) {
                return join(List.of(matcher.group(1)));
            }
        }
        List<String> reporters = new ArrayList<>();
        for (Block block : near) {
            Matcher matcher = REPORTERS.matcher(block.text().strip());
            if (block.chars() < 50 && matcher.find()) {
                reporters.add(matcher.group(1));
            }
        }
        if (!reporters.isEmpty()) {
            return join(reporters);
        }
        for (Block block : near) {
            Matcher matcher = INLINE.matcher(block.text());
            if (matcher.find()) {
                return join(List.of(matcher.group(1)));
            }
        }
        for (Block block : near) {
            Matcher matcher = POSTED.matcher(block.text());
            if (block.chars() < 80 && matcher.find()) {
                return matcher.group(1);
            }
        }
        String speaker = speaker(near, title);
        if (speaker != null) {
            return speaker;
        }
        for (Block block : near) {
            if (!block.isHeading()
                    && block.linkDensity() < 0.5
                    && ALONE.matcher(block.text()).matches()) {
                return join(List.of(block.text()));
            }
        }
        return null;
    }

    /** Who stands before the colon of a title and once more alone on a line. */
    private static String speaker(List<Block> near, String title) {
        Set<String> speakers = new LinkedHashSet<>();
        for (Block block : near) {
            if (block.chars() < 60) {
                addSpeaker(speakers, block.text());
            }
        }
        if (title != null) {
            addSpeaker(speakers, title);
        }
        for (Block block : near) {
            if (speakers.contains(block.text())) {
                return block.text();
            }
        }
        return null;
    }

    private static void addSpeaker(Set<String> speakers, String text) {
        Matcher named = TITLE_NAME.matcher(text);
        if (named.matches() && !NOT_SPEAKER.matcher(named.group(1)).find()) {
            speakers.add(named.group(1));
        }
    }

    private static String join(List<String> texts) {
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            for (String name : text.strip().split("[、]|\\s+(?=\\p{IsHan})")) {
                if (!name.isBlank()) {
                    names.add(name.strip());
                }
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }
}
