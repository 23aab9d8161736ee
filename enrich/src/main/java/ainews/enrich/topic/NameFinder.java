package ainews.enrich.topic;

import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds names that no entity stands for where a sentence releases something: {@code Acme unveils its open model Zephyr-2}, {@code 发布名为
 * “星语”的大模型}. It knows no dictionary but the mentions it is given.
 */
final class NameFinder {
    private static final int REACH = 110;
    private static final int DENSE_REACH = 36;
    private static final double BASE = 0.4;
    private static final double LEAST = 0.5;

    private final NameWords names;
    private final BitSet verbs = new BitSet();
    private final int naming;
    private final int[] nouns;
    private static final String[] NOUN_TYPES = {"model", "chip", "benchmark", "product"};

    NameFinder(NameWords names, Vocabulary words) {
        this.names = names;
        for (String kind : new String[] {"release", "launch-strong", "introducing", "open-source-verb", "chip-verb"}) {
            verbs.set(words.kind(kind));
        }
        naming = words.kind("naming");
        nouns = new int[] {
            words.kind("model-word"), words.kind("chip-word"), words.kind("bench-word"), words.kind("product-word")
        };
    }

    /** @param field the original title or text that the sentence stands in */
    List<NewName> find(Sentence sentence, String field) {
        List<NewName> found = List.of();
        boolean released = false;
        List<Hit> hits = sentence.hits();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            boolean verb = verbs.get(hit.kind());
            released |= verb;
            boolean names = hit.kind() == naming && (released || nounNear(sentence, hit.start(), hit.end()) != null);
            if (!verb && !names) {
                continue;
            }
            int[] place = place(sentence, field, hit);
            if (place != null) {
                NewName name = weigh(sentence, field, hit, place, names);
                if (name != null) {
                    found = found.isEmpty() ? new ArrayList<>(2) : found;
                    found.add(name);
                }
            }
        }
        return found;
    }

    private int[] place(Sentence sentence, String field, Hit cue) {
        boolean chinese = isHan(field.charAt(cue.end() - 1));
        int to = Math.min(sentence.end(), cue.end() + (chinese ? DENSE_REACH : REACH));
        NameScan scan = new NameScan(names, sentence, field, cue.end(), to);
        return chinese ? scan.afterChinese() : scan.afterLatin();
    }

    private NewName weigh(Sentence sentence, String field, Hit cue, int[] place, boolean named) {
        String text = field.substring(place[0], place[1]);
        String noun = nounNear(sentence, cue.end(), place[1] + 24);
        Entity maker = maker(sentence, cue);
        boolean shaped = hasDigit(text) || hasInnerCapital(text);
        double confidence = BASE
                + (named ? 0.3 : 0)
                + (maker == null ? 0 : 0.15)
                + (noun == null ? 0 : 0.15)
                + (shaped ? 0.15 : 0)
                - (!shaped && isTitleCase(field.substring(sentence.start(), Math.min(sentence.end(), field.length())))
                        ? 0.2
                        : 0);
        if (confidence < LEAST) {
            return null;
        }
        return new NewName(
                sentence,
                place[0],
                place[1],
                noun == null ? "product" : noun,
                maker == null ? null : maker.getEntityId(),
                Math.round(Math.min(0.95, confidence) * 100) / 100.0,
                cue);
    }

    /** The last company before the verb, else the first of the sentence. */
    private static Entity maker(Sentence sentence, Hit cue) {
        Entity maker = null;
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            boolean company = hit.entity() != null && hit.entity().getType().equals("company");
            if (company && (maker == null || hit.end() <= cue.start())) {
                maker = hit.entity();
            }
        }
        return maker;
    }

    /** What the nearest noun in a range calls it, as an entity type; null where none stands there. */
    private String nounNear(Sentence sentence, int from, int to) {
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            if (hit.start() >= from - 40 && hit.end() <= to) {
                for (int noun = 0; noun < nouns.length; noun++) {
                    if (hit.kind() == nouns[noun]) {
                        return NOUN_TYPES[noun];
                    }
                }
            }
        }
        return null;
    }

    private static boolean isTitleCase(String title) {
        int words = 0;
        int capital = 0;
        for (String word : title.split(" ")) {
            if (word.length() > 3) {
                words++;
                capital += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            }
        }
        return words >= 3 && capital * 10 >= words * 8;
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (QuantityReader.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasInnerCapital(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Character.isUpperCase(text.charAt(i)) && Character.isLowerCase(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    /** All places of a name in a field, as whole words. */
    static List<Mention> mentions(String name, String text, String field) {
        List<Mention> mentions = new ArrayList<>();
        for (int at = text.indexOf(name); at >= 0 && mentions.size() < 50; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean whole = (at == 0 || isEdge(text.charAt(at - 1), text.charAt(at)))
                    && (end == text.length() || isEdge(text.charAt(end - 1), text.charAt(end)));
            if (whole) {
                mentions.add(new Mention(at, end, name, field));
            }
        }
        return mentions;
    }

    private static boolean isEdge(char before, char after) {
        return !isWord(before) || !isWord(after);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && !isHan(c);
    }
}
