package ainews.scoring.backtest.event;

import ainews.scoring.backtest.statistic.Interval;
import ainews.scoring.backtest.statistic.Moments;
import ainews.scoring.backtest.statistic.Significance;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The tests of one window over all events of one model.
 *
 * @param n events with a return in the window
 * @param mean cumulated average abnormal return
 * @param interval 95 %, cross-sectional Student's t
 * @param crossSection t over the events' cumulated abnormal returns, n - 1 degrees of freedom
 * @param patell standardized residuals (Patell 1976), normal
 * @param bmp standardized cross-section (Boehmer, Musumeci and Poulsen 1991), Student's t with n - 1
 * @param rank Corrado (1989), with missing days as Corrado and Zivney (1992), normal
 * @param sign share of positive sums against a half, normal
 * @param generalizedSign share of positive sums against that of the estimation days (Cowan 1992), normal
 */
public record Tests(
        int n,
        double mean,
        Interval interval,
        double crossSection,
        double patell,
        double bmp,
        double rank,
        double sign,
        double generalizedSign) {

    static Tests of(List<Abnormal> all, RankDays ranks, int from, int to) {
        List<Abnormal> events =
                all.stream().filter(event -> event.days(from, to) > 0).toList();
        double[] sums = values(events, event -> event.cumulated(from, to));
        double[] scaled = values(events, event -> event.cumulated(from, to) / event.cumulatedDeviation(from, to));
        double positive = Arrays.stream(sums).filter(sum -> sum > 0).count();
        double usual = Moments.mean(values(events, Abnormal::positive));
        int n = events.size();
        return new Tests(
                n,
                Moments.mean(sums),
                Interval.ofMean(sums),
                Significance.t(sums),
                patell(events, from, to),
                Significance.t(scaled),
                ranks.test(from, to),
                (positive - n * 0.5) / Math.sqrt(n * 0.25),
                (positive - n * usual) / Math.sqrt(n * usual * (1 - usual)));
    }

    private static double[] values(List<Abnormal> events, ToDoubleFunction<Abnormal> value) {
        return events.stream().mapToDouble(value).toArray();
    }

    private static double patell(List<Abnormal> events, int from, int to) {
        double sum = 0;
        for (Abnormal event : events) {
            double variance = event.days(from, to) * event.degrees() / (event.degrees() - 2);
            sum += event.standardized(from, to) / Math.sqrt(variance);
        }
        return sum / Math.sqrt(events.size());
    }
}
