package ainews.deploy.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plot as SVG: lines with bands, or bars in groups, over a shared scale with round steps. */
final class Plot {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 260;
    private static final int LEFT = 62;
    private static final int RIGHT = 14;
    private static final int TOP = 30;
    private static final int BOTTOM = 58;
    private static final String[] COLOURS = {
        "#2563a8", "#d9622b", "#2d8a57", "#8a4fb0", "#b8860b", "#c23b5a", "#4a7f8c", "#7a7a7a"
    };

    /**
     * One line or one colour of bars. NaN is a gap.
     *
     * @param low lower end of a band or of an error bar, or null
     * @param dashed for what is not the real thing
     */
    @SuppressWarnings("ArrayRecordComponent") // drawn, never compared
    record Series(String name, double[] x, double[] y, double[] low, double[] high, boolean dashed) {}

    private final String title;
    private final boolean percent;
    private final List<Series> series = new ArrayList<>();
    private double reach;

    /** @param percent whether values are shares, to be labelled in per cent */
    Plot(String title, boolean percent) {
        this.title = title;
        this.percent = percent;
    }

    Plot add(Series line) {
        series.add(line);
        return this;
    }

    /** Makes the scale reach so far up and down, so that it can be compared by eye with another plot. */
    Plot reach(double value) {
        reach = Double.isNaN(value) ? reach : Math.max(reach, Math.abs(value));
        return this;
    }

    boolean isEmpty() {
        return series.stream().allMatch(line -> line.y().length == 0);
    }

    /** Lines over x; {@code ticks} are the labels at their places. */
    String lines(List<Double> places, List<String> ticks, String axis) {
        Scale scale = Scale.of(series, reach, percent);
        double from = extreme(true);
        double to = Math.max(extreme(false), from + 1e-9);
        Html svg = frame(scale);
        for (int i = 0; i < places.size(); i++) {
            double x = across(places.get(i), from, to);
            svg.raw(
                    "<line class=\"tick\" x1=\"%1$.1f\" y1=\"%2$d\" x2=\"%1$.1f\" y2=\"%3$d\"/>",
                    x, HEIGHT - BOTTOM, HEIGHT - BOTTOM + 4);
            label(svg, x, ticks.get(i));
        }
        for (int i = 0; i < series.size(); i++) {
            Series line = series.get(i);
            String colour = COLOURS[i % COLOURS.length];
            if (line.low() != null) {
                svg.raw("<path class=\"band\" fill=\"%s\" d=\"%s\"/>", colour, band(line, scale, from, to));
            }
            svg.raw(
                    "<path class=\"line\" stroke=\"%s\"%s d=\"%s\"/>",
                    colour, line.dashed() ? " stroke-dasharray=\"5 4\"" : "", path(line, scale, from, to));
        }
        return close(svg, axis);
    }

