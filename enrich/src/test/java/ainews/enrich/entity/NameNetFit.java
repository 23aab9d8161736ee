package ainews.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Fits the weights of {@link ClueNet} to labelled readings: cross-entropy, by Adam, in batches, with clues, forms and inputs left out at random, so that it leans on
 * none of them. One thread and one seed: the same examples give the same weights.
 */
final class NameNetFit {
    private static final int LEAST = 8;
    private static final int ROUNDS = 5;
    private static final int BATCH = 256;
    private static final int PLACES = 64;
    private static final int WARM_UP = 200;
    private static final double LAST_STEP = 0.01;

    private static final float OF_VECTORS = 3e-3f;
    private static final float OF_WORTH = 1e-2f;
    private static final float OF_PLACES = 2e-3f;

    private static final double CLUE_OUT = 0.15;
    private static final double FORM_OUT = 0.3;
    private static final double INPUT_OUT = 0.2;

    private static final int SIZE = ClueNet.SIZE;
    private static final int INPUTS = ClueNet.INPUTS;
    private static final int TYPES = GazetteerParser.TYPES.size();

    private final NameFeatures features;
    private final SplittableRandom random;
    private final int[] rowOf;
    private final Map<String, Integer> formOf = new HashMap<>();
    private final AdamRows rows;
    private final AdamRows forms;
    private final AdamRows types;
    private final AdamRows sorts;
    /** A hidden place a row: weights of inputs, what is added, what it is worth. */
    private final AdamRows places;

    /** Of the clues of an example, 0 for those left out. */
    private float[] values = new float[0];
    /** The clues' vectors added up. */
    private final float[] c = new float[SIZE];
    /** What is asked for: form, type and sort. */
    private final float[] q = new float[SIZE];

    private final float[] inputs = new float[INPUTS];
    private final float[] kept = new float[INPUTS];
    private final float[] slopes = new float[INPUTS];
    private final float[] heights = new float[PLACES];
    private final float[] factors = new float[PLACES];

    NameNetFit(NameFeatures features, List<NameExample> examples, long seed) {
        this.features = features;
        random = new SplittableRandom(seed);
        int[] seen = new int[features.size()];
        Map<String, Integer> formsSeen = new HashMap<>();
        for (NameExample example : examples) {
            formsSeen.merge(example.form(), 1, Integer::sum);
            for (int k = 0; k < example.size(); k++) {
                seen[example.feature(k)]++;
            }
        }
        rowOf = new int[features.size()];
        int size = 0;
        for (int f = 0; f < seen.length; f++) {
            rowOf[f] = seen[f] >= LEAST ? size++ : -1;
        }
        for (NameExample example : examples) {
            if (formsSeen.get(example.form()) >= LEAST) {
                formOf.putIfAbsent(example.form(), formOf.size());
            }
        }
        rows = new AdamRows(size, rates(ClueNet.ROW));
        forms = new AdamRows(formOf.size(), rates(ClueNet.FORM_ROW));
        types = new AdamRows(TYPES, rates(SIZE));
        sorts = new AdamRows(FormSort.values().length, rates(SIZE));
        float[] ofPlaces = new float[INPUTS + 2];
        Arrays.fill(ofPlaces, OF_PLACES);
        places = new AdamRows(PLACES, ofPlaces);
        for (AdamRows each : List.of(rows, forms, types, sorts)) {
            each.fill(0, SIZE, () -> 0.05f * (float) normal());
        }
        float wide = (float) (1 / Math.sqrt(INPUTS));
        float narrow = (float) (1 / Math.sqrt(PLACES));
        places.fill(0, INPUTS + 1, () -> wide * (float) (2 * random.nextDouble() - 1));
        places.fill(INPUTS + 1, INPUTS + 2, () -> narrow * (float) (2 * random.nextDouble() - 1));
        fit(new ArrayList<>(examples));
    }

    private static float[] rates(int width) {
        float[] rates = new float[width];
        for (int i = 0; i < width; i++) {
            rates[i] = i < SIZE ? OF_VECTORS : OF_WORTH;
        }
        return rates;
    }

