package ainews.scoring.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Weights and thresholds by name, and trees, as {@code join-model.tsv} holds them. */
record FittedModel(Map<String, Double> numbers, List<BoostFit.Tree> trees) {
    FittedModel with(Map<String, Double> others) {
        Map<String, Double> all = new HashMap<>(numbers);
        all.putAll(others);
        return new FittedModel(all, trees);
    }

    JoinModel read() {
        try {
            return JoinModel.read(new BufferedReader(new StringReader(written())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String written() {
        StringBuilder out = new StringBuilder(
                "# Weights of a Likeness, written by JoinModelFit (src/test); stories/README.md there has the command.\n");
        for (String name : Features.NAMES) {
            double weight = numbers.getOrDefault(name, 0.0);
            if (weight != 0) {
                out.append(String.format(Locale.ROOT, "weight\t%s\t%.4f%n", name, weight));
            }
        }
        for (String name : List.of("bias", "join", "chain", "merge")) {
            out.append(String.format(Locale.ROOT, "%s\t%.4f%n", name, numbers.get(name)));
        }
        for (BoostFit.Tree tree : trees) {
            out.append(tree.line("tree"));
        }
        return out.toString();
    }
}