    /** Bars, a group for each label; a series' x are the numbers of its groups. */
    String bars(List<String> groups, String axis) {
        Scale scale = Scale.of(series, reach, percent);
        Html svg = frame(scale);
        double group = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, groups.size());
        double width = group * 0.8 / Math.max(1, series.size());
        for (int g = 0; g < groups.size(); g++) {
            label(svg, LEFT + group * (g + 0.5), groups.get(g));
        }
        for (int s = 0; s < series.size(); s++) {
            Series bars = series.get(s);
            for (int i = 0; i < bars.y().length; i++) {
                if (!Double.isNaN(bars.y()[i])) {
                    double x = LEFT + group * (bars.x()[i] + 0.1) + width * s;
                    double top = scale.y(Math.max(0, bars.y()[i]));
                    double bottom = scale.y(Math.min(0, bars.y()[i]));
                    svg.raw(
                            "<rect fill=\"%s\"%s x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                            COLOURS[s % COLOURS.length],
                            bars.dashed() ? " fill-opacity=\"0.35\"" : "",
                            x,
                            top,
                            width * 0.92,
                            Math.max(0.5, bottom - top));
                    whisker(svg, bars, i, x + width * 0.46, scale);
                }
            }
        }
        return close(svg, axis);
    }

    private static void whisker(Html svg, Series bars, int i, double x, Scale scale) {
        if (bars.low() != null && !Double.isNaN(bars.low()[i])) {
            svg.raw(
                    "<line class=\"whisker\" x1=\"%1$.1f\" y1=\"%2$.1f\" x2=\"%1$.1f\" y2=\"%3$.1f\"/>",
                    x, scale.y(bars.high()[i]), scale.y(bars.low()[i]));
        }
    }

    private Html frame(Scale scale) {
        Html svg = new Html()
                .raw("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", WIDTH, HEIGHT)
                .text(title)
                .raw("\"><text class=\"title\" x=\"%d\" y=\"18\">", 8)
                .text(title)
                .raw("</text>");
        for (double value : scale.steps()) {
            double y = scale.y(value);
            svg.raw(
                    "<line class=\"%1$s\" x1=\"%2$d\" y1=\"%3$.1f\" x2=\"%4$d\" y2=\"%3$.1f\"/>",
                    value == 0 ? "zero" : "grid", LEFT, y, WIDTH - RIGHT);
            svg.raw("<text class=\"value\" x=\"%d\" y=\"%.1f\">%s</text>", LEFT - 6, y + 4, scale.label(value));
        }
        return svg;
    }

    private static void label(Html svg, double x, String text) {
        svg.raw("<text class=\"label\" x=\"%.1f\" y=\"%d\">", x, HEIGHT - BOTTOM + 16)
                .text(text)
                .raw("</text>");
    }

    private String close(Html svg, String axis) {
        svg.raw("<text class=\"axis\" x=\"%d\" y=\"%d\">", WIDTH - RIGHT, HEIGHT - BOTTOM + 31)
                .text(axis)
                .raw("</text>");
        double x = LEFT;
        for (int i = 0; i < series.size(); i++) {
            String name = series.get(i).name();
            svg.raw(
                    "<rect x=\"%.1f\" y=\"%d\" width=\"10\" height=\"10\" fill=\"%s\"%s/>",
                    x,
                    HEIGHT - 16,
                    COLOURS[i % COLOURS.length],
                    series.get(i).dashed() ? " fill-opacity=\"0.35\"" : "");
            svg.raw("<text class=\"name\" x=\"%.1f\" y=\"%d\">", x + 14, HEIGHT - 7)
                    .text(name)
                    .raw("</text>");
            x += 26 + 6.4 * name.length();
        }
        return svg.raw("</svg>").toString();
    }

    private double extreme(boolean least) {
        double extreme = least ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        for (Series line : series) {
            for (double x : line.x()) {
                extreme = least ? Math.min(extreme, x) : Math.max(extreme, x);
            }
        }
        return extreme;
    }

    private static double across(double x, double from, double to) {
        return LEFT + (x - from) / (to - from) * (WIDTH - LEFT - RIGHT);
    }

    private static String path(Series line, Scale scale, double from, double to) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < line.x().length; i++) {
            if (Double.isNaN(line.y()[i])) {
                pen = false;
                continue;
            }
            path.append(point(pen ? "L" : "M", across(line.x()[i], from, to), scale.y(line.y()[i])));
            pen = true;
        }
        return path.toString();
    }

    private static String band(Series line, Scale scale, double from, double to) {
        StringBuilder path = new StringBuilder();
        int n = line.x().length;
        for (int i = 0; i < 2 * n; i++) {
            int at = i < n ? i : 2 * n - 1 - i;
            double value = i < n ? line.high()[at] : line.low()[at];
            if (!Double.isNaN(value)) {
                path.append(point(path.isEmpty() ? "M" : "L", across(line.x()[at], from, to), scale.y(value)));
            }
        }
        return path.isEmpty() ? "" : path.append('Z').toString();
    }

    private static String point(String verb, double x, double y) {
        return String.format(Locale.ROOT, "%s%.1f %.1f", verb, x, y);
    }

    /** From the lowest to the highest value in round steps; 0 is always on it. */
    private record Scale(double low, double high, double step, boolean percent) {

        static Scale of(List<Series> series, double reach, boolean percent) {
            double low = -reach;
            double high = reach;
            for (Series line : series) {
                for (double[] values : new double[][] {line.y(), line.low(), line.high()}) {
                    for (double value : values == null ? new double[0] : values) {
                        if (!Double.isNaN(value)) {
                            low = Math.min(low, value);
                            high = Math.max(high, value);
                        }
                    }
                }
            }
            double span = high > low ? high - low : 1;
            double step = Math.pow(10, Math.floor(Math.log10(span / 4)));
            step *= span / step > 20 ? 5 : span / step > 8 ? 2 : 1;
            return new Scale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step, percent);
        }

        double[] steps() {
            int count = (int) Math.round((high - low) / step);
            double[] steps = new double[Math.max(1, count) + 1];
            for (int i = 0; i < steps.length; i++) {
                double value = low + i * step;
                steps[i] = Math.abs(value) < step / 1000 ? 0 : value;
            }
            return steps;
        }

        double y(double value) {
            double span = high > low ? high - low : 1;
            return TOP + (high - value) / span * (HEIGHT - TOP - BOTTOM);
        }

        String label(double value) {
            double shown = percent ? value * 100 : value;
            double size = percent ? step * 100 : step;
            int digits = (int) Math.max(0, -Math.floor(Math.log10(size) + 1e-9));
            return String.format(Locale.ROOT, "%." + digits + "f%s", shown, percent ? "%" : "");
        }
    }
}
