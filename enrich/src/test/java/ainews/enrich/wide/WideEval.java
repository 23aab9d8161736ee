package ainews.enrich.wide;

import static org.assertj.core.api.Assertions.assertThat;

import ainews.enrich.entity.EntityReader;
import ainews.enrich.entity.Gazetteer;
import ainews.enrich.topic.TopicReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints how well entities, relevance, roles, events and slots are read on the wide labelled set, half by half. */
@Tag("eval")
class WideEval {
    private static final List<String> LANGUAGES = List.of("en", "zh");
    private final EntityReader entityReader = new EntityReader(Gazetteer.bundled());
    private final TopicReader topicReader = new TopicReader();

    @Test
    void shouldReadTheHalfThatRulesAreMendedOn() {
        print(false, true);
    }

    @Test
    void shouldReadTheUntouchedHalf() {
        print(true, false);
    }

    @Test
    void shouldReadTheSetByAnotherHand() {
        SentenceFigures read = printFolder("blind", true);
        assertThat(read.mentions.precision()).isGreaterThan(0.9);
        assertThat(read.mentions.recall()).isGreaterThan(0.85);
    }

    @Test
    void shouldReadTheSecondSetByAnotherHand() {
        SentenceFigures read = printFolder("later", true);
        assertThat(read.mentions.precision()).isGreaterThan(0.9);
        assertThat(read.mentions.recall()).isGreaterThan(0.9);
    }