    /** Box and Muller's. */
    private double normal() {
        double u = 1 - random.nextDouble();
        return Math.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    private void fit(List<NameExample> examples) {
        int steps = ROUNDS * ((examples.size() + BATCH - 1) / BATCH);
        int step = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = examples.size() - 1; i > 0; i--) {
                Collections.swap(examples, i, random.nextInt(i + 1));
            }
            for (int from = 0; from < examples.size(); from += BATCH) {
                List<NameExample> batch = examples.subList(from, Math.min(examples.size(), from + BATCH));
                double all = batch.stream().mapToDouble(NameExample::count).sum();
                for (NameExample example : batch) {
                    learn(example, all);
                }
                step++;
                float rate = (float) (Math.min(1, (double) step / WARM_UP) * (1 - (double) step / steps) + LAST_STEP);
                for (AdamRows each : List.of(rows, forms, types, sorts, places)) {
                    each.step(rate);
                }
            }
        }
        for (AdamRows each : List.of(rows, forms, types, sorts, places)) {
            each.finish();
        }
    }

    private void learn(NameExample example, double all) {
        int form = random.nextDouble() < FORM_OUT ? -1 : formOf.getOrDefault(example.form(), -1);
        double odds = addPlaces(addClues(example) + ask(example, form));
        float slope = (float) (example.count() / all * (1 / (1 + StrictMath.exp(-odds)) - (example.meant() ? 1 : 0)));
        slopePlaces(slope);
        slopeAsked(example, form, slope);
        slopeClues(example, slope);
    }

    /** Adds up the vectors of the clues that are kept; what they are worth by themselves. */
    private float addClues(NameExample example) {
        Arrays.fill(c, 0);
        if (values.length < example.size()) {
            values = new float[example.size()];
        }
        float worth = 0;
        for (int k = 0; k < example.size(); k++) {
            int row = rowOf[example.feature(k)];
            values[k] = 0;
            if (row >= 0 && random.nextDouble() >= CLUE_OUT) {
                float value = (float) (example.value(k) / (1 - CLUE_OUT));
                values[k] = value;
                int at = rows.read(row);
                for (int i = 0; i < SIZE; i++) {
                    c[i] += rows.value[at + i] * value;
                }
                worth += value * (rows.value[at + SIZE] + rows.value[at + SIZE + 1 + example.type()]);
            }
        }
        return worth;
    }

    /** Sets what is asked for and the inputs that are kept; what the form is worth by itself. */
    private float ask(NameExample example, int form) {
        int ofType = types.read(example.type());
        int ofSort = sorts.read(example.sort().index());
        int ofForm = form < 0 ? -1 : forms.read(form);
        for (int i = 0; i < SIZE; i++) {
            q[i] = types.value[ofType + i] + sorts.value[ofSort + i] + (form < 0 ? 0 : forms.value[ofForm + i]);
            inputs[i] = c[i];
            inputs[SIZE + i] = q[i];
            inputs[2 * SIZE + i] = c[i] * q[i];
        }
        for (int i = 0; i < INPUTS; i++) {
            kept[i] = random.nextDouble() < INPUT_OUT ? 0 : (float) (1 / (1 - INPUT_OUT));
            inputs[i] *= kept[i];
        }
        return form < 0 ? 0 : forms.value[ofForm + SIZE];
    }

    /** Adds what the hidden places that are kept are worth. */
    private float addPlaces(float before) {
        float worth = before;
        for (int p = 0; p < PLACES; p++) {
            int at = places.read(p);
            float sum = places.value[at + INPUTS];
            for (int i = 0; i < INPUTS; i++) {
                sum += places.value[at + i] * inputs[i];
            }
            factors[p] = sum <= 0 || random.nextDouble() < INPUT_OUT ? 0 : (float) (1 / (1 - INPUT_OUT));
            heights[p] = sum * factors[p];
            worth += heights[p] * places.value[at + INPUTS + 1];
        }
        return worth;
    }

    private void slopePlaces(float slope) {
        Arrays.fill(slopes, 0);
        for (int p = 0; p < PLACES; p++) {
            int at = places.read(p);
            places.slope[at + INPUTS + 1] += slope * heights[p];
            float down = slope * places.value[at + INPUTS + 1] * factors[p];
            if (down != 0) {
                places.slope[at + INPUTS] += down;
                for (int i = 0; i < INPUTS; i++) {
                    places.slope[at + i] += down * inputs[i];
                    slopes[i] += down * places.value[at + i];
                }
            }
        }
        for (int i = 0; i < INPUTS; i++) {
            slopes[i] *= kept[i];
        }
    }

    private void slopeAsked(NameExample example, int form, float slope) {
        int ofType = types.read(example.type());
        int ofSort = sorts.read(example.sort().index());
        int ofForm = form < 0 ? -1 : forms.read(form);
        for (int i = 0; i < SIZE; i++) {
            float ofQ = slopes[SIZE + i] + slopes[2 * SIZE + i] * c[i];
            slopes[i] += slopes[2 * SIZE + i] * q[i];
            types.slope[ofType + i] += ofQ;
            sorts.slope[ofSort + i] += ofQ;
            if (form >= 0) {
                forms.slope[ofForm + i] += ofQ;
            }
        }
        if (form >= 0) {
            forms.slope[ofForm + SIZE] += slope;
        }
    }

    private void slopeClues(NameExample example, float slope) {
        for (int k = 0; k < example.size(); k++) {
            float value = values[k];
            if (value != 0) {
                int at = rows.read(rowOf[example.feature(k)]);
                for (int i = 0; i < SIZE; i++) {
                    rows.slope[at + i] += slopes[i] * value;
                }
                rows.slope[at + SIZE] += slope * value;
                rows.slope[at + SIZE + 1 + example.type()] += slope * value;
            }
        }
    }

    /** Lines of {@code net.tsv}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int f = 0; f < rowOf.length; f++) {
            if (rowOf[f] >= 0) {
                lines.add(features.name(f) + "\t" + bytes(rows, rowOf[f]));
            }
        }
        formOf.forEach((form, row) -> lines.add(ClueNet.FORM + "\t" + form + "\t" + bytes(forms, row)));
        for (int type = 0; type < TYPES; type++) {
            lines.add(ClueNet.TYPE + "\t" + GazetteerParser.TYPES.get(type) + "\t" + bytes(types, type));
        }
        for (FormSort sort : FormSort.values()) {
            lines.add(ClueNet.SORT + "\t" + sort.index() + "\t" + bytes(sorts, sort.index()));
        }
        for (int p = 0; p < PLACES; p++) {
            StringBuilder line = new StringBuilder(ClueNet.HIDDEN + "\t" + p + "\t");
            for (int i = 0; i < INPUTS + 2; i++) {
                line.append(i == 0 ? "" : " ")
                        .append(String.format(Locale.ROOT, "%.4f", places.value[p * (INPUTS + 2) + i]));
            }
            lines.add(line.toString());
        }
        lines.sort(null);
        return lines;
    }

    private static String bytes(AdamRows of, int row) {
        byte[] bytes = new byte[of.width];
        for (int i = 0; i < bytes.length; i++) {
            int number = Math.round(of.value[row * of.width + i] * (i < SIZE ? ClueNet.OF_VECTORS : ClueNet.OF_WORTH));
            bytes[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, number));
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
