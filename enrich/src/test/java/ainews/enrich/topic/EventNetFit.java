package ainews.enrich.topic;

import ainews.enrich.entity.AdamRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Fits the weights of {@link EventNet} to labelled articles: cross-entropy over the types that something speaks for, by Adam, in batches, with features, inputs
 * and places left out at random, so that it leans on none of them. One thread and one seed: the same examples give the same weights.
 */
final class EventNetFit {
    private static final int LEAST = 8;
    private static final int ROUNDS = 10;
    private static final int BATCH = 128;
    private static final int PLACES = 64;
    private static final int WARM_UP = 200;
    private static final double LAST_STEP = 0.01;

    private static final float OF_VECTORS = 3e-3f;
    private static final float OF_WORTH = 5e-3f;
    private static final float OF_PLACES = 2e-3f;

    private static final double FEATURE_OUT = 0.15;
    private static final double INPUT_OUT = 0.2;

    private static final int SIZE = EventNet.SIZE;
    private static final int TYPES = EventEvidence.TYPES.size();
    private static final int OWN = EvidenceNumbers.own();
    private static final List<String> NAMES = EvidenceNumbers.names();

    /** An article with its types that something speaks for. */
    private record Article(LinearFit.Row features, List<JudgeExample> types, float count) {}

    private final FeatureSpace space;
    private final SplittableRandom random = new SplittableRandom(1);
    private final int[] rowOf;
    private final AdamRows rows;
    /** A type a row: weights of its own numbers, what is added. */
    private final AdamRows own;
    /** One row: weights of own numbers whatever the type. */
    private final AdamRows shared;

    private final AdamRows places;

    /** Of the features of an article, 0 for those left out. */
    private float[] values = new float[0];

    private final float[] sums = new float[EventNet.ROW];
    private final float[] inputs = new float[SIZE];
    private final float[] kept = new float[SIZE];
    private final float[] heights = new float[PLACES];
    private final float[] factors = new float[PLACES];
    private final float[] ofPlaces = new float[PLACES];
    private final float[] slopes = new float[EventNet.ROW];

    EventNetFit(List<JudgeExample> examples, FeatureSpace space) {
        this.space = space;
        List<Article> articles = articles(examples);
        int[] seen = new int[space.size() + NAMES.size() - OWN];
        for (Article article : articles) {
            for (int k = 0; k < article.features().size(); k++) {
                seen[article.features().feature(k)]++;
            }
        }
        rowOf = new int[seen.length];
        int size = 0;
        for (int f = 0; f < seen.length; f++) {
            rowOf[f] = seen[f] >= LEAST ? size++ : -1;
        }
        rows = new AdamRows(size, rates(EventNet.ROW, SIZE, OF_VECTORS));
        own = new AdamRows(TYPES, rates(OWN + 1, 0, 0));
        shared = new AdamRows(1, rates(OWN, 0, 0));
        places = new AdamRows(PLACES, rates(EventNet.PLACE, EventNet.PLACE, OF_PLACES));
        rows.fill(0, SIZE, () -> 0.05f * (float) normal());
        float wide = (float) (1 / Math.sqrt(SIZE));
        float narrow = (float) (1 / Math.sqrt(PLACES));
        places.fill(0, SIZE + 1, () -> wide * (float) (2 * random.nextDouble() - 1));
        places.fill(SIZE + 1, EventNet.PLACE, () -> narrow * (float) (2 * random.nextDouble() - 1));
        fit(articles);
    }

    private static float[] rates(int width, int first, float ofFirst) {
        float[] rates = new float[width];
        Arrays.fill(rates, OF_WORTH);
        Arrays.fill(rates, 0, first, ofFirst);
        return rates;
    }

