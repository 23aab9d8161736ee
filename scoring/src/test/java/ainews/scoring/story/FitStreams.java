package ainews.scoring.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link JoinModelFit} learns from and judges by. Each fold leaves out one of the sets by other hands, by its place among them, and half of the
 * stories of everything else but the project's own happenings; what it leaves out is what it is judged by.
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

    /** What the headlines of happenings, without their texts, weigh against these. */
    private static final double TITLES = 0.5;

    static final int BOTH = -1;
    static final int ALL = -2;

    private FitStreams() {}

    /**
     * Articles of a kind.
     *
     * @param half which half of the stories it is of, where a fold leaves one out (0 or 1, {@link #BOTH} for a stream of both); {@link #ALL} for what is no such stream
     * @param weight of its rows in sum
     * @param chunk articles after which the pass begins anew
     * @param tolerated share of false joins; some of them are happenings that the labels do not know as one
     */
    record Part(String name, int half, List<StoryData> items, double weight, int chunk, double tolerated) {
        /** Place of the set by another hand among them that it is made of; -1 for what is made of none. */
        int set() {
            return StoryData.BY_OTHER_HANDS.indexOf(name.split(" ")[0]);
        }

        boolean isMixed() {
            return tolerated < 1;
        }

        boolean isInTwoLanguages() {
            return StoryData.BY_OTHER_HANDS.contains(name);
        }

        /** False for a half of what is learned from whole as well. */
        boolean isWhole() {
            return half < 0;
        }

        List<List<StoryData>> chunks() {
            List<List<StoryData>> chunks = new ArrayList<>();
            for (int from = 0; from < items.size(); from += chunk) {
                chunks.add(items.subList(from, Math.min(items.size(), from + chunk)));
            }
            return chunks;
        }
    }

    /** All that is learned from. */
    static List<Part> learned() {
        try {
            List<StoryData> happenings = StoryData.fitted();
            List<Part> parts = new ArrayList<>(List.of(new Part("happenings", ALL, happenings, 0.5, WHOLE, 1)));
            for (int pace = 0; pace < PACES; pace++) {
                parts.add(new Part("dense " + pace, ALL, StoryData.dense(happenings, pace), 3.0 / PACES, WHOLE, 1));
            }
            parts.add(new Part("titles", ALL, StoryData.dense(StoryData.titlesOf(happenings)), TITLES, WHOLE, 1));
            for (String set : StoryData.BY_OTHER_HANDS) {
                addPaces(set, OTHER_SETS / 2 / StoryData.BY_OTHER_HANDS.size(), parts);
            }
            for (int half : new int[] {0, 1, BOTH}) {
                parts.addAll(others(of(happenings, half), half));
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True if a fold leaves out a part. */
    static boolean isUnseen(Part part, int fold) {
        return part.set() == fold || part.half() == BOTH || part.half() == unseenHalf(fold);
    }

    private static int unseenHalf(int fold) {
        return 1 - fold % 2;
    }

    private static void addPaces(String name, double weight, List<Part> to) throws IOException {
        List<StoryData> set = StoryData.byAnotherHand(name);
        to.add(new Part(name, ALL, set, weight, WHOLE, 1));
        to.add(new Part(name + " titles", ALL, StoryData.titlesOf(set), weight * TITLES, WHOLE, 1));
        for (int pace = 1; pace <= OTHER_PACES; pace++) {
            to.add(new Part(name + " " + pace, ALL, StoryData.dense(set, pace), weight / OTHER_PACES, WHOLE, 1));
        }
    }

    /** What a fold has not seen. */
    static List<Part> unseen(int fold) {
        try {
            String name = StoryData.BY_OTHER_HANDS.get(fold);
            List<StoryData> set = StoryData.byAnotherHand(name);
            List<Part> parts = new ArrayList<>();
            parts.add(new Part(name, ALL, set, 1, WHOLE, 1));
            parts.add(new Part(name + " titles", ALL, StoryData.titlesOf(set), 1, WHOLE, 1));
            parts.addAll(others(set, unseenHalf(fold)));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> others(List<StoryData> happenings, int half) throws IOException {
        List<StoryData> frontPage = of(StoryData.frontPage(), half);
        List<StoryData> atOnce = of(StoryData.atOnce(), half);
        double weight = half == BOTH ? 0.5 : 0.25;
        return List.of(
                new Part("headlines", half, of(StoryData.headlines(), half), 6 * weight, WHOLE, 1),
                new Part("front page", half, frontPage, 3 * weight, WHOLE, 0.01),
                new Part("blend", half, StoryData.blend(happenings, frontPage), 3 * weight, WHOLE, 0.03),
                new Part("at once", half, atOnce, weight, WHOLE, 0.02),
                new Part("small", half, atOnce, weight, SMALL, 0.01),
                new Part("import", half, StoryData.blend(happenings, atOnce), 0.6 * weight, WHOLE, 1));
    }

    private static List<StoryData> of(List<StoryData> all, int half) {
        return half < 0 ? all : StoryData.half(all, half);
    }
}
