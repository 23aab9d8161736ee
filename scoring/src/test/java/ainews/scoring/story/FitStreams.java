package ainews.scoring.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link JoinModelFit} learns from and judges by. Each fold leaves out one of the sets by other hands, by its place among them, and half of the
 * stories of everything else but the project's own happenings; what it leaves out is what it is judged by. A fold of -1 leaves out nothing.
 */
final class FitStreams {
    private static final int SMALL = 12;
    private static final int WHOLE = 1_000_000;

    /** The same happenings at so many paces, and among other neighbours each time: what is learned is not one stream's accidents. */
    private static final int PACES = Integer.getInteger("ainews.fit.paces", 6);

    /** The same for the sets by other hands, which come as they are as well. */
    private static final int OTHER_PACES = Integer.getInteger("ainews.fit.otherPaces", 2);

    /** What they weigh together, as they come and at other paces. */
    private static final double OTHER_SETS = 6;

    private FitStreams() {}

    /**
     * Articles of a kind.
     *
     * @param weight of its rows in sum
     * @param chunk articles after which the pass begins anew
     * @param tolerated share of false joins; some of them are happenings that the labels do not know as one
     */
    record Part(String name, List<StoryData> items, double weight, int chunk, double tolerated) {
        boolean isMixed() {
            return tolerated < 1;
        }

        boolean isInTwoLanguages() {
            return StoryData.BY_OTHER_HANDS.contains(name);
        }

        List<List<StoryData>> chunks() {
            List<List<StoryData>> chunks = new ArrayList<>();
            for (int from = 0; from < items.size(); from += chunk) {
                chunks.add(items.subList(from, Math.min(items.size(), from + chunk)));
            }
            return chunks;
        }
    }

    /** What a fold learns from. */
    static List<Part> learned(int fold) {
        try {
            List<StoryData> happenings = StoryData.fitted();
            List<Part> parts = new ArrayList<>(List.of(new Part("happenings", happenings, 0.5, WHOLE, 1)));
            for (int pace = 0; pace < PACES; pace++) {
                parts.add(new Part("dense " + pace, StoryData.dense(happenings, pace), 3.0 / PACES, WHOLE, 1));
            }
            List<String> sets = new ArrayList<>(StoryData.BY_OTHER_HANDS);
            if (fold >= 0) {
                sets.remove(fold);
            }
            for (String set : sets) {
                addPaces(set, OTHER_SETS / 2 / sets.size(), parts);
            }
            parts.addAll(others(happenings, fold < 0 ? fold : fold % 2));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPaces(String name, double weight, List<Part> to) throws IOException {
        List<StoryData> set = StoryData.byAnotherHand(name);
        to.add(new Part(name, set, weight, WHOLE, 1));
        for (int pace = 1; pace <= OTHER_PACES; pace++) {
            to.add(new Part(name + " " + pace, StoryData.dense(set, pace), weight / OTHER_PACES, WHOLE, 1));
        }
    }

    /** What a fold has not seen. */
    static List<Part> unseen(int fold) {
        try {
            String name = StoryData.BY_OTHER_HANDS.get(fold);
            List<StoryData> set = StoryData.byAnotherHand(name);
            List<Part> parts = new ArrayList<>();
            parts.add(new Part(name, set, 1, WHOLE, 1));
            parts.addAll(others(set, 1 - fold % 2));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> others(List<StoryData> happenings, int half) throws IOException {
        List<StoryData> frontPage = of(StoryData.frontPage(), half);
        List<StoryData> atOnce = of(StoryData.atOnce(), half);
        return List.of(
                new Part("headlines", of(StoryData.headlines(), half), 4, WHOLE, 1),
                new Part("front page", frontPage, 1.2, WHOLE, 0.01),
                new Part("blend", StoryData.blend(happenings, frontPage), 1.2, WHOLE, 0.03),
                new Part("at once", atOnce, 0.4, WHOLE, 0.02),
                new Part("small", atOnce, 0.4, SMALL, 0.01),
                new Part("import", StoryData.blend(happenings, atOnce), 0.4, WHOLE, 1));
    }

    private static List<StoryData> of(List<StoryData> all, int half) {
        return half < 0 ? all : StoryData.half(all, half);
    }
}