    /** Box and Muller's. */
    private double normal() {
        double u = 1 - random.nextDouble();
        return Math.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * random.nextDouble());
    }

    /** Examples of one article follow each other and have its traits. */
    private List<Article> articles(List<JudgeExample> examples) {
        List<Article> articles = new ArrayList<>();
        for (int from = 0; from < examples.size(); ) {
            JudgeExample first = examples.get(from);
            int to = from;
            List<JudgeExample> types = new ArrayList<>();
            for (; to < examples.size() && examples.get(to).traits() == first.traits(); to++) {
                if (examples.get(to).numbers() != null) {
                    types.add(examples.get(to));
                }
            }
            from = to;
            LinearFit.Row all = first.traits().plus(first.shared(), space.size());
            articles.add(new Article(all, types, (float) JudgeFit.count(first)));
        }
        return articles;
    }

    private void fit(List<Article> articles) {
        int steps = ROUNDS * ((articles.size() + BATCH - 1) / BATCH);
        int step = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = articles.size() - 1; i > 0; i--) {
                Collections.swap(articles, i, random.nextInt(i + 1));
            }
            for (int from = 0; from < articles.size(); from += BATCH) {
                List<Article> batch = articles.subList(from, Math.min(articles.size(), from + BATCH));
                double all = batch.stream().mapToDouble(Article::count).sum();
                for (Article article : batch) {
                    learn(article, (float) (article.count() / all));
                }
                step++;
                float rate = (float) (Math.min(1, (double) step / WARM_UP) * (1 - (double) step / steps) + LAST_STEP);
                for (AdamRows each : List.of(rows, own, shared, places)) {
                    each.step(rate);
                }
            }
        }
        for (AdamRows each : List.of(rows, own, shared, places)) {
            each.finish();
        }
    }

    private void learn(Article article, float count) {
        addFeatures(article.features());
        addPlaces();
        Arrays.fill(slopes, 0);
        Arrays.fill(ofPlaces, 0);
        for (JudgeExample example : article.types()) {
            boolean forget = example.forgotten() != null
                    && JudgeFit.isMendedOn(example.set())
                    && random.nextDouble() < JudgeFit.FORGOTTEN;
            learn(example, forget ? example.forgotten() : example.numbers(), count);
        }
        slopePlaces();
        slopeFeatures(article.features());
    }

    /** Adds up the rows of the features that are kept. */
    private void addFeatures(LinearFit.Row features) {
        Arrays.fill(sums, 0);
        if (values.length < features.size()) {
            values = new float[features.size()];
        }
        for (int k = 0; k < features.size(); k++) {
            int row = rowOf[features.feature(k)];
            values[k] = 0;
            if (row >= 0 && random.nextDouble() >= FEATURE_OUT) {
                values[k] = (float) (features.value(k) / (1 - FEATURE_OUT));
                int at = rows.read(row);
                for (int i = 0; i < EventNet.ROW; i++) {
                    sums[i] += rows.value[at + i] * values[k];
                }
            }
        }
    }

    private void addPlaces() {
        for (int i = 0; i < SIZE; i++) {
            kept[i] = random.nextDouble() < INPUT_OUT ? 0 : (float) (1 / (1 - INPUT_OUT));
            inputs[i] = sums[i] * kept[i];
        }
        for (int p = 0; p < PLACES; p++) {
            int at = places.read(p);
            float sum = places.value[at + SIZE];
            for (int i = 0; i < SIZE; i++) {
                sum += places.value[at + i] * inputs[i];
            }
            factors[p] = sum <= 0 || random.nextDouble() < INPUT_OUT ? 0 : (float) (1 / (1 - INPUT_OUT));
            heights[p] = sum * factors[p];
        }
    }

    private void learn(JudgeExample example, double[] numbers, float count) {
        int type = example.type();
        int ofType = own.read(type);
        int ofAll = shared.read(0);
        float odds = own.value[ofType + OWN] + sums[SIZE + type];
        for (int i = 0; i < OWN; i++) {
            odds += (own.value[ofType + i] + shared.value[ofAll + i]) * (float) numbers[i];
        }
        for (int p = 0; p < PLACES; p++) {
            odds += heights[p] * places.value[places.read(p) + SIZE + 1 + type];
        }
        float slope = (float) (count * (1 / (1 + StrictMath.exp(-odds)) - (example.told() ? 1 : 0)));
        own.slope[ofType + OWN] += slope;
        for (int i = 0; i < OWN; i++) {
            own.slope[ofType + i] += slope * (float) numbers[i];
            shared.slope[ofAll + i] += slope * (float) numbers[i];
        }
        slopes[SIZE + type] += slope;
        for (int p = 0; p < PLACES; p++) {
            int at = places.read(p) + SIZE + 1 + type;
            ofPlaces[p] += slope * places.value[at];
            places.slope[at] += slope * heights[p];
        }
    }

    private void slopePlaces() {
        for (int p = 0; p < PLACES; p++) {
            float down = ofPlaces[p] * factors[p];
            if (down != 0) {
                int at = places.read(p);
                places.slope[at + SIZE] += down;
                for (int i = 0; i < SIZE; i++) {
                    places.slope[at + i] += down * inputs[i];
                    slopes[i] += down * places.value[at + i];
                }
            }
        }
        for (int i = 0; i < SIZE; i++) {
            slopes[i] *= kept[i];
        }
    }

    private void slopeFeatures(LinearFit.Row features) {
        for (int k = 0; k < features.size(); k++) {
            if (values[k] != 0) {
                int at = rows.read(rowOf[features.feature(k)]);
                for (int i = 0; i < EventNet.ROW; i++) {
                    rows.slope[at + i] += slopes[i] * values[k];
                }
            }
        }
    }

    /** Lines of {@code event-net.tsv}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int f = 0; f < rowOf.length; f++) {
            if (rowOf[f] >= 0) {
                String name = f < space.size()
                        ? EventNet.TRAIT + "\t" + space.name(f)
                        : EventNet.NUMBER + "\t" + NAMES.get(OWN + f - space.size());
                lines.add(name + "\t" + bytes(rowOf[f]));
            }
        }
        for (int type = 0; type < TYPES; type++) {
            float[] both = Arrays.copyOfRange(own.value, type * own.width, (type + 1) * own.width);
            for (int i = 0; i < OWN; i++) {
                both[i] += shared.value[i];
            }
            lines.add(EventNet.OWN + "\t" + EventEvidence.TYPES.get(type) + "\t" + decimals(both));
        }
        for (int p = 0; p < PLACES; p++) {
            float[] place = Arrays.copyOfRange(places.value, p * places.width, (p + 1) * places.width);
            lines.add(EventNet.HIDDEN + "\t" + p + "\t" + decimals(place));
        }
        return lines;
    }

    private static String decimals(float[] numbers) {
        StringBuilder line = new StringBuilder();
        for (float number : numbers) {
            line.append(line.length() == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.4f", number));
        }
        return line.toString();
    }

    private String bytes(int row) {
        byte[] bytes = new byte[rows.width];
        for (int i = 0; i < bytes.length; i++) {
            int factor = i < SIZE ? EventNet.OF_VECTORS : EventNet.OF_WORTH;
            int number = Math.round(rows.value[row * rows.width + i] * factor);
            bytes[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, number));
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What {@link EventNet} says with these weights: log odds of the type. */
    double odds(JudgeExample example) {
        Arrays.fill(sums, 0);
        addAll(example.traits(), 0);
        addAll(example.shared(), space.size());
        int type = example.type();
        double odds = own.value[type * own.width + OWN] + sums[SIZE + type];
        for (int i = 0; i < OWN; i++) {
            odds += (own.value[type * own.width + i] + shared.value[i]) * example.numbers()[i];
        }
        for (int p = 0; p < PLACES; p++) {
            int at = p * places.width;
            float sum = places.value[at + SIZE];
            for (int i = 0; i < SIZE; i++) {
                sum += places.value[at + i] * sums[i];
            }
            odds += Math.max(0, sum) * places.value[at + SIZE + 1 + type];
        }
        return odds;
    }

    private void addAll(LinearFit.Row features, int first) {
        for (int k = 0; k < features.size(); k++) {
            int row = rowOf[first + features.feature(k)];
            for (int i = 0; row >= 0 && i < rows.width; i++) {
                sums[i] += rows.value[row * rows.width + i] * (float) features.value(k);
            }
        }
    }
}
