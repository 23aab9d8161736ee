package ainews.scoring.backtest.event;

import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.statistic.BlockBootstrap;
import ainews.scoring.backtest.statistic.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The events of one study under one model. Days are counted from day 0; windows include both ends. */
public final class EventStudy {

    private final Span span;
    private final int offered;
    private final List<Abnormal> events = new ArrayList<>();
    private final List<List<Integer>> byDay;
    private final RankDays ranks;

    /** Events without enough history, and those whose window runs over the end of the prices, are left out and counted. */
    public EventStudy(DailyReturns returns, Market market, List<Event> chosen, Model model, Span span) {
        this.span = span;
        this.offered = chosen.size();
        TreeMap<Integer, List<Integer>> days = new TreeMap<>();
        for (Event event : chosen) {
            Abnormal abnormal = model.of(returns, event, span);
            if (abnormal != null) {
                int day = market.listing(event.asset()).sessions().day(event.session());
                days.computeIfAbsent(day, key -> new ArrayList<>()).add(events.size());
                events.add(abnormal);
            }
        }
        this.byDay = List.copyOf(days.values());
        this.ranks = new RankDays(events);
    }

    public int count() {
        return events.size();
    }

    /** Events that were left out. */
    public int leftOut() {
        return offered - events.size();
    }

    /** Different days on which events fell: events of one day are not independent. */
    public int days() {
        return byDay.size();
    }

    /** @param from and to: days of the event window */
    public Tests tests(int from, int to) {
        return Tests.of(events, ranks, from + span.before(), to + span.before());
    }

    /** Interval of the cumulated average, from samples of days with all their events. */
    public Interval bootstrap(int from, int to, int samples, long seed) {
        double[] sums = events.stream()
                .mapToDouble(event -> event.cumulated(from + span.before(), to + span.before()))
                .toArray();
        double[] ofDay = new double[byDay.size()];
        int[] known = new int[byDay.size()];
        for (int day = 0; day < ofDay.length; day++) {
            for (int event : byDay.get(day)) {
                if (!Double.isNaN(sums[event])) {
                    ofDay[day] += sums[event];
                    known[day]++;
                }
            }
        }
        return new BlockBootstrap(samples, 1, seed).of(byDay.size(), drawn -> {
            double sum = 0;
            int count = 0;
            for (int day : drawn) {
                sum += ofDay[day];
                count += known[day];
            }
            return sum / count;
        });
    }
}
