package ainews.scoring.backtest;

import ainews.scoring.backtest.event.DailyReturns;
import ainews.scoring.backtest.event.Event;
import ainews.scoring.backtest.event.EventStudy;
import ainews.scoring.backtest.event.Model;
import ainews.scoring.backtest.event.Picker;
import ainews.scoring.backtest.event.Span;
import ainews.scoring.backtest.event.Tests;
import ainews.scoring.backtest.factor.Sightings;
import ainews.scoring.backtest.market.Market;
import ainews.scoring.backtest.statistic.Interval;
import ainews.scoring.backtest.statistic.Significance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of the event study; the run with shuffled dates stands in the same tables under its own name. */
final class EventTables {

    private final Settings settings;
    private final Market market;
    private final DailyReturns returns;
    final Table windows = new Table(
            "events",
            "run:text model:text from:count to:count n:count event_days:count left_out:count caar low high bootstrap_low bootstrap_high t t_p"
                    + " patell patell_p bmp bmp_p rank rank_p sign sign_p generalized_sign generalized_sign_p");
    final Table days = new Table("event_days", "run:text model:text day:count n:count aar aar_t caar low high");

    EventTables(Settings settings, Market market, int index) {
        this.settings = settings;
        this.market = market;
        this.returns = new DailyReturns(market, index);
    }

    void add(String run, Sightings sightings) {
        Span span = settings.span();
        int signal = sightings.signals().indexOf(settings.eventSignal());
        List<Event> events = Picker.pick(
                sightings,
                market,
                i -> sightings.value(signal, i) >= settings.eventMin() && (sightings.first(i) || !settings.firstOnly()),
                span.after());
        for (Model model : Model.values()) {
            EventStudy study = new EventStudy(returns, market, events, model, span);
            if (study.count() == 0) {
                continue;
            }
            spans(span).parallelStream()
                    .map(window -> row(run, model, study, window[0], window[1]))
                    .toList()
                    .forEach(row -> windows.add(row.toArray()));
            for (int day = -span.before(); day <= span.after(); day++) {
                Tests alone = study.tests(day, day);
                Tests until = study.tests(-span.before(), day);
                days.add(
                        run,
                        model.title(),
                        day,
                        alone.n(),
                        alone.mean(),
                        alone.crossSection(),
                        until.mean(),
                        until.interval().low(),
                        until.interval().high());
            }
        }
    }

    /** Before (which should be empty, unless news leak), the day itself, and what follows. */
    private static List<int[]> spans(Span span) {
        List<int[]> spans = new ArrayList<>();
        if (span.before() > 0) {
            spans.add(new int[] {-span.before(), -1});
        }
        for (int to : new int[] {0, 1, 2, 5, 10}) {
            if (to <= span.after()) {
                spans.add(new int[] {0, to});
            }
        }
        if (span.after() > 1) {
            spans.add(new int[] {1, span.after()});
        }
        return spans;
    }

    private List<Object> row(String run, Model model, EventStudy study, int from, int to) {
        Tests tests = study.tests(from, to);
        Interval bootstrap = study.bootstrap(from, to, settings.samples(), settings.seed());
        int degrees = tests.n() - 1;
        return Arrays.asList(
                run,
                model.title(),
                from,
                to,
                tests.n(),
                study.days(),
                study.leftOut(),
                tests.mean(),
                tests.interval().low(),
                tests.interval().high(),
                bootstrap.low(),
                bootstrap.high(),
                tests.crossSection(),
                Significance.student(tests.crossSection(), degrees),
                tests.patell(),
                Significance.normal(tests.patell()),
                tests.bmp(),
                Significance.student(tests.bmp(), degrees),
                tests.rank(),
                Significance.normal(tests.rank()),
                tests.sign(),
                Significance.normal(tests.sign()),
                tests.generalizedSign(),
                Significance.normal(tests.generalizedSign()));
    }
}
