package ainews.deploy.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The weekly round-up as a text. */
public final class WeeklyDigest {

    /** Which language or languages it is written in. */
    public enum Language {
        EN,
        ZH,
        BOTH
    }

    private final Week week;
    private final Language language;
    private final boolean html;

    public WeeklyDigest(Week week, Language language, boolean html) {
        this.week = week;
        this.language = language;
        this.html = html;
    }

    /** The whole page; where nothing was scored in the week, it says so. */
    public String write(WeekReader reader) {
        List<Item> items = reader.items();
        Headlines headlines = new Headlines(items);
        Page page = html ? new HtmlPage(language == Language.ZH ? "zh" : "en") : new MarkdownPage();
        page.title(say("AI news, week " + week.name(), "AI 新闻周报 " + week.name()));
        page.paragraph(say(
                week.monday() + " to " + week.sunday() + ": " + counted(items.size(), "article") + " of "
                        + counted(headlines.owners(), "publisher") + " in " + headlines.stories() + " stories.",
                week.monday() + " 至 " + week.sunday() + "：" + headlines.owners() + " 家媒体的 " + items.size() + " 篇文章，"
                        + headlines.stories() + " 个事件。"));
        for (Map.Entry<Item.Label, List<Headline>> section :
                headlines.sections().entrySet()) {
            page.section(say(section.getKey().en(), section.getKey().zh()));
            section.getValue().forEach(story -> write(page, story));
        }
        List<Headlines.Talk> talks = headlines.talkedAbout();
        if (!talks.isEmpty()) {
            page.section(say("Most talked about", "讨论最多"));
            talks.forEach(talk -> page.point(say(
                    talk.entity().en() + ": " + counted(talk.articles(), "article") + ", "
                            + counted(talk.owners(), "publisher"),
                    talk.entity().zh() + "：" + talk.articles() + " 篇，" + talk.owners() + " 家媒体")));
        }
        return page.end();
    }

    private String say(String en, String zh) {
        return switch (language) {
            case EN -> en;
            case ZH -> zh;
            case BOTH -> en.equals(zh) ? en : en + " / " + zh;
        };
    }

    private void write(Page page, Headline story) {
        boolean zh = language == Language.ZH;
        String heading = story.title(zh);
        String other = language == Language.BOTH ? story.title(true) : null;
        String summary = story.summary(zh);
        String second = language == Language.BOTH ? story.summary(true) : null;
        List<String> summaries = new ArrayList<>();
        for (String text : new String[] {summary, second}) {
            if (text != null) {
                summaries.add(text);
            }
        }
        page.story(
                heading,
                story.lead().url(),
                heading.equals(other) ? null : other,
                summaries.isEmpty() ? null : String.join(" ", summaries),
                facts(story));
    }

    private String facts(Headline story) {
        List<String> facts = new ArrayList<>();
        facts.add(say("Impact", "影响") + " " + score(story.impact()));
        facts.add(say("Hot", "热度") + " " + score(story.hot()));
        Double quality = story.lead().quality();
        facts.add(say("Quality", "质量") + " " + score(quality == null ? -1 : quality));
        facts.add(say(story.owners() + (story.owners() == 1 ? " publisher" : " publishers"), story.owners() + " 家媒体"));
        story.lead().tags().stream()
                .filter(tag -> tag.en() != null)
                .limit(3)
                .forEach(tag -> facts.add(say(tag.en(), tag.zh() == null ? tag.en() : tag.zh())));
        if (story.lead().whyEn() != null) {
            String zh = story.lead().whyZh();
            facts.add(say(story.lead().whyEn(), zh == null ? story.lead().whyEn() : zh));
        }
        return String.join(" · ", facts);
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private static String score(double value) {
        return value < 0 ? "–" : String.format(Locale.ROOT, "%.0f", value);
    }
}
