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
 * Fits the weights of {@code join-model.tsv} for titles by logistic regression, in rounds: the online pass runs with the weights of the
 * round before, every candidate it weighs becomes a row (does most of the story's members share the article's label?), and
 * the weights are fitted again. Weights that headlines in one language cannot teach (texts, entities, numbers, events, other languages) are kept. Run it as
 * {@code main MODEL_IN MODEL_OUT [half]}; {@code half} 0 or 1 trains on the stories with that parity and prints the figures of the others.
 */
final class JoinModelFit {
    private static final List<String> TAUGHT = List.of(
            "contain_any",
            "contain_share",
            "contain_sqrt",
            "best_title",
            "mean_title",
            "top_term",
            "second_term",
            "size",
            "version",
            "since",
            "lead_title",
            "terms",
            "shared_terms");
    private static final int ROUNDS = 4;
    private static final double RIDGE = 2;

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(double[] x, boolean same) {}

    private JoinModelFit() {}

    public static void main(String[] args) throws IOException {
        List<StoryData> all = StoryData.read();
        int half = args.length > 2 ? Integer.parseInt(args[2]) : -1;
        List<StoryData> train = half < 0 ? all : of(all, half);
        List<StoryData> check = half < 0 ? all : of(all, 1 - half);
        Map<String, Double> model = parse(Path.of(args[0]));
        Map<String, Double> best = model;
        double most = 0;
        for (int round = 0; round < ROUNDS; round++) {
            fit(model, rows(train, model));
            double f1 = choose(model, train);
            print("train", train, model);
            print("check", check, model);
            if (f1 > most) {
                most = f1;
                best = new HashMap<>(model);
            }
        }
        print("all", all, best);
        Files.writeString(Path.of(args[1]), write(best));
    }

    private static List<StoryData> of(List<StoryData> all, int parity) {
        return all.stream()
                .filter(item -> (item.story().hashCode() & 1) == parity)
                .toList();
    }

    private static void print(String name, List<StoryData> items, Map<String, Double> model) throws IOException {
        double[] f = StoryData.bCubed(items, run(items, model, null));
        System.out.printf(
                Locale.ROOT,
                "%s P %.3f R %.3f F1 %.3f stories %d join %.2f%n",
                name,
                f[0],
                f[1],
                f[2],
                (int) f[3],
                model.get("join"));
    }

    /** Sets the log odds from which on joining gives the best F1, which is returned. */
    private static double choose(Map<String, Double> model, List<StoryData> items) throws IOException {
        double best = 0;
        double join = 0;
        for (double at = -2; at <= 2; at += 0.25) {
            model.put("join", at);
            double f1 = StoryData.bCubed(items, run(items, model, null))[2];
            if (f1 > best) {
                best = f1;
                join = at;
            }
        }
        model.put("join", join);
        return best;
    }

    private static List<Row> rows(List<StoryData> items, Map<String, Double> model) throws IOException {
        List<Row> rows = new ArrayList<>();
        run(items, model, rows);
        return rows;
    }

    /** One online pass; fills {@code rows} if it is not null. */
    private static Map<String, String> run(List<StoryData> items, Map<String, Double> weights, List<Row> rows)
            throws IOException {
        JoinModel model = JoinModel.read(new BufferedReader(new StringReader(write(weights))));
        Archive archive = new Archive();
        StoryMatcher matcher = new StoryMatcher(archive, model);
        CopyFinder copies = new CopyFinder(archive);
        Map<String, String> found = new HashMap<>();
        Map<String, Map<String, Integer>> labels = new HashMap<>();
        int seq = 0;
        for (StoryData item : items) {
            long now = item.article().getObservedAt().toEpochMilli();
            Digest digest = Digester.digest(item.article(), Digester.text(item.article()));
            if (rows != null) {
                Likeness likeness = new Likeness(archive, digest);
                for (StoryMatcher.Candidate candidate : matcher.candidates(digest)) {
                    boolean same = item.story().equals(majority(labels.get(candidate.story.id())));
                    rows.add(new Row(likeness.of(candidate.story, candidate.best, now), same));
                }
            }
            Member original = copies.original(digest);
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

    private static String majority(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    /** Gradient descent with momentum on the log loss; the untaught weights stay as they are. */
    private static void fit(Map<String, Double> model, List<Row> rows) {
        double[] w = new double[Likeness.NAMES.length + 1];
        boolean[] taught = new boolean[w.length];
        for (int i = 0; i < Likeness.NAMES.length; i++) {
            w[i] = model.getOrDefault(Likeness.NAMES[i], 0.0);
            taught[i] = TAUGHT.contains(Likeness.NAMES[i]);
        }
        w[w.length - 1] = model.get("bias");
        taught[w.length - 1] = true;
        double[] speed = new double[w.length];
        for (int step = 0; step < 700; step++) {
            double[] slope = new double[w.length];
            for (Row row : rows) {
                double odds = w[w.length - 1];
                for (int i = 0; i < row.x().length; i++) {
                    odds += w[i] * row.x()[i];
                }
                double off = 1 / (1 + Math.exp(-odds)) - (row.same() ? 1 : 0);
                for (int i = 0; i < row.x().length; i++) {
                    slope[i] += off * row.x()[i];
                }
                slope[w.length - 1] += off;
            }
            for (int i = 0; i < w.length; i++) {
                if (taught[i]) {
                    double ridge = i == w.length - 1 ? 0 : RIDGE * w[i];
                    speed[i] = 0.95 * speed[i] - 0.5 * (slope[i] + ridge) / rows.size();
                    w[i] += speed[i];
                }
            }
        }
        for (int i = 0; i < Likeness.NAMES.length; i++) {
            model.put(Likeness.NAMES[i], w[i]);
        }
        model.put("bias", w[w.length - 1]);
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
        StringBuilder out = new StringBuilder(
                "# Weights of a Likeness; title weights fitted by JoinModelFit (src/test) on data/stories-uci, the others set by hand.\n");
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
