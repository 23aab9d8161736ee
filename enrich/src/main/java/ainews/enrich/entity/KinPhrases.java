package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who is meant by whose he is: "Claude's maker" and 豆包母公司 name a company without its name. */
final class KinPhrases {
    private static final Set<String> THINGS = Set.of("model", "product", "chip");
    private static final String[] OWNERS = {"parent company", "parent", "owner", "\u6bcd\u516c\u53f8", "\u4e1c\u5bb6"};
    private static final String[] MAKERS = {
        "maker",
        "creator",
        "developer",
        "\u5f00\u53d1\u5546",
        "\u5f00\u53d1\u65b9",
        "\u5f00\u53d1\u8005",
        "\u7814\u53d1\u5546",
        "\u5236\u9020\u5546",
        "\u80cc\u540e\u7684\u516c\u53f8",
        "\u80cc\u540e\u516c\u53f8"
    };
    private static final String[] TIES = {"'s ", "\u2019s ", "' ", "\u7684", ""};
    /** "ChatGPT maker", but an iPhone owner is a man in the street. */
    private static final String[] BARE = {"maker", "parent company", "parent"};

    private static final double LESS_SURE = 0.95;
    /** Between the phrase and the company's own name, which then says all. */
    private static final int BESIDE = 2;

    private final Gazetteer gazetteer;

    KinPhrases(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The companies that such phrases mean, each linked to the word maker, parent or the like.
     *
     * @param links in the order of title and text
     * @param least confidence of a name whose kin is taken at its word
     */
    List<Link> read(List<Link> links, double least) {
        List<Link> found = List.of();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            Link kin = link.confidence() >= least ? behind(link) : null;
            if (kin != null && !isNamed(kin, links, i + 1)) {
                found = found.isEmpty() ? new ArrayList<>(2) : found;
                found.add(kin);
            }
        }
        return found;
    }

    private Link behind(Link link) {
        FoldedText text = link.spot().field().normal();
        String type = gazetteer.entity(link.entity()).type();
        boolean thing = THINGS.contains(type);
        if (!thing && !type.equals("company")) {
            return null;
        }
        int at = link.spot().end();
        for (String tie : TIES) {
            if (text.startsWith(tie, at)) {
                int start = at + tie.length();
                int end = end(text, start, OWNERS, tie);
                end = end < 0 && thing ? end(text, start, MAKERS, tie) : end;
                if (end >= 0) {
                    return link(link, start, end);
                }
            }
        }
        int end = thing && text.startsWith(" ", at) ? end(text, at + 1, BARE, " ") : -1;
        return end < 0 ? null : link(link, at + 1, end);
    }

    private Link link(Link of, int start, int end) {
        int company = company(of.entity());
        Spot spot = new Spot(of.spot().field(), start, end, of.spot().surface(), null);
        return company < 0 ? null : new Link(spot, company, false, of.confidence() * LESS_SURE);
    }

    /** Where the word that starts there ends, or -1; without a tie between only Chinese words count, which need none. */
    private static int end(FoldedText text, int start, String[] words, String tie) {
        for (String word : words) {
            int end = start + word.length();
            if (text.startsWith(word, start)) {
                boolean chinese = CharKind.of(word.charAt(0)) != CharKind.LETTER;
                boolean ends = end == text.length() || !CharKind.isWord(CharKind.at(text, end));
                return chinese || (ends && !tie.isEmpty()) ? end : -1;
            }
        }
        return -1;
    }

    /** The nearest company above, or -1. */
    private int company(int entity) {
        for (int ancestor : gazetteer.ancestors(entity)) {
            if (gazetteer.entity(ancestor).type().equals("company")) {
                return ancestor;
            }
        }
        return -1;
    }

    private boolean isNamed(Link kin, List<Link> links, int from) {
        for (int i = from; i < links.size(); i++) {
            Link next = links.get(i);
            if (next.spot().field() != kin.spot().field()
                    || next.spot().start() > kin.spot().end() + BESIDE) {
                return false;
            }
            if (next.spot().start() >= kin.spot().end()
                    && gazetteer.entity(next.entity()).type().equals("company")) {
                return true;
            }
        }
        return false;
    }
}
