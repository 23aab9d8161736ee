package ainews.scoring.story;

import static ainews.scoring.TestEvents.START;
import static ainews.scoring.TestEvents.about;
import static ainews.scoring.TestEvents.article;
import static ainews.scoring.TestEvents.withText;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.rules.RuleFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopyFinderTest {
    private static final String PRICES =
            """
            The price of memory for data centres rose again. A gigabyte of HBM3E costs %s dollars on the spot market, %s percent more \
            than a week ago, and a module of DDR5 costs %s dollars. Dealers in Shenzhen and Taipei report thin stocks and say that makers \
            serve large buyers first. Contract prices follow with a delay of some weeks. Buyers who wait pay more, since makers move lines \
            to stacked memory for accelerators, and no new plant opens before next year. Analysts expect that this goes on for some time.
            """;

    private final Archive archive = new Archive(RuleFiles.bundled());
    private final CopyFinder copies = new CopyFinder(archive);
    private int seq;

    @Test
    void shouldFindACopyWithParagraphsInAnotherOrderAndANewHeadline() {
        // Given
        List<String> paragraphs = paragraphs(1, 12);
        take(withText(
                article("a", "reuters", "Chip maker doubles training speed", START), String.join("\n\n", paragraphs)));
        Collections.shuffle(paragraphs, new Random(2));

        // When
        Member original = copies.original(
                digest(withText(article("b", "mirror", "Other words", START), String.join("\n\n", paragraphs))));

        // Then
        assertThat(original.id()).isEqualTo("a");
    }

    @Test
    void shouldNotTakeAnotherTextForACopy() {
        // Given
        take(withText(
                article("a", "reuters", "Chip maker doubles training speed", START),
                String.join("\n\n", paragraphs(1, 12))));

        // When
        Member original = copies.original(digest(withText(
                article("b", "mirror", "Chip maker doubles training speed", START),
                String.join("\n\n", paragraphs(3, 12)))));

        // Then
        assertThat(original).isNull();
    }

    @Test
    void shouldNotTakeASwappedDeedForACopy() {
        // Given
        take(article("a", "reuters", "Acme Robotics sues Globex Semiconductors over patents on training chips", START));

        // When
        Member swapped = copies.original(digest(
                article("b", "ap", "Globex Semiconductors sues Acme Robotics over patents on training chips", START)));

        // Then
        assertThat(swapped).isNull();
    }

    @Test
    void shouldNotTakeTheFiguresOfAnotherDayForACopy() {
        // Given
        take(withText(
                article("a", "trendforce", "Memory prices today", START), PRICES.formatted("14.2", "3.1", "9.80")));

        // When
        Member original = copies.original(digest(withText(
                article("b", "mirror", "Memory prices today", START), PRICES.formatted("15.6", "9.9", "10.40"))));

        // Then
        assertThat(original).isNull();
    }

    @Test
    void shouldFindACopyWithOneFigureCorrected() {
        // Given
        take(withText(
                article("a", "trendforce", "Memory prices today", START), PRICES.formatted("14.2", "3.1", "9.80")));

        // When
        Member original = copies.original(digest(
                withText(article("b", "mirror", "Memory is dear", START), PRICES.formatted("14.2", "3.2", "9.80"))));

        // Then
        assertThat(original.id()).isEqualTo("a");
    }

    @Test
    void shouldNotTakeTheNotesOfTheNextVersionForACopy() {
        // Given
        String notes = String.join("\n\n", paragraphs(1, 12));
        take(withText(article("a", "tool", "Torchlight 2.7 release notes", START), notes));

        // When
        Member next =
                copies.original(digest(withText(article("b", "tool", "Torchlight 2.8 release notes", START), notes)));
        Member same = copies.original(
                digest(withText(article("c", "mirror", "What is new in Torchlight 2.7", START), notes)));

        // Then
        assertThat(next).isNull();
        assertThat(same.id()).isEqualTo("a");
    }

    @Test
    void shouldNotTakeTheSameReleaseOfAnotherFirmForACopy() {
        // Given
        String release = String.join(" %1$s ", paragraphs(1, 12));
        take(withText(article("a", "wire", "Acme opens a laboratory in Lyon", START), release.formatted("Acme")));

        // When
        Member other = copies.original(digest(withText(
                article("b", "wire", "Globex opens a laboratory in Lyon", START), release.formatted("Globex"))));
        Member copy = copies.original(
                digest(withText(article("c", "mirror", "New jobs for Lyon", START), release.formatted("Acme"))));

        // Then
        assertThat(other).isNull();
        assertThat(copy.id()).isEqualTo("a");
    }

    @Test
    void shouldTakeACutTextForACopyOnlyAtAMirrorOfTheAddress() {
        // Given
        List<String> paragraphs = paragraphs(1, 12);
        take(at(
                "e.com/story",
                withText(
                        article("a", "e", "Chip maker doubles training speed", START),
                        String.join("\n\n", paragraphs))));
        String half = String.join("\n\n", paragraphs.subList(0, 6));

        // When
        Member mirror = copies.original(
                digest(at("e.com/story", withText(article("b", "e", "Chip maker doubles speed", START), half))));
        Member elsewhere = copies.original(
                digest(at("e.com/other", withText(article("c", "e", "Chip maker doubles speed", START), half))));

        // Then
        assertThat(mirror.id()).isEqualTo("a");
        assertThat(elsewhere).isNull();
    }

    @Test
    void shouldJudgeWhatRepeatsACopyAgainstTheOriginal() {
        // Given
        String release = String.join(" %1$s ", paragraphs(1, 12));
        take(withText(article("a", "wire", "Acme opens a laboratory in Lyon", START), release.formatted("Acme")));
        Member copy = take(withText(article("c", "mirror", "New jobs for Lyon", START), release.formatted("Acme")));
        copy.markCopyOf("a");

        // When
        Member other = copies.original(digest(withText(
                article("b", "wire", "Globex opens a laboratory in Lyon", START), release.formatted("Globex"))));

        // Then
        assertThat(other).isNull();
    }

    @Test
    void shouldTakeATextInTwoLanguagesForATranslation() {
        // Given
        StoryFile story = storyOf(about(
                withText(
                        article("a", "meta", "Introducing Llama 5", START),
                        """
                        Meta released Llama 5 in three sizes with 9, 80 and 640 billion parameters. The models were trained on 42 trillion \
                        tokens with 32,000 GPUs and read up to 512,000 tokens at once. On MMLU the largest one scores 91.4 percent. Weights \
                        can be downloaded from 3 May under a licence that allows commercial use by firms with fewer than 700 million users. \
                        A chip by Nvidia runs the smallest one at 210 tokens a second."""),
                "model:llama-5",
                "company:meta",
                "company:nvidia"));

        // When
        Member original = CopyFinder.translated(
                digest(about(
                        withText(
                                article("b", "ithome", "Meta发布Llama 5", START),
                                """
                                Meta发布了Llama 5系列模型，共有三种规模，参数量分别为90亿、800亿和6400亿。这些模型使用3.2万张GPU在42万亿个词元上完成训练，\
                                一次最多可以读取51.2万个词元。规模最大的模型在MMLU测试中取得91.4%的成绩。模型权重自5月3日起开放下载，许可证允许用户数少于7亿的企业用于商业用途。\
                                最小的模型在英伟达的一块芯片上每秒可以生成210个词元。"""),
                        "model:llama-5",
                        "company:meta",
                        "company:nvidia")),
                story);

        // Then
        assertThat(original.id()).isEqualTo("a");
    }

    @Test
    void shouldNotTakeAShortReportWithTheSameFiguresForATranslation() {
        // Given
        StoryFile story = storyOf(about(
                withText(
                        article("a", "meta", "Introducing Llama 5", START),
                        "Meta released Llama 5 with 9B, 80B and 640B parameters. It was trained on 42 trillion tokens and scores 91.4% on MMLU."),
                "model:llama-5",
                "company:meta"));

        // When
        Member original = CopyFinder.translated(
                digest(about(
                        withText(
                                article("b", "ithome", "Meta发布Llama 5", START),
                                "Meta推出Llama 5，参数为90亿、800亿、6400亿，训练数据42万亿token，MMLU得分91.4%。"),
                        "model:llama-5",
                        "company:meta")),
                story);

        // Then
        assertThat(original).isNull();
    }

    private static EnrichedArticle at(String addressKey, EnrichedArticle article) {
        article.setAddressKey(addressKey);
        return article;
    }

    private static StoryFile storyOf(EnrichedArticle article) {
        StoryFile story = new StoryFile(article.getArticleId(), article.getArticleId(), START.toEpochMilli());
        story.join(new Member(0, START.toEpochMilli(), digest(article)), START.toEpochMilli());
        return story;
    }

    private static List<String> paragraphs(long seed, int count) {
        Random random = new Random(seed);
        List<String> paragraphs = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < 30; i++) {
                words.append("word").append(random.nextInt(2000)).append(' ');
            }
            paragraphs.add(words.toString());
        }
        return paragraphs;
    }

    private static Digest digest(EnrichedArticle article) {
        return Digests.of(article);
    }

    private Member take(EnrichedArticle article) {
        Member member = new Member(seq++, START.toEpochMilli(), digest(article));
        member.place(article.getArticleId());
        archive.addStory(new StoryFile(article.getArticleId(), article.getArticleId(), member.firstAt()));
        archive.add(member);
        return member;
    }
}
