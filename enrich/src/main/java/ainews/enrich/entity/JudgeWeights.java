package ainews.enrich.entity;

import ainews.enrich.text.Resources;
import java.util.List;

/** What {@link Judge} decides by. Thread-safe. */
final class JudgeWeights {
    private final ClueIndex index;
    private final ClueWeights sums;
    private final ClueNet net;

    private static final class Bundled {
        static final JudgeWeights VALUE = new JudgeWeights(
                Resources.lines(JudgeWeights.class, "judge.tsv"), Resources.lines(JudgeWeights.class, "net.tsv"));
    }

    /**
     * @param sums as {@link ClueWeights} wants them
     * @param net as {@link ClueNet} wants them
     */
    JudgeWeights(List<String> sums, List<String> net) {
        index = new ClueIndex(
                sums.stream().map(JudgeWeights::name).toList(),
                net.stream().filter(ClueNet::isClue).map(JudgeWeights::name).toList());
        this.sums = new ClueWeights(sums, index);
        this.net = new ClueNet(net, index);
    }

    static JudgeWeights bundled() {
        return Bundled.VALUE;
    }

    private static String name(String line) {
        return line.substring(0, line.indexOf('\t', line.indexOf('\t') + 1));
    }

    ClueIndex index() {
        return index;
    }

    ClueWeights sums() {
        return sums;
    }

    ClueNet net() {
        return net;
    }
}
