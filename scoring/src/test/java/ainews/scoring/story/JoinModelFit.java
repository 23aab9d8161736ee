package ainews.scoring.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fits {@code join-model.tsv} by logistic regression, in rounds: the online pass runs with the weights of the round before over four
 * streams (broad aggregator stories, happenings in two languages, a mixed front page, happenings among its titles), every candidate it weighs becomes a row (does
 * most of the story share the article's label?), each stream with equal weight in sum, and all weights are fitted again. Run it as
 * {@code main MODEL_IN MODEL_OUT [half]}; {@code half} 0 or 1 trains on the stories of that parity and prints the figures of the others too.
 */
final class JoinModelFit {
    private static final int ROUNDS = Integer.getInteger("ainews.fit.rounds", 4);
    private static final double RIDGE = Double.parseDouble(System.getProperty("ainews.fit.ridge", "1"));
    private static final double HEADLINES = 2;
    private static final double NEGATIVES = 0.4;

    /** Set by hand: how far apart in time the articles of a happening are is an artefact of each of the three sets. */
    private static final double HOURS_WEIGHT = Double.parseDouble(System.getProperty("ainews.fit.hours", "-3"));

    private static final int HOURS = List.of(Likeness.NAMES).indexOf("hours");

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(double[] x, boolean same, double weight) {}

    private record Stream(String name, List<StoryData> items, double weight) {}

    private JoinModelFit() {}

    public static void main(String[] args) throws IOException {
        int half = args.length > 2 ? Integer.parseInt(args[2]) : -1;
        List<Stream> train = streams(half);
        Map<String, Double> model = parse(Path.of(args[0]));
        Map<String, Double> best = model;
        double most = -1;
        List<Row> rows = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double figure = figure(train, model, round == 0 ? "before " : "round " + round + " ");
            if (round > 0 && figure > most) {
                most = figure;
                best = new HashMap<>(model);
            }
            if (round == ROUNDS - 1) {
                break;
            }
            for (Stream stream : train) {
                rows.addAll(rows(stream, model));
            }
            fit(model, rows);
            if (round > 0) {
                choose(train, model);
            }
        }
        Files.writeString(Path.of(args[1]), write(best));
        figure(train, best, "train ");
        if (half >= 0) {
            figure(streams(1 - half), best, "check ");
        }
    }

    private static List<Stream> streams(int half) throws IOException {
        return List.of(
                new Stream("uci", of(StoryData.read(), half), HEADLINES),
                new Stream("happenings", of(StoryData.happenings(), half), 1),
                new Stream("mixed", of(StoryData.mixed(), half), NEGATIVES),
                new Stream(
                        "blend",
                        StoryData.blend(of(StoryData.happenings(), half), of(StoryData.mixed(), half)),
                        NEGATIVES));
    }

    private static List<StoryData> of(List<StoryData> all, int half) {
        return half < 0 ? all : StoryData.half(all, half);
    }

    /** Sets the log odds from which on joining gives the best figure. */
    private static void choose(List<Stream> streams, Map<String, Double> model) throws IOException {
        double best = 0;
        double most = -1;
        for (double at = -1.5; at <= 1; at += 0.5) {
            model.put("join", at);
            double figure = figure(streams, model, null);
            if (figure > most) {
                most = figure;
                best = at;
            }
        }
        model.put("join", best);
    }

    /** Prints how the streams fare; the figure is F1 in sum, less the false joins of the mixed stream. */
    private static double figure(List<Stream> streams, Map<String, Double> model, String when) throws IOException {
        double figure = 0;
        StringBuilder line = new StringBuilder(String.valueOf(when));
        for (Stream stream : streams) {
            Map<String, String> found = run(stream, model, null);
            double[] f = StoryData.bCubed(stream.items(), found);
            double wrong = StoryData.falseJoins(stream.items(), found);
            double cross = StoryData.crossPairs(stream.items(), found)[2];
            figure += stream.name().equals("mixed") || stream.name().equals("blend")
                    ? -5 * Math.max(0, wrong - 0.02) + cross / 2
                    : f[2] + cross / 2;
            line.append(String.format(
                    Locale.ROOT,
                    "| %s P %.3f R %.3f F1 %.3f stories %d false joins %.3f cross F1 %.3f ",
                    stream.name(),
                    f[0],
                    f[1],
                    f[2],
                    (int) f[3],
                    wrong,
                    cross));
        }
        if (when != null) {
            System.out.println(line + "join " + model.get("join"));
        }
        return figure;
    }

    private static List<Row> rows(Stream stream, Map<String, Double> model) throws IOException {
        List<Row> rows = new ArrayList<>();
        run(stream, model, rows);
        double weight = 3000 * stream.weight() / Math.max(1, rows.size());
        return rows.stream().map(row -> new Row(row.x(), row.same(), weight)).toList();
    }

    /** One online pass; fills {@code rows} if it is not null. */
    private static Map<String, String> run(Stream stream, Map<String, Double> weights, List<Row> rows)
            throws IOException {
        JoinModel model = JoinModel.read(new BufferedReader(new StringReader(write(weights))));
        Archive archive = new Archive();
        StoryMatcher matcher = new StoryMatcher(archive, model);
        CopyFinder copies = new CopyFinder(archive);
        Map<String, String> found = new HashMap<>();
        Map<String, Map<String, Integer>> labels = new HashMap<>();
        int seq = 0;
        for (StoryData item : stream.items()) {
            long now = item.article().getObservedAt().toEpochMilli();
            leave(archive, now);
            Digest digest = Digester.digest(item.article(), Digester.text(item.article()));
            Member original = copies.original(digest);
            if (rows != null && original == null) {
                Likeness likeness = new Likeness(archive, digest);
                for (StoryMatcher.Candidate candidate : matcher.candidates(digest)) {
                    boolean same = item.story().equals(majority(labels.get(candidate.story.id())));
                    rows.add(new Row(likeness.of(candidate.story, candidate.best, now), same, 1));
                }
            }
            StoryFile story = original == null ? matcher.match(digest, now).story() : archive.story(original.storyId());
            if (story == null) {
                story = new StoryFile(item.id(), item.id(), now);
                archive.addStory(story);
            }
            Member member = new Member(seq++, now, digest);
            member.place(story.id());
            member.markCopyOf(original == null ? null : original.id());
            story.join(member, now);
            archive.add(member);
            found.put(item.id(), story.id());
            labels.computeIfAbsent(story.id(), id -> new HashMap<>()).merge(item.story(), 1, Integer::sum);
        }
        return found;
    }

    private static void leave(Archive archive, long now) {
        for (Member oldest = archive.oldest();
                oldest != null && oldest.firstAt() < now - 10 * 86_400_000L;
                oldest = archive.oldest()) {
            StoryFile story = archive.story(oldest.storyId());
            archive.remove(oldest);
            story.expire(oldest);
            if (story.members().isEmpty()) {
                archive.removeStory(story.id());
            }
        }
    }

    private static String majority(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** Newton's method on the log loss with a ridge. */
    private static void fit(Map<String, Double> model, List<Row> rows) {
        int n = Likeness.NAMES.length + 1;
        double[] w = new double[n];
        w[HOURS] = HOURS_WEIGHT;
        for (int step = 0; step < 30; step++) {
            double[][] h = new double[n][n + 1];
            for (Row row : rows) {
                double odds = w[n - 1];
                for (int i = 0; i < n - 1; i++) {
                    odds += w[i] * row.x()[i];
                }
                double p = 1 / (1 + Math.exp(-odds));
                double off = (p - (row.same() ? 1 : 0)) * row.weight();
                double curve = p * (1 - p) * row.weight();
                for (int i = 0; i < n; i++) {
                    double xi = i == n - 1 ? 1 : row.x()[i];
                    h[i][n] += off * xi;
                    for (int j = 0; xi != 0 && j < n; j++) {
                        h[i][j] += curve * xi * (j == n - 1 ? 1 : row.x()[j]);
                    }
                }
            }
            for (int i = 0; i < n; i++) {
                h[i][n] += i == n - 1 ? 0 : RIDGE * w[i];
                h[i][i] += i == n - 1 ? 1e-6 : RIDGE;
            }
            for (int i = 0; i <= n; i++) {
                h[HOURS][i] = i == HOURS ? 1 : 0;
            }
            double[] change = solve(h);
            w = descend(w, change, rows);
        }
        for (int i = 0; i < n - 1; i++) {
            model.put(Likeness.NAMES[i], w[i]);
        }
        model.put("bias", w[n - 1]);
    }

    /** As far along the change as the loss falls. */
    private static double[] descend(double[] from, double[] change, List<Row> rows) {
        double before = loss(from, rows);
        for (double length = 1; length > 1e-4; length /= 2) {
            double[] to = from.clone();
            for (int i = 0; i < to.length; i++) {
                to[i] -= length * change[i];
            }
            if (loss(to, rows) < before) {
                return to;
            }
        }
        return from;
    }

    private static double loss(double[] w, List<Row> rows) {
        int n = w.length;
        double loss = 0;
        for (Row row : rows) {
            double odds = w[n - 1];
            for (int i = 0; i < n - 1; i++) {
                odds += w[i] * row.x()[i];
            }
            double margin = row.same() ? -odds : odds;
            loss += row.weight() * (margin > 30 ? margin : Math.log1p(Math.exp(margin)));
        }
        for (int i = 0; i < n - 1; i++) {
            loss += RIDGE / 2 * w[i] * w[i];
        }
        return loss;
    }

    /** Gauss elimination of the n rows of n + 1 columns. */
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] top = a[pivot];
            a[pivot] = a[c];
            a[c] = top;
            for (int r = 0; r < n; r++) {
                double factor = r == c ? 0 : a[r][c] / top[c];
                for (int k = c; factor != 0 && k <= n; k++) {
                    a[r][k] -= factor * top[k];
                }
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = a[i][n] / a[i][i];
        }
        return x;
    }

    private static Map<String, Double> parse(Path file) throws IOException {
        Map<String, Double> model = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] part = line.split("\t");
            if (!line.startsWith("#") && part.length > 1) {
                model.put(part[part.length - 2], Double.parseDouble(part[part.length - 1]));
            }
        }
        return model;
    }

    private static String write(Map<String, Double> model) {
        StringBuilder out =
                new StringBuilder("# Weights of a Likeness, fitted by JoinModelFit (src/test) on data/stories-uci,"
                        + " data/popularity-hn and the project's own happenings.\n");
        for (String name : Likeness.NAMES) {
            double weight = model.getOrDefault(name, 0.0);
            if (weight != 0) {
                out.append(String.format(Locale.ROOT, "weight\t%s\t%.4f%n", name, weight));
            }
        }
        for (String name : List.of("bias", "join", "chain")) {
            out.append(String.format(Locale.ROOT, "%s\t%.4f%n", name, model.get(name)));
        }
        return out.toString();
    }
}
