package ainews.enrich.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how well and how fast text is folded and languages are told, beside opencc4j. */
@Tag("eval")
class TextEval {

    private static final Pattern TITLE = Pattern.compile("\"title\": \"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Pattern TEXT = Pattern.compile("\"text\": \"((?:[^\"\\\\]++|\\\\.)*+)\"");
    private static final Path DATA = Path.of(System.getProperty("ainews.shared", "absent"), "data");

    @Test
    void printLanguages() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "no data at " + DATA);
        printLanguages("headlines, stories-uci (en)", strings("stories-uci/items.jsonl", TITLE));
        printLanguages("articles, html-article-wcxb (en)", strings("html-article-wcxb/ground-truth.jsonl", TEXT));
        printLanguages("articles, html-zh-cwce (zh)", strings("html-zh-cwce/ground-truth.jsonl", TEXT));
    }

    @Test
    void printTraditionalToSimplified() throws IOException {
        List<String[]> words = new ArrayList<>();
        try (InputStream in = ZhConverterUtil.class.getResourceAsStream("/data/dictionary/STPhrases.txt")) {
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("[\t ]"))
                    .filter(pair -> pair.length == 2)
                    .forEach(words::add);
        }
        for (int half = 0; half < 2; half++) {
            int from = half;
            List<String[]> part = words.stream()
                    .filter(pair -> Math.floorMod(pair[0].hashCode(), 2) == from)
                    .toList();
            System.out.printf(
                    "Traditional to Simplified, half %d of %d words: ours %.4f, opencc4j %.4f%n",
                    half,
                    part.size(),
                    accuracy(part, word -> NormalText.of(word).value()),
                    accuracy(part, ZhConverterUtil::toSimple));
        }
    }

    @Test
    void printSpeed() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "no data at " + DATA);
        String english = String.join("\n", strings("html-article-wcxb/ground-truth.jsonl", TEXT));
        String chinese = String.join("\n", strings("html-zh-cwce/ground-truth.jsonl", TEXT));
        String traditional = ZhConverterUtil.toTraditional(chinese);
        printSpeed("fold, English", english, text -> NormalText.of(text).value());
        printSpeed("fold, Simplified", chinese, text -> NormalText.of(text).value());
        printSpeed("fold, Traditional", traditional, text -> NormalText.of(text).value());
        printSpeed("opencc4j, Traditional", traditional, ZhConverterUtil::toSimple);
        printSpeed("language, English", english, Language::of);
        printSpeed("language, Chinese", chinese, Language::of);
        printSpeed(
                "segments, both",
                chinese + english,
                text -> String.valueOf(Segments.of(text).size()));
        printSpeed(
                "saved page, English", english, text -> PlainPage.of(text, null).text());
    }

    private static double accuracy(List<String[]> words, Function<String, String> simplify) {
        long right = words.stream()
                .filter(pair -> simplify.apply(pair[1]).equals(pair[0]))
                .count();
        return (double) right / words.size();
    }

    private static void printLanguages(String set, List<String> texts) {
        Map<String, Integer> counts = new TreeMap<>();
        texts.forEach(text -> counts.merge(Language.of(text), 1, Integer::sum));
        System.out.println("language, " + set + ": " + counts);
    }

    private static void printSpeed(String what, String text, Function<String, String> task) {
        List<String> documents = new ArrayList<>();
        for (int i = 0; i + 3_000 <= text.length(); i += 3_000) {
            documents.add(text.substring(i, i + 3_000));
        }
        long bytes = documents.stream()
                .mapToLong(document -> document.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        double best = 0;
        int length = 0;
        for (int round = 0; round < 25; round++) {
            long start = System.nanoTime();
            for (String document : documents) {
                length += task.apply(document).length();
            }
            best = Math.max(best, bytes * 1e3 / (System.nanoTime() - start));
        }
        System.out.printf("speed, %s: %.0f MB/s of UTF-8 (%d)%n", what, best, length);
    }

    private static List<String> strings(String file, Pattern field) throws IOException {
        List<String> strings = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve(file))) {
            Matcher found = field.matcher(line);
            if (found.find()) {
                strings.add(unescaped(found.group(1)));
            }
        }
        return strings;
    }

    private static String unescaped(String json) {
        StringBuilder plain = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\') {
                plain.append(c);
            } else if (json.charAt(++i) == 'u') {
                plain.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                plain.append(json.charAt(i) == 'n' ? '\n' : json.charAt(i));
            }
        }
        return plain.toString();
    }
}
