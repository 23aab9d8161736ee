package ainews.scoring.backtest.event;

/**
 * One event's returns less what was to be expected.
 *
 * @param estimation abnormal returns of the estimation days, NaN where not known
 * @param window abnormal returns of the event window, NaN where not known
 * @param deviation standard deviation in the estimation days, with the degrees of freedom of the model
 * @param degrees degrees of freedom of that deviation
 * @param inflation by day of the window: factor on the variance for predicting outside the estimation days
 * @param known days of estimation with a return
 * @param positive share of them with a positive abnormal return
 * @param marketMean mean market return in these; 0 where the model does not use it
 * @param marketSquares their sum of squares around the mean; infinite where the model does not use it
 * @param marketWindow market returns of the window
 * @param fitted parameters beside the slope: 1 where a mean was estimated, else 0
 */
@SuppressWarnings("ArrayRecordComponent") // carried along, never compared
record Abnormal(
        double[] estimation,
        double[] window,
        double deviation,
        double degrees,
        double[] inflation,
        int known,
        double positive,
        double marketMean,
        double marketSquares,
        double[] marketWindow,
        int fitted) {

    /** Sum over the days of the window that are known; NaN where none is. */
    double cumulated(int from, int to) {
        double sum = 0;
        int days = 0;
        for (int day = from; day <= to; day++) {
            if (!Double.isNaN(window[day])) {
                sum += window[day];
                days++;
            }
        }
        return days == 0 ? Double.NaN : sum;
    }

    /** Sum of the standardized abnormal returns. */
    double standardized(int from, int to) {
        double sum = 0;
        for (int day = from; day <= to; day++) {
            if (!Double.isNaN(window[day])) {
                sum += window[day] / (deviation * Math.sqrt(inflation[day]));
            }
        }
        return sum;
    }

    /** Known days. */
    int days(int from, int to) {
        int days = 0;
        for (int day = from; day <= to; day++) {
            days += Double.isNaN(window[day]) ? 0 : 1;
        }
        return days;
    }

    /** Standard deviation of {@link #cumulated}, with the error of the estimated parameters (Mikkelson and Partch 1988). */
    double cumulatedDeviation(int from, int to) {
        int days = days(from, to);
        double market = 0;
        for (int day = from; day <= to; day++) {
            market += Double.isNaN(window[day]) ? 0 : marketWindow[day] - marketMean;
        }
        double fromMean = fitted == 0 ? 0 : (double) days * days / known;
        return deviation * Math.sqrt(days + fromMean + market * market / marketSquares);
    }
}
