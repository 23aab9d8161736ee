package ainews.enrich.extract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.enrich.text.BilingualTitle;
import ainews.enrich.text.Language;
import ainews.enrich.text.PlainPage;
import ainews.enrich.text.Segments;
import ainews.schemas.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how well languages are told and pages of two languages are parted: real English and Chinese texts and titles, interleaved in several manners, and the seeds. */
@Tag("eval")
class BilingualEval {
    private static final String[] JOINTS = {"\n", " | ", " / ", " - ", " "};

    @Test
    void print() throws IOException {
        Path shared = Path.of(System.getProperty("ainews.shared", "../shared"));
        assumeTrue(Files.isDirectory(shared.resolve("data/html-zh-cwce")), "no shared data at " + shared);
        List<String> english = new ArrayList<>();
        List<String> chinese = new ArrayList<>();
        List<String> englishTitles = new ArrayList<>();
        List<String> chineseTitles = new ArrayList<>();
        PageReader reader = new PageReader();
        for (Corpus.Page page : Corpus.load(shared.resolve("data"))) {
            boolean isChinese = page.set().equals("cwce");
            if (page.set().equals("scrapinghub")) {
                continue;
            }
            (isChinese ? chinese : english).add(page.text());
            String title =
                    reader.read(page.bytes(), null, page.url(), null).article().title();
            if (title != null && title.length() > 12) {
                (isChinese ? chineseTitles : englishTitles).add(title);
            }
        }
        languages("en", english);
        languages("zh", chinese);
        interleave("a line each in turn", english, chinese, "\n", 1);
        interleave("a paragraph each in turn", english, chinese, "\n\n", 3);
        interleave("one after the other", english, chinese, "\n\n", 1000);
        interleave("on one line", english, chinese, " ", 1);
        for (String joint : JOINTS) {
            titles(joint, englishTitles, chineseTitles);
        }
        seeds(shared.resolve("seeds"));
    }

    private static void languages(String lang, List<String> texts) {
        long whole =
                texts.stream().filter(text -> Language.of(text).equals(lang)).count();
        List<String> lines = texts.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.length() >= (lang.equals("en") ? 60 : 20))
                .toList();
        long right =
                lines.stream().filter(line -> Language.of(line).equals(lang)).count();
        System.out.printf(
                Locale.ROOT,
                "Language %s: %d of %d articles, %d of %d single lines%n",
                lang,
                whole,
                texts.size(),
                right,
                lines.size());
    }

    private static void interleave(String manner, List<String> english, List<String> chinese, String joint, int turn) {
        long right = 0;
        long all = 0;
        for (int i = 0; i < chinese.size(); i++) {
            List<String> first = lines(english.get(i % english.size()));
            List<String> second = lines(chinese.get(i));
            StringBuilder text = new StringBuilder();
            List<Segment> truth = new ArrayList<>();
            for (int at = 0; at < Math.max(first.size(), second.size()); at += turn) {
                add(text, truth, "en", first, at, turn, joint);
                add(text, truth, "zh", second, at, turn, joint);
            }
            for (Segment wanted : truth) {
                for (Segment given : Segments.of(text.toString())) {
                    int from = Math.max(wanted.getStart(), given.getStart());
                    int to = Math.min(wanted.getEnd(), given.getEnd());
                    right += from < to && wanted.getLang().equals(given.getLang()) ? to - from : 0;
                }
                all += wanted.getEnd() - wanted.getStart();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "Interleaved, %s: %.4f of the characters in the right language%n",
                manner,
                (double) right / all);
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.length() > 20)
                .limit(30)
                .toList();
    }

    private static void add(
            StringBuilder text,
            List<Segment> truth,
            String lang,
            List<String> lines,
            int from,
            int count,
            String joint) {
        for (String line : lines.subList(Math.min(from, lines.size()), Math.min(from + count, lines.size()))) {
            truth.add(new Segment(lang, text.length(), text.length() + line.length()));
            text.append(line).append(joint);
        }
    }

    private static void titles(String joint, List<String> english, List<String> chinese) {
        int right = 0;
        int all = 0;
        for (int i = 0; i < english.size(); i++) {
            String en = english.get(i);
            String zh = chinese.get(i % chinese.size());
            for (String title : List.of(en + joint + zh, zh + joint + en)) {
                all++;
                right += BilingualTitle.of(title, null).equals(new BilingualTitle(en, zh)) ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "Titles of two languages joined by '%s': %d of %d parted right%n",
                joint.equals("\n") ? "line break" : joint,
                right,
                all);
    }

    private static void seeds(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                PlainPage page = PlainPage.of(Files.readString(file), null);
                String lang = Language.of(page.text());
                int[] chars = new int[3];
                Segments.of(page.text())
                        .forEach(segment -> chars[
                                        Arrays.asList("en", "zh", segment.getLang())
                                                .indexOf(segment.getLang())] +=
                                segment.getEnd() - segment.getStart());
                System.out.printf(
                        "Seed %s: %s, en %d zh %d other %d characters, %s%n",
                        file.getFileName(), lang, chars[0], chars[1], chars[2], BilingualTitle.of(page.title(), lang));
            }
        }
    }
}
