package ainews.enrich.entity;

import java.util.function.Supplier;

/**
 * Rows of numbers fitted by Adam (Kingma and Ba, 2015). Each step moves every row, but those without a slope only when they are read again, by the sum of the steps
 * between: rows are many, and a batch touches few.
 */
public final class AdamRows {
    private static final double KEPT = 0.9;
    private static final double KEPT_SQUARE = 0.999;
    private static final float TINY = 1e-8f;
    /** Of two steps without a slope the second is so long as against the first. */
    private static final double SHRINKS = KEPT / StrictMath.sqrt(KEPT_SQUARE);

    public final int width;
    public final float[] value;
    public final float[] slope;
    private final float[] mean;
    private final float[] square;
    private final float[] rates;
    /** The step up to which a row was moved. */
    private final int[] moved;

    private final int[] touched;
    private final boolean[] isTouched;
    private int count;
    private int step;
    private float rate;

    public AdamRows(int rows, float[] rates) {
        this.rates = rates;
        width = rates.length;
        value = new float[rows * width];
        slope = new float[rows * width];
        mean = new float[rows * width];
        square = new float[rows * width];
        moved = new int[rows];
        touched = new int[rows];
        isTouched = new boolean[rows];
    }

    public void fill(int from, int to, Supplier<Float> numbers) {
        for (int row = 0; row < moved.length; row++) {
            for (int i = from; i < to; i++) {
                value[row * width + i] = numbers.get();
            }
        }
    }

    /** Where the row begins, moved up to now. */
    public int read(int row) {
        if (!isTouched[row]) {
            isTouched[row] = true;
            touched[count++] = row;
            catchUp(row);
        }
        return row * width;
    }

    /** Moves what was read since the last step along its slope. */
    public void step(float next) {
        step++;
        rate = next;
        float ofMean = (float) (1 - StrictMath.pow(KEPT, step));
        float ofSquare = (float) StrictMath.sqrt(1 - StrictMath.pow(KEPT_SQUARE, step));
        for (int t = 0; t < count; t++) {
            int row = touched[t];
            isTouched[row] = false;
            moved[row] = step;
            for (int i = 0; i < width; i++) {
                int at = row * width + i;
                float g = slope[at];
                slope[at] = 0;
                mean[at] += (float) (1 - KEPT) * (g - mean[at]);
                square[at] += (float) (1 - KEPT_SQUARE) * (g * g - square[at]);
                value[at] -= next * rates[i] * (mean[at] / ofMean) / ((float) Math.sqrt(square[at]) / ofSquare + TINY);
            }
        }
        count = 0;
    }

    public void finish() {
        for (int row = 0; row < moved.length; row++) {
            catchUp(row);
        }
    }

    private void catchUp(int row) {
        int steps = step - moved[row];
        if (steps > 0 && moved[row] > 0) {
            float ofMean = (float) (1 - StrictMath.pow(KEPT, step));
            float ofSquare = (float) StrictMath.sqrt(1 - StrictMath.pow(KEPT_SQUARE, step));
            float far = (float) (SHRINKS * (1 - StrictMath.pow(SHRINKS, steps)) / (1 - SHRINKS));
            float keptMean = (float) StrictMath.pow(KEPT, steps);
            float keptSquare = (float) StrictMath.pow(KEPT_SQUARE, steps);
            for (int i = 0; i < width; i++) {
                int at = row * width + i;
                value[at] -=
                        far * rate * rates[i] * (mean[at] / ofMean) / ((float) Math.sqrt(square[at]) / ofSquare + TINY);
                mean[at] *= keptMean;
                square[at] *= keptSquare;
            }
        }
        moved[row] = step;
    }
}
