package ainews.enrich.topic;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Eigenvectors of a symmetric matrix by Jacobi's rotations, which are enough for a hundred rows. */
final class SymmetricEigen {
    private static final int SWEEPS = 60;
    private static final double NOTHING = 1e-15;

    private SymmetricEigen() {}

    /** Of length 1, those of the largest eigenvalues first. The matrix is used up. */
    static double[][] vectors(double[][] matrix) {
        int size = matrix.length;
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    if (Math.abs(matrix[p][q]) > NOTHING) {
                        rotate(matrix, vectors, p, q);
                    }
                }
            }
        }
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -matrix[i][i]))
                .map(i -> vectors[i])
                .toArray(double[][]::new);
    }

    /** Turns two axes so that they vary independently of each other. */
    private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < matrix.length; k++) {
            double kp = matrix[k][p];
            double kq = matrix[k][q];
            matrix[k][p] = c * kp - s * kq;
            matrix[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < matrix.length; k++) {
            double pk = matrix[p][k];
            double qk = matrix[q][k];
            matrix[p][k] = c * pk - s * qk;
            matrix[q][k] = s * pk + c * qk;
        }
        for (int k = 0; k < matrix.length; k++) {
            double vp = vectors[p][k];
            double vq = vectors[q][k];
            vectors[p][k] = c * vp - s * vq;
            vectors[q][k] = s * vp + c * vq;
        }
    }
}
