package ainews.scoring.backtest.event;

import java.util.Arrays;

/** What return was to be expected without the event. */
public enum Model {
    /** Least squares on the market's return in the estimation days (Brown and Warner 1985). */
    MARKET("market model"),
    /** The market's return of the day itself. */
    MARKET_ADJUSTED("market-adjusted"),
    /** The listing's own mean in the estimation days. */
    MEAN_ADJUSTED("mean-adjusted");

    private final String title;

    Model(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** @return null where too little is known, day 0 included */
    Abnormal of(DailyReturns returns, Event event, Span span) {
        int first = span.firstEstimation(event.session());
        int window = event.session() - span.before();
        if (first < 1 || window + span.days() > returns.sessions(event.asset())) {
            return null;
        }
        double[] own = new double[span.estimation()];
        double[] market = new double[span.estimation()];
        read(returns, event.asset(), first, own, market);
        double[] ownWindow = new double[span.days()];
        double[] marketWindow = new double[span.days()];
        read(returns, event.asset(), window, ownWindow, marketWindow);
        int known = 0;
        for (double value : own) {
            known += Double.isNaN(value) ? 0 : 1;
        }
        if (known < span.minEstimation() || Double.isNaN(ownWindow[span.before()])) {
            return null;
        }
        Line line = line(own, market, known);
        double squares = 0;
        for (int i = 0; i < own.length; i++) {
            own[i] -= line.alpha + line.beta * market[i];
            squares += Double.isNaN(own[i]) ? 0 : own[i] * own[i];
        }
        double[] inflation = new double[span.days()];
        for (int i = 0; i < ownWindow.length; i++) {
            ownWindow[i] -= line.alpha + line.beta * marketWindow[i];
            double distance = marketWindow[i] - line.mean;
            inflation[i] = 1 + (line.fitted == 0 ? 0 : 1.0 / known) + distance * distance / line.squares;
        }
        double degrees = known - line.fitted - (this == MARKET ? 1 : 0);
        double deviation = Math.sqrt(squares / degrees);
        return deviation > 0
                ? new Abnormal(
                        own,
                        ownWindow,
                        deviation,
                        degrees,
                        inflation,
                        known,
                        (double) Arrays.stream(own).filter(value -> value > 0).count() / known,
                        line.mean,
                        line.squares,
                        marketWindow,
                        line.fitted)
                : null;
    }

    /** Own and market returns where both are known, else NaN for both; without a market model the market's are 0. */
    private void read(DailyReturns returns, int asset, int first, double[] own, double[] market) {
        for (int i = 0; i < own.length; i++) {
            own[i] = returns.of(asset, first + i);
            market[i] = this == MEAN_ADJUSTED ? 0 : returns.market(asset, first + i);
            if (Double.isNaN(market[i])) {
                own[i] = Double.NaN;
                market[i] = 0;
            }
        }
    }

    private record Line(double alpha, double beta, double mean, double squares, int fitted) {}

    private Line line(double[] own, double[] market, int known) {
        return switch (this) {
            case MARKET_ADJUSTED -> new Line(0, 1, 0, Double.POSITIVE_INFINITY, 0);
            case MEAN_ADJUSTED ->
                new Line(
                        Arrays.stream(own).filter(value -> !Double.isNaN(value)).sum() / known,
                        0,
                        0,
                        Double.POSITIVE_INFINITY,
                        1);
            case MARKET -> leastSquares(own, market, known);
        };
    }

    private static Line leastSquares(double[] own, double[] market, int known) {
        double meanOwn = 0;
        double mean = 0;
        for (int i = 0; i < own.length; i++) {
            if (!Double.isNaN(own[i])) {
                meanOwn += own[i] / known;
                mean += market[i] / known;
            }
        }
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < own.length; i++) {
            if (!Double.isNaN(own[i])) {
                xy += (own[i] - meanOwn) * (market[i] - mean);
                xx += (market[i] - mean) * (market[i] - mean);
            }
        }
        double beta = xx == 0 ? 0 : xy / xx;
        return new Line(meanOwn - beta * mean, beta, mean, xx, 1);
    }
}
