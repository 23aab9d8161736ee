package ainews.scoring;

import ainews.schemas.EnrichedArticle;
import ainews.scoring.story.CopyData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many generated edits of real texts are marked as copies of their original, through the whole fold, and how many others are; among
 * the others texts of the same form with other figures or another name, and the next version of a text under the next version's title.
 */
@Tag("eval")
class NearDuplicateEval {
    private static final Path DATA = Path.of(System.getProperty("ainews.shared", "shared"), "data");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EDITS = 8;
    private static final double COPY = 0.7;
    private static final String LOOK_ALIKE = "/look-alike-";

    @Test
    void printEnglish() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "no data in ainews.shared");
        List<String> texts = lines("html-article-wcxb");
        JSON.readTree(DATA.resolve("html-article-scrapinghub/ground-truth.json").toFile())
                .forEach(node -> texts.add(node.get("articleBody").asText()));
        print("English", texts);
    }

    @Test
    void printChinese() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(DATA), "no data in ainews.shared");
        print("Chinese", lines("html-zh-cwce"));
    }

    private static List<String> lines(String folder) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve(folder).resolve("ground-truth.jsonl"))) {
            JsonNode node = JSON.readTree(line);
            texts.add(node.get("text").asText());
        }
        return texts;
    }

    /** Every text comes first as it is, then edited: all originals, then all edits in one random order. */
    private static void print(String name, List<String> texts) {
        Random random = new Random(7);
        Desk desk = new Desk(DeskConfig.defaults());
        Map<String, String> duplicateOf = new HashMap<>();
        List<EnrichedArticle> edits = new ArrayList<>();
        Map<String, String> originals = new HashMap<>();
        Instant at = TestEvents.START;
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).length() > 300) {
                String id = "original" + i;
                originals.put(id, texts.get(i));
                at = at.plusSeconds(1);
                feed(desk, article(id, headline(texts.get(i)), texts.get(i), at), duplicateOf);
                for (int k = 0; k < EDITS; k++) {
                    String title = random.nextBoolean() ? headline(texts.get(i)) : "Editor's pick " + i + " " + k;
                    edits.add(article(id + "/" + k, title, edited(texts.get(i), random), at));
                }
            }
        }
        int alike = addLookAlikes(texts, edits, at, random);
        long before = duplicateOf.values().stream().filter(v -> !v.isEmpty()).count();
        Collections.shuffle(edits, random);
        int due = 0;
        int found = 0;
        int marked = 0;
        int right = 0;
        int taken = 0;
        int near = 0;
        for (EnrichedArticle edit : edits) {
            at = at.plusSeconds(1);
            edit.setObservedAt(at);
            feed(desk, edit, duplicateOf);
            String id = edit.getArticleId().substring(0, edit.getArticleId().indexOf('/'));
            double jaccard = CopyData.jaccard(originals.get(id), edit.getText());
            String copyOf = duplicateOf.get(edit.getArticleId());
            boolean same = !copyOf.isEmpty()
                    && CopyData.jaccard(originals.get(id), originals.get(copyOf.replaceAll("/.*", ""))) >= COPY;
            boolean belongs =
                    !copyOf.contains(LOOK_ALIKE) && (copyOf.startsWith(id + "/") || copyOf.equals(id) || same);
            marked += copyOf.isEmpty() ? 0 : 1;
            if (edit.getArticleId().contains(LOOK_ALIKE)) {
                taken += copyOf.isEmpty() ? 0 : 1;
                near += jaccard >= COPY ? 1 : 0;
                continue;
            }
            due += jaccard >= COPY ? 1 : 0;
            found += jaccard >= COPY && belongs ? 1 : 0;
            right += belongs ? 1 : 0;
        }
        System.out.printf(
                Locale.ROOT,
                "near duplicates, %s: %d originals (%d of them copies of another), %d edits, %d of them at Jaccard >= 0.7, %d look-alikes, %d of them at Jaccard >= 0.7 and %d marked: precision %.4f, recall %.4f%n",
                name,
                originals.size(),
                before,
                edits.size() - alike,
                due,
                alike,
                near,
                taken,
                (double) right / marked,
                (double) found / due);
    }

    /** One of each kind for a text that is long enough and has something to change. */
    private static int addLookAlikes(List<String> texts, List<EnrichedArticle> edits, Instant at, Random random) {
        int before = edits.size();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.length() <= 300) {
                continue;
            }
            String id = "original" + i + LOOK_ALIKE;
            String figures = LookAlikeTexts.otherFigures(text, random);
            if (figures != null) {
                edits.add(article(id + "figures", headline(figures), figures, at));
            }
            String name = LookAlikeTexts.name(text);
            String renamed = name == null ? null : LookAlikeTexts.otherName(text, "Zanvoria");
            if (renamed != null) {
                edits.add(article(id + "name", headline(renamed), renamed, at));
            }
            String next = LookAlikeTexts.nextVersion(text, texts.get((i + 1) % texts.size()), random);
            double jaccard = CopyData.jaccard(text, next);
            if (jaccard >= 0.6 && jaccard < COPY) {
                edits.add(article(id + "version", headline(text), next, at));
            }
        }
        return edits.size() - before;
    }

    private static EnrichedArticle article(String id, String title, String text, Instant at) {
        return TestEvents.withText(TestEvents.article(id, "owner-" + id, title, at), text);
    }

    /** The name used most and how the text begins. */
    private static String headline(String text) {
        String name = LookAlikeTexts.name(text);
        return (name == null ? "" : name + ": ")
                + text.strip().substring(0, Math.min(60, text.strip().length())).replace('\n', ' ');
    }

    private static void feed(Desk desk, EnrichedArticle article, Map<String, String> duplicateOf) {
        for (Output output : desk.apply(TestEvents.event(article))) {
            if (output instanceof Output.Scored s && s.value().getReason().equals("NEW")) {
                String copyOf = s.value().getDuplicateOf();
                duplicateOf.put(s.value().getArticleId(), copyOf == null ? "" : copyOf);
            }
        }
    }

    /** One to three of: paragraphs cut at an end, paragraphs moved, boilerplate around, words replaced. */
    private static String edited(String text, Random random) {
        List<String> parts = LookAlikeTexts.sentences(text);
        int edits = 1 + random.nextInt(3);
        for (int e = 0; e < edits; e++) {
            int size = parts.size();
            int cut = random.nextInt(Math.max(1, size / 4));
            switch (random.nextInt(5)) {
                case 0 ->
                    parts = new ArrayList<>(
                            random.nextBoolean() ? parts.subList(0, size - cut) : parts.subList(cut, size));
                case 1 -> Collections.rotate(parts, random.nextInt(size));
                case 2 -> {
                    parts.add(0, "By our staff | Follow us for more. 关注我们，获取更多资讯。");
                    parts.add("Read more: the ten stories you missed this week. 责任编辑：小王 版权所有 转载请注明出处");
                }
                case 3 -> {
                    parts.add(
                            0,
                            String.format("Updated %d:%02d, %d min read.", random.nextInt(24), random.nextInt(60), e));
                    parts.add(String.format("© 2026. 发布时间 %d:%02d 阅读 %d", e, random.nextInt(60), random.nextInt(9999)));
                }
                default ->
                    parts.replaceAll(part -> random.nextInt(10) == 0 ? part.substring(0, part.length() / 2) : part);
            }
        }
        return String.join(" ", parts);
    }
}