    @Test
    void shouldReadTheThirdSetByAnotherHand() {
        SentenceFigures read = printFolder("third", false);
        assertThat(read.mentions.precision()).isGreaterThan(0.85);
        assertThat(read.mentions.recall()).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fourth",
                "fifth",
                "eighth",
                "ninth",
                "eleventh",
                "twelfth",
                "thirteenth",
                "fourteenth",
                "sixteenth",
                "seventeenth",
                "eighteenth",
                "nineteenth",
                "twentieth",
                "twenty-first",
                "twenty-second",
                "twenty-third"
            })
    void shouldReadTheArticlesOfOtherHands(String set) {
        ArticleFigures articles = printArticles(set);
        assertThat(articles.entities.precision()).isGreaterThan(0.9);
        assertThat(articles.events.recall()).isGreaterThan(0.6);
    }

    /** Titles and single sentences of firms, most of whose names of features nobody lists. Part {@code d} is a check. */
    @ParameterizedTest
    @ValueSource(strings = {"real-a", "real-b", "real-c", "real-d", "real-e", "real-f", "real-g", "real-h"})
    void shouldReadEntriesOfRealFeeds(String part) {
        ArticleFigures articles = printArticles(part);
        assertThat(articles.entities.precision()).isGreaterThan(0.8);
        assertThat(articles.events.recall()).isGreaterThan(0.5);
    }

    private ArticleFigures printArticles(String set) {
        ArticleFigures articles = articleFigures();
        for (String language : LANGUAGES) {
            WideSet.articles(set, language).forEach(articles::add);
        }
        System.out.println(articles.describe(set));
        return articles;
    }

    @Test
    void shouldTellNamesFromWords() {
        SentenceFigures all = new SentenceFigures();
        for (String language : LANGUAGES) {
            SentenceFigures figures = new SentenceFigures();
            for (WideSet.Sentence sentence : WideSet.sentences("sixth/sentences-" + language + ".txt")) {
                figures.add(entityReader, sentence);
                all.add(entityReader, sentence);
            }
            System.out.println(figures.describe("sixth, " + language));
        }
        all.faults.forEach(fault -> System.out.println("  " + fault));
        assertThat(all.mentions.precision()).isGreaterThan(0.97);
        assertThat(all.mentions.recall()).isGreaterThan(0.96);
        assertThat(all.ambiguousAccuracy()).isGreaterThan(0.96);
    }

    @Test
    void shouldReadTheSeventhSetByAnotherHand() {
        SentenceFigures read = printFolder("seventh", false);
        assertThat(read.mentions.precision()).isGreaterThan(0.85);
        assertThat(read.mentions.recall()).isGreaterThan(0.8);
    }

    private SentenceFigures printFolder(String folder, boolean withFaults) {
        SentenceFigures all = new SentenceFigures();
        ArticleFigures articles = articleFigures();
        for (String language : LANGUAGES) {
            WideSet.sentences(folder + "/sentences-" + language + ".txt")
                    .forEach(sentence -> all.add(entityReader, sentence));
            WideSet.articles(folder, language).forEach(articles::add);
        }
        System.out.println(all.describe(folder + ", sentences"));
        System.out.println(articles.describe(folder));
        if (withFaults) {
            Stream.concat(all.faults.stream(), articles.faults.stream())
                    .forEach(fault -> System.out.println("  " + fault));
        }
        return all;
    }

    @Test
    void shouldReadTheSentencesWrittenLater() {
        printSentences(
                "sentences-more.txt", "first run precision 0.934, recall 0.904, ambiguous 0.914; mended on since");
        printSentences("sentences-last.txt", "run once: precision 1.000, recall 0.977, ambiguous 1.000");
    }

    /** The part of the tenth set that nothing is fitted to and nobody reads. */
    @Test
    void shouldReadAmbiguousNamesThatNobodyMendedOn() {
        SentenceFigures figures = new SentenceFigures();
        for (String language : LANGUAGES) {
            WideSet.sentences("tenth/d/sentences-" + language + ".txt")
                    .forEach(sentence -> figures.add(entityReader, sentence));
        }
        System.out.println(figures.describe("tenth, d"));
        assertThat(figures.mentions.precision()).isGreaterThan(0.9);
        assertThat(figures.mentions.recall()).isGreaterThan(0.85);
        assertThat(figures.ambiguousAccuracy()).isGreaterThan(0.9);
    }

    /** Part {@code a} was read and mended on after its first run; part {@code b} is a check. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    void shouldReadNamesOfTwoMoreHands(String part) {
        SentenceFigures figures = new SentenceFigures();
        for (String language : LANGUAGES) {
            WideSet.sentences("fifteenth/" + part + "/sentences-" + language + ".txt")
                    .forEach(sentence -> figures.add(entityReader, sentence));
        }
        System.out.println(figures.describe("fifteenth, " + part));
        assertThat(figures.mentions.precision()).isGreaterThan(0.9);
        assertThat(figures.mentions.recall()).isGreaterThan(0.88);
        assertThat(figures.ambiguousAccuracy()).isGreaterThan(0.88);
    }

    private void printSentences(String file, String first) {
        SentenceFigures figures = new SentenceFigures();
        WideSet.sentences(file).forEach(sentence -> figures.add(entityReader, sentence));
        System.out.println(figures.describe(file + " (" + first + ")"));
    }

    void print(boolean untouched, boolean withFaults) {
        SentenceFigures all = new SentenceFigures();
        ArticleFigures articles = articleFigures();
        for (String language : LANGUAGES) {
            SentenceFigures figures = new SentenceFigures();
            for (WideSet.Sentence sentence : WideSet.sentences("sentences-" + language + ".txt")) {
                if (sentence.untouched() == untouched) {
                    figures.add(entityReader, sentence);
                    all.add(entityReader, sentence);
                }
            }
            System.out.println(figures.describe("sentences, " + language));
            for (WideSet.Article article : WideSet.articles("", language)) {
                if (article.untouched() == untouched) {
                    articles.add(article);
                }
            }
        }
        System.out.println(all.describe(untouched ? "sentences, untouched" : "sentences, mended on"));
        System.out.println(articles.describe(untouched ? "untouched" : "mended on"));
        if (withFaults) {
            Stream.concat(all.faults.stream(), articles.faults.stream())
                    .forEach(fault -> System.out.println("  " + fault));
        }
        assertThat(all.mentions.precision()).isGreaterThan(0.9);
        assertThat(all.mentions.recall()).isGreaterThan(0.85);
    }

    private ArticleFigures articleFigures() {
        Map<String, String> names = new TreeMap<>();
        Gazetteer.bundled()
                .records()
                .forEach(record ->
                        names.put(record.getEntityId(), record.getNames().get(0).getText()));
        return new ArticleFigures(entityReader, topicReader, names);
    }
}
