package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How sentences link a name with the names beside it: "buys chips from X" and "sells chips to X" differ in the small word before the name, "X supplies Y" and
 * "Y supplies X" in the side on which the other stands. Those listed with a name share its links.
 */
final class LinkFeatures {
    /** Small words right before a name; each is a value of its own. */
    private static final List<String> BEFORE = List.of(
            "by",
            "from",
            "to",
            "with",
            "for",
            "of",
            "at",
            "on",
            "in",
            "and",
            "against",
            "than",
            "like",
            "as",
            "into",
            "via",
            "through",
            "behind",
            "including",
            "\u7531",
            "\u5411",
            "\u4e0e",
            "\u548c",
            "\u4ece",
            "\u7ed9",
            "\u4e3a",
            "\u88ab",
            "\u5bf9",
            "\u7528",
            "\u5728",
            "\u83b7",
            "\u628a",
            "\u53ca",
            "\u6bd4",
            "\u8ba9",
            "\u662f",
            "\u7684",
            "\u6309",
            "\u5982");
    /** What stands right behind a name. */
    private static final List<String> BEHIND = List.of(
            "'s", "\u2019s", ",", ".", "(", "is", "was", "has", "had", "will", "and", "to", "said", "says", "which",
            "who", "whose", "in", "as", "for", "on", "also", "\u7684", "\uff0c", "\u3001", "\u3002", "\uff08", "\u662f",
            "\u5728", "\u4e3a", "\u4e0e", "\u548c", "\u5c06", "\u5219", "\u4e5f", "\u5df2", "\u7b49", "\uff1a",
            "\u4e2d", "\u4e0a", "\u65d7", "\u8fd9", "\u8fd8", "\u5411", "\u5bf9");

    private static final Map<String, Integer> NUMBER_BEFORE = numbers(BEFORE);
    private static final Map<String, Integer> NUMBER_BEHIND = numbers(BEHIND);

    private static final List<String> SORTS = List.of("firm", "thing", "person", "other");
    /** Of each of {@link Cast#TYPES}. */
    private static final int[] SORT = {0, 1, 1, 1, 2, 3, 3, 3};

    private static final List<String> SIDES = List.of("other-before", "other-behind");
    private static final int REACH = 144;
    private static final int PREPOSITION = 10;

    private final int kinds;
    private final Grid before;
    private final Grid behind;
    private final Grid between;
    private final Grid withLead;

    /** @param kinds names of the classes of words that rules know */
    LinkFeatures(List<String> kinds, FeatureSpace space) {
        this.kinds = kinds.size();
        before = new Grid(space, "small-word-before", SORTS, BEFORE);
        behind = new Grid(space, "small-word-behind", SORTS, BEHIND);
        between = new Grid(space, "between-and-lead", SORTS, SIDES, new ArrayList<>(kinds));
        withLead = new Grid(space, "in-sentence-with-lead", SORTS, List.of("yes", "no"));
    }

    /** @param lead number of the firm that the article is about, -1 for none */
    void read(Scene scene, Cast cast, int number, int lead, Features into) {
        int sort = SORT[cast.type(number)];
        List<Naming> namings = cast.namings(number);
        boolean beside = false;
        for (int i = 0; i < namings.size(); i++) {
            Naming naming = namings.get(i);
            smallWords(scene, naming, sort, into);
            beside |= lead(cast, naming, sort, lead, into);
        }
        if (lead >= 0 && lead != number) {
            into.set(withLead.at(sort, beside ? 0 : 1));
        }
    }

    private void smallWords(Scene scene, Naming naming, int sort, Features into) {
        String field = scene.lists().field(naming.sentence());
        Integer word = NUMBER_BEFORE.get(wordBefore(field, naming.from()));
        if (word != null) {
            into.set(before.at(sort, word));
        }
        Integer next = NUMBER_BEHIND.get(wordBehind(field, naming.to()));
        if (next != null) {
            into.set(behind.at(sort, next));
        }
    }

    /** Reads the words between this name's list and the lead where nothing is named between them; whether the lead stands in the sentence. */
    private boolean lead(Cast cast, Naming naming, int sort, int lead, Features into) {
        List<Hit> hits = naming.sentence().hits();
        boolean with = false;
        int before = -1;
        int behind = -1;
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).entity() != null) {
                with |= isLead(cast, hits.get(i), lead);
                before = hits.get(i).end() <= naming.from() ? i : before;
                behind = behind < 0 && hits.get(i).start() >= naming.to() ? i : behind;
            }
        }
        if (before >= 0 && isLead(cast, hits.get(before), lead)) {
            link(hits, before, naming.first(), 0, sort, into);
        }
        if (behind >= 0 && isLead(cast, hits.get(behind), lead)) {
            link(hits, naming.last(), behind, 1, sort, into);
        }
        return with;
    }

    private static boolean isLead(Cast cast, Hit name, int lead) {
        return lead >= 0 && cast.number(name.entity()) == lead;
    }

    private void link(List<Hit> hits, int from, int to, int side, int sort, Features into) {
        if (hits.get(to).start() - hits.get(from).end() > REACH) {
            return;
        }
        for (int i = from + 1; i < to; i++) {
            Hit word = hits.get(i);
            if (word.entity() == null
                    && word.kind() < kinds
                    && word.start() >= hits.get(from).end()) {
                into.set(between.at(sort, side, word.kind()));
            }
        }
    }

    private static String wordBefore(String field, int to) {
        int end = to;
        while (end > 0 && field.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < PREPOSITION && PhraseTrie.isWord(field.charAt(start - 1))) {
            start--;
        }
        return start == end ? field.substring(Math.max(0, end - 1), end) : lower(field.substring(start, end));
    }

    private static String wordBehind(String field, int from) {
        int start = from;
        while (start < field.length() && field.charAt(start) == ' ') {
            start++;
        }
        int end = start;
        while (end < field.length() && end - start < PREPOSITION && PhraseTrie.isWord(field.charAt(end))) {
            end++;
        }
        if (end > start) {
            return lower(field.substring(start, end));
        }
        boolean genitive =
                start + 1 < field.length() && (field.charAt(start) == '\'' || field.charAt(start) == '\u2019');
        return field.substring(start, Math.min(field.length(), start + (genitive ? 2 : 1)));
    }

    private static Map<String, Integer> numbers(List<String> words) {
        return IntStream.range(0, words.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(words::get, number -> number));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
