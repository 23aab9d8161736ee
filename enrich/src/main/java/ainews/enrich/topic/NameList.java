package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Names that a text lists side by side, or a maker with its thing: "GPT-4o, Claude 3.5 Sonnet and Google's Gemini". */
final class NameList {
    private static final Set<String> GLUE = Set.of(
            "",
            ",",
            "and",
            ", and",
            "or",
            "&",
            "/",
            "'s",
            "\u2019s",
            "\u3001",
            "\u548c",
            "\u4e0e",
            "\u4ee5\u53ca",
            "\u53ca",
            "\uff0c",
            "\u7684",
            "from",
            "by",
            "\u201d\u201c",
            "as well as",
            "\u6216",
            "\u65d7\u4e0b",
            "\u65d7\u4e0b\u7684",
            ", or",
            "\u540c",
            "\u8207",
            "\u8ddf");
    private static final int ADJOINING = 12;
    private static final String[] POSSESSIVES = {"'s", "\u2019s", "' ", "\u7684"};

    private final String title;
    private final String text;

    NameList(String title, String text) {
        this.title = title;
        this.text = text;
    }

    /** Title or text, in which a sentence's offsets count. */
    String field(Sentence sentence) {
        return sentence.title() ? title : text;
    }

    /** Characters of the text. */
    int length() {
        return text.length();
    }

    /** The list that starts within so many characters behind a word, half as many in Chinese; empty where none does. */
    List<Hit> behind(Sentence sentence, Hit word, int reach) {
        List<Hit> list = new ArrayList<>(2);
        Hit last = null;
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            if (hit.entity() == null || hit.start() < (last == null ? word : last).end()) {
                // what stands within a longer name is not named for itself
                continue;
            }
            boolean joins = last == null
                    ? hit.start() - word.end() <= (sentence.dense() ? reach / 2 : reach)
                    : GLUE.contains(between(sentence, last.end(), hit.start()));
            if (!joins) {
                break;
            }
            list.add(hit);
            last = hit;
        }
        return list;
    }

    /** The nearest name before a word that is not its owner, with what is listed before that; empty where there is none. */
    List<Hit> before(Sentence sentence, Hit word, int reach) {
        return before(sentence, word, reach, false);
    }

    /** @param owners whether a name with 's or 的 behind it counts too */
    List<Hit> before(Sentence sentence, Hit word, int reach, boolean owners) {
        List<Hit> list = new ArrayList<>(2);
        Hit next = null;
        for (int i = sentence.hits().size() - 1; i >= 0; i--) {
            Hit hit = sentence.hits().get(i);
            if (hit.entity() == null || hit.end() > (next == null ? word : next).start()) {
                continue;
            }
            if (next == null) {
                if (word.start() - hit.end() > (sentence.dense() ? reach / 2 : reach)) {
                    break;
                }
                if (!owners && isOwner(sentence, hit)) {
                    continue;
                }
            } else if (!GLUE.contains(between(sentence, hit.end(), next.start()))) {
                break;
            }
            list.add(hit);
            next = hit;
        }
        return list;
    }

    /** The names listed with this one, itself among them, in the order of the text. */
    List<Hit> around(Sentence sentence, Hit name) {
        List<Hit> list = new ArrayList<>(before(sentence, name, ADJOINING, false));
        if (!list.isEmpty() && !GLUE.contains(between(sentence, list.get(0).end(), name.start()))) {
            list.clear();
        }
        Collections.reverse(list);
        list.add(name);
        List<Hit> behind = behind(sentence, name, ADJOINING);
        if (!behind.isEmpty()
                && GLUE.contains(between(sentence, name.end(), behind.get(0).start()))) {
            list.addAll(behind);
        }
        return list;
    }

    private boolean isOwner(Sentence sentence, Hit hit) {
        String field = sentence.title() ? title : text;
        for (String mark : POSSESSIVES) {
            if (field.startsWith(mark, hit.end())) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands between two names makes them one list. */
    boolean isGlue(Sentence sentence, int from, int to) {
        return from == to || GLUE.contains(between(sentence, from, to));
    }

    private String between(Sentence sentence, int from, int to) {
        return to - from > 16
                ? "no glue"
                : (sentence.title() ? title : text).substring(from, to).strip();
    }
}
