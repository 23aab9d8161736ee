package ainews.enrich.topic;

import ainews.enrich.text.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Makes {@code meanings.tsv} out of GloVe vectors (Pennington, Socher and Manning 2014) and of the glosses of Chinese words. The vectors lose their mean and the
 * two directions that all of them share (Mu and Viswanath 2018), then all but the directions of most variance; each is as long as its word is rare (Arora,
 * Liang and Ma 2017). A Chinese word is the mean of its glosses, the first of which counts most.
 */
@Tag("eval")
class MeaningsFit {
    /** A file of {@code word number ...} lines, the most frequent words first. */
    private static final String GLOVE = System.getProperty("ainews.glove", "");

    private static final Path OUT = Path.of("src", "main", "resources", "ainews", "enrich", "topic", "meanings.tsv");

    private static final List<String> HEADER = List.of(
            "# Where words lie in a space of meanings: word, 64 signed bytes in Base64. Made by MeaningsFit out of GloVe vectors",
            "# (6B tokens, 100 numbers; Public Domain Dedication and License 1.0) and glosses.tsv. Do not edit.");

    private static final int WORDS = 25_000;
    /** Of which the shared directions are learned. */
    private static final int LEARNED = 20_000;

    private static final int SHARED = 2;
    private static final double RARE = 1e-3;
    private static final int FULL = 127;

    private final List<String> words = new ArrayList<>();
    private double[][] vectors;

    @Test
    void write() throws IOException {
        Assumptions.assumeTrue(!GLOVE.isEmpty(), "no file ainews.glove, see the README beside glosses.tsv");
        read();
        removeMean();
        double[][] axes = SymmetricEigen.vectors(covariance());
        vectors = Arrays.stream(vectors)
                .map(v -> unit(project(v, Arrays.copyOfRange(axes, SHARED, SHARED + Meanings.SIZE))))
                .toArray(double[][]::new);
        List<String> lines = new ArrayList<>(HEADER);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            places.put(words.get(i), i);
            if (words.get(i).matches("[a-z]{2,}")) {
                lines.add(line(words.get(i), vectors[i], i));
            }
        }
        List<String> glosses = Resources.lines(MeaningsFit.class, "glosses.tsv");
        for (int i = 0; i < glosses.size(); i++) {
            String[] cells = glosses.get(i).split("\t");
            double[] sum = new double[Meanings.SIZE];
            String[] each = cells[1].split(" ");
            for (int k = 0; k < each.length; k++) {
                Integer place = places.get(each[k]);
                if (place != null) {
                    add(sum, vectors[place], 1.0 / (1 + k));
                }
            }
            if (Arrays.stream(sum).anyMatch(x -> x != 0)) {
                lines.add(line(cells[0], unit(sum), i));
            }
        }
        Files.write(OUT, lines);
        System.out.printf(Locale.ROOT, "%d words in %s%n", lines.size() - HEADER.size(), OUT);
    }

    private void read() throws IOException {
        List<double[]> rows = new ArrayList<>();
        try (Stream<String> lines = Files.lines(Path.of(GLOVE))) {
            lines.limit(WORDS).forEach(line -> {
                String[] cells = line.split(" ");
                words.add(cells[0]);
                rows.add(Arrays.stream(cells, 1, cells.length)
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            });
        }
        vectors = rows.toArray(new double[0][]);
    }

    private void removeMean() {
        double[] mean = new double[vectors[0].length];
        for (double[] vector : vectors) {
            add(mean, vector, 1.0 / vectors.length);
        }
        for (double[] vector : vectors) {
            add(vector, mean, -1);
        }
    }

    private double[][] covariance() {
        int size = vectors[0].length;
        double[][] covariance = new double[size][size];
        for (double[] vector : Arrays.copyOf(vectors, LEARNED)) {
            for (int i = 0; i < size; i++) {
                add(covariance[i], vector, vector[i] / LEARNED);
            }
        }
        return covariance;
    }

    private static double[] project(double[] vector, double[][] axes) {
        return Arrays.stream(axes)
                .mapToDouble(axis -> {
                    double dot = 0;
                    for (int i = 0; i < axis.length; i++) {
                        dot += axis[i] * vector[i];
                    }
                    return dot;
                })
                .toArray();
    }

    private static void add(double[] to, double[] vector, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * vector[i];
        }
    }

    private static double[] unit(double[] vector) {
        double length = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
        return Arrays.stream(vector).map(x -> x / length).toArray();
    }

    /** @param rank how many words are more frequent: by Zipf's law it says how frequent this one is */
    private static String line(String word, double[] vector, int rank) {
        double frequency = 1 / ((rank + 10.0) * Math.log(WORDS));
        double length = FULL * RARE / (RARE + frequency);
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(length * vector[i]);
        }
        return word + "\t" + Base64.getEncoder().encodeToString(bytes);
    }
}
