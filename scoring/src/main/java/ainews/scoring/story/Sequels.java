package ainews.scoring.story;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Whether an article says of itself, in its title or at the beginning of its text, that it comes after something told before: "a day after", "yesterday", 昨晚, 发布后. Pure. */
final class Sequels {
    private static final int LEAD_TOKENS = 100;

    private static final int[] EARLIER = hashes("yesterday 昨天 昨日 昨晚 此前 次日 布后 息后 之后");
    private static final int[] SPANS = hashes("day days hour hours week weeks month months");
    private static final String[] AFTERWARDS = {"after", "later", "earlier", "ago", "since"};

    /** A bit for the lowest bits of each of those: most words are passed over by it. */
    private static final long KNOWN = IntStream.concat(Arrays.stream(EARLIER), Arrays.stream(SPANS))
            .mapToLong(hash -> 1L << hash)
            .reduce(0, (a, b) -> a | b);

    private Sequels() {}

    private static int[] hashes(String words) {
        return Arrays.stream(words.split(" ")).mapToInt(Tokens::hashOf).sorted().toArray();
    }

    static boolean isOne(Tokens title, Tokens body) {
        return isSaid(title, title.size) || isSaid(body, Math.min(body.size, LEAD_TOKENS));
    }

    private static boolean isSaid(Tokens tokens, int end) {
        for (int i = 0; i < end; i++) {
            int hash = tokens.hash[i];
            if (hash == 0 || (KNOWN >>> hash & 1) == 0) {
                continue;
            }
            if (Arrays.binarySearch(EARLIER, hash) >= 0
                    || (i + 1 < end
                            && Arrays.binarySearch(SPANS, hash) >= 0
                            && isAfterwards(tokens.source(), tokens.start(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAfterwards(String text, int at) {
        for (String word : AFTERWARDS) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
