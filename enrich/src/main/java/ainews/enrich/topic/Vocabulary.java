package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.NormalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Classes of words and phrases, by number. Lines of {@code words.txt}: {@code [class]} opens a class, the lines under
 * it hold its phrases parted by {@code |}; {@code launch~} stands for the verb's four regular forms.
 */
final class Vocabulary {
    private static final String[] BUILT_IN = {
        "money",
        "params",
        "percent",
        "date",
        "number",
        "model",
        "chip",
        "company",
        "person",
        "product",
        "benchmark",
        "dataset"
    };
    private static final int FIRST_ENTITY = 5;
    static final int NONE = -1;

    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private PhraseTrie trie = new PhraseTrie(List.of());
    private final List<int[]> kindsOfPhrase = new ArrayList<>();
    /** The same once no more can be added, one phrase's behind the other's. */
    private int[] sealed = {};
    /** By phrase: where its classes begin there; they end where the next one's begin. */
    private int[] places = {};

    private final List<String> phrases = new ArrayList<>();
    private final BitSet cuesAlone = new BitSet();
    private int[] beginnings = {};

    Vocabulary() {
        for (String name : BUILT_IN) {
            define(name);
        }
    }

    /** Adds the classes of a file in the format above. */
    Vocabulary read(List<String> lines) {
        int kind = -1;
        for (String line : lines) {
            if (line.startsWith("[")) {
                kind = define(line.substring(1, line.indexOf(']')));
            } else {
                for (String phrase : line.split("\\|")) {
                    add(phrase.strip(), kind);
                }
            }
        }
        return this;
    }

    int define(String name) {
        return kinds.computeIfAbsent(name, absent -> kinds.size());
    }

    /** @throws IllegalArgumentException if no class has the name: a fault in the bundled files */
    int kind(String name) {
        Integer kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no class of words is called " + name);
        }
        return kind;
    }

    /** Names of the classes by number. */
    List<String> names() {
        return List.copyOf(kinds.keySet());
    }

    int size() {
        return kinds.size();
    }

    void add(String phrase, int kind) {
        if (phrase.endsWith("~")) {
            EnglishVerb.forms(phrase.substring(0, phrase.length() - 1)).forEach(form -> addForm(form, kind));
        } else if (!phrase.isEmpty()) {
            addForm(phrase, kind);
        }
    }

    private void addForm(String phrase, int kind) {
        String folded = PhraseTrie.fold(NormalText.of(phrase).value());
        Integer number = numbers.putIfAbsent(folded, phrases.size());
        if (number == null) {
            kindsOfPhrase.add(new int[] {kind});
            phrases.add(folded);
        } else {
            addKind(number, kind);
        }
    }

    /**
     * Ends the adding of phrases. Classes from {@code firstCue} on are cues, those from {@code firstTag} on speak for tags. A phrase gets the
     * kinds of cues and tags of the phrases inside it: 视频生成模型 speaks for the tag of 视频生成 too, though only the longest phrase
     * at a place is seen. A phrase that is there for a tag alone is what the phrases inside it are: the model of "new model". One that is a
     * cue alone hides nothing. Phrases of class {@code except} are left out.
     */
    void seal(int firstCue, int firstTag, int except) {
        for (int i = 0; i < phrases.size(); i++) {
            int[] own = kindsOfPhrase.get(i);
            if (own[0] >= firstCue && own[own.length - 1] < firstTag) {
                cuesAlone.set(i);
            }
        }
        for (int i = 0; i < phrases.size(); i++) {
            int first = kindsOfPhrase.get(i)[0];
            if (first != except && !cuesAlone.get(i)) {
                inheritKinds(i, first >= firstCue ? 0 : firstCue);
            }
        }
        beginnings = new int[phrases.size()];
        for (int i = cuesAlone.nextSetBit(0); i >= 0; i = cuesAlone.nextSetBit(i + 1)) {
            beginnings[i] = beginning(phrases.get(i));
        }
        trie = new PhraseTrie(phrases);
        sealed = kindsOfPhrase.stream().flatMapToInt(Arrays::stream).toArray();
        places = new int[phrases.size() + 1];
        for (int i = 0; i < phrases.size(); i++) {
            places[i + 1] = places[i] + kindsOfPhrase.get(i).length;
        }
    }

    private int beginning(String phrase) {
        for (int to = phrase.length() - 1; to > 0; to--) {
            Integer inner = PhraseTrie.endsAWord(phrase, to) ? numbers.get(phrase.substring(0, to)) : null;
            if (inner != null && !cuesAlone.get(inner)) {
                return inner;
            }
        }
        return NONE;
    }

    boolean isCueAlone(int phrase) {
        return cuesAlone.get(phrase);
    }

    /** The longest phrase that is no mere cue and that this cue begins with, or {@link #NONE}. */
    int beginningOf(int cue) {
        return beginnings[cue];
    }

    int length(int phrase) {
        return phrases.get(phrase).length();
    }

    private void inheritKinds(int number, int firstKind) {
        String phrase = phrases.get(number);
        for (int from = 0; from < phrase.length(); from++) {
            for (int to = from + 1; to <= phrase.length() && PhraseTrie.startsAWord(phrase, from); to++) {
                Integer inner = PhraseTrie.endsAWord(phrase, to) ? numbers.get(phrase.substring(from, to)) : null;
                for (int kind : inner == null ? new int[0] : kindsOfPhrase.get(inner)) {
                    if (kind >= firstKind) {
                        addKind(number, kind);
                    }
                }
            }
        }
    }

    private void addKind(int number, int kind) {
        int[] known = kindsOfPhrase.get(number);
        for (int one : known) {
            if (one == kind) {
                return;
            }
        }
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = kind;
        kindsOfPhrase.set(number, more);
    }

    /** The longest phrase there, see {@link PhraseTrie#longest}. */
    long longest(FoldedText text, int from) {
        return trie.longest(text, from);
    }

    /** The same where {@link #mayStartWithWord} was asked. */
    long longestFromWord(FoldedText text, int from) {
        return trie.longestFromWord(text, from);
    }

    /** See {@link PhraseTrie#mayStartWithWord}. */
    boolean mayStartWithWord(int hash, FoldedText text, int end) {
        return trie.mayStartWithWord(hash, text, end);
    }

    /** Where the classes of a phrase begin, for {@link #kindAt}. */
    int firstKind(int phrase) {
        return places[phrase];
    }

    /** Where they end. */
    int endOfKinds(int phrase) {
        return places[phrase + 1];
    }

    int kindAt(int place) {
        return sealed[place];
    }

    static String builtIn(int kind) {
        return BUILT_IN[kind];
    }

    static int kindOf(Quantity.Kind kind) {
        return switch (kind) {
            case MONEY -> 0;
            case PARAMS -> 1;
            case PERCENT -> 2;
            case DATE -> 3;
            case NUMBER -> 4;
        };
    }

    /** The class of mentions of an entity type, or -1 for a type that no rule knows. */
    static int kindOfEntity(String type) {
        for (int i = FIRST_ENTITY; i < BUILT_IN.length; i++) {
            if (BUILT_IN[i].equals(type)) {
                return i;
            }
        }
        return -1;
    }
}
