package ainews.scoring;

import ainews.schemas.Engagement;
import ainews.schemas.TimelineEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rank correlation of hot, as last emitted within an hour of the first sight, with the peak of points on Hacker News. */
@Tag("eval")
class HotEval {
    private static final Path FILE =
            Path.of(System.getProperty("ainews.shared", "shared"), "data", "popularity-hn", "trajectories.jsonl.gz");

    @Test
    void printRankCorrelation() throws IOException {
        Assumptions.assumeTrue(Files.exists(FILE), "no data/popularity-hn in ainews.shared");
        List<TimelineEvent> events = new ArrayList<>();
        Map<String, Double> peaks = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            ObjectMapper json = new ObjectMapper();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(json.readTree(line), events, peaks);
            }
        }
        events.sort(Comparator.comparing(HotEval::at));
        print("one fold", peaks, hot(events));
        Map<String, Double> alone = new HashMap<>();
        events.stream().collect(Collectors.groupingBy(HotEval::id)).values().forEach(own -> alone.putAll(hot(own)));
        print("each article alone, so that no story joins can err", peaks, alone);
    }

    /** Hot as last emitted within an hour of the first sight. */
    private static Map<String, Double> hot(List<TimelineEvent> events) {
        Desk desk = new Desk(DeskConfig.defaults().withRescoreStep(1));
        Map<String, Double> hot = new HashMap<>();
        Map<String, Instant> end = new HashMap<>();
        for (TimelineEvent event : events) {
            if (event.getArticle() != null) {
                end.put(
                        event.getArticle().getArticleId(),
                        event.getArticle().getObservedAt().plusSeconds(3601));
            }
            for (Output output : desk.apply(event)) {
                if (output instanceof Output.Scored s
                        && !s.value().getScoredAt().isAfter(end.get(s.value().getArticleId()))) {
                    hot.put(
                            s.value().getArticleId(),
                            s.value().getHot() == null ? 0.0 : s.value().getHot());
                }
            }
        }
        return hot;
    }

    private static void print(String setting, Map<String, Double> peaks, Map<String, Double> hot) {
        String[] ids = peaks.keySet().stream().sorted().toArray(String[]::new);
        double[] x =
                Arrays.stream(ids).mapToDouble(id -> hot.getOrDefault(id, 0.0)).toArray();
        double[] y = Arrays.stream(ids).mapToDouble(peaks::get).toArray();
        System.out.printf(
                Locale.ROOT,
                "popularity-hn, %s: n %d, Spearman %.3f (points gained 0.774), top-tenth AUC %.3f (0.916)%n",
                setting,
                ids.length,
                Ranks.spearman(x, y),
                auc(Ranks.of(x), y));
    }

    private static String id(TimelineEvent event) {
        return event.getArticle() != null
                ? event.getArticle().getArticleId()
                : event.getEngagement().getArticleId();
    }

    private static Instant at(TimelineEvent event) {
        return event.getArticle() != null
                ? event.getArticle().getObservedAt()
                : event.getEngagement().getObservedAt();
    }

    private static void read(JsonNode node, List<TimelineEvent> events, Map<String, Double> peaks) {
        JsonNode seen = node.get("obs");
        long first = seen.get(0).get(0).asLong();
        String id = node.get("id").asText();
        int early = 0;
        double peak = 0;
        events.add(TestEvents.event(
                TestEvents.article(id, "hn-" + id, node.get("title").asText(), Instant.ofEpochSecond(first))));
        for (JsonNode o : seen) {
            peak = Math.max(peak, o.get(2).asDouble());
            if (o.get(0).asLong() - first <= 3600) {
                early++;
                Long comments = o.get(3).isNull() ? null : o.get(3).asLong();
                events.add(new TimelineEvent(
                        null,
                        new Engagement(
                                id,
                                null,
                                "hackernews",
                                id,
                                Instant.ofEpochSecond(o.get(0).asLong()),
                                o.get(2).asLong(),
                                comments,
                                o.get(1).asInt()),
                        null));
            }
        }
        if (early >= 2 && seen.get(seen.size() - 1).get(0).asLong() - first >= 7200) {
            peaks.put(id, peak);
        }
    }

    private static double auc(double[] ranks, double[] peaks) {
        double[] sorted = peaks.clone();
        Arrays.sort(sorted);
        double top = sorted[(int) (sorted.length * 0.9)];
        double sum = 0;
        double positives = 0;
        for (int i = 0; i < peaks.length; i++) {
            if (peaks[i] >= top) {
                sum += ranks[i] + 1;
                positives++;
            }
        }
        return (sum - positives * (positives + 1) / 2) / (positives * (peaks.length - positives));
    }
}
