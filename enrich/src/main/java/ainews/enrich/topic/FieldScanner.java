package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.PrefixFilter;
import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a field into sentences of hits, in one pass over its normal form. Words inside an entity mention do not count
 * (the open of Open Source Initiative opens nothing). At most {@value #MAX_CHARS} characters are read: what a page says
 * further down does not decide what it is about.
 */
final class FieldScanner {
    static final int MAX_CHARS = 16_000;
    private static final int MAX_HITS_IN_SENTENCE = 96;
    private static final String[] ABBREVIATIONS = {"inc", "corp", "co", "ltd", "vs", "mr", "ms", "mrs", "dr", "st", "no"
    };

    private static final byte OTHER = 0;
    private static final byte SPACE = 1;
    private static final byte BREAK = 2;
    /** Starts an amount, a date or a quarter. */
    private static final byte NUMBER = 3;
    /** Chinese and its like, which says as much in half the length. */
    private static final byte DENSE = 4;

    private static final byte[] WHAT = classes();
    private static final FoldedText NOTHING = new FoldedText().fold("");

    private final Vocabulary words;
    /** The numbers of classes, which lists hold as objects. */
    private final Integer[] numbers;
    /** Each thread's own, so that an article needs no new one. */
    private final ThreadLocal<Pass> passes = ThreadLocal.withInitial(Pass::new);

    private final int month;
    private final int currency;
    private final int numeral;
    private final int firstCue;
    private final int firstTag;

    /**
     * @param firstCue the classes from this number on are cues
     * @param firstTag the classes from this number on speak for tags
     */
    FieldScanner(Vocabulary words, int firstCue, int firstTag) {
        this.words = words;
        this.firstCue = firstCue;
        this.firstTag = firstTag;
        this.month = words.kind("month");
        this.currency = words.kind("currency-word");
        this.numeral = words.kind("numeral");
        numbers = new Integer[words.size()];
        for (int kind = 0; kind < numbers.length; kind++) {
            numbers[kind] = kind;
        }
    }

    /** @param field title or text: whose mentions count */
    List<Sentence> scan(FoldedText normal, List<Entity> entities, String field) {
        List<Sentence> sentences = new ArrayList<>();
        scan(normal, entities, field, sentences);
        return sentences;
    }

    /** Adds the sentences of a field. */
    void scan(FoldedText normal, List<Entity> entities, String field, List<Sentence> sentences) {
        String original = normal.original();
        FoldedText bounded =
                original.length() > MAX_CHARS ? new FoldedText().fold(original.substring(0, MAX_CHARS)) : normal;
        Pass pass = passes.get();
        pass.start(bounded, field.equals("title"), sentences);
        mentions(entities, field, original.length(), pass.mentions);
        pass.run();
        pass.end();
    }

    private static void mentions(List<Entity> entities, String field, int length, List<Hit> mentions) {
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            int kind = Vocabulary.kindOfEntity(entity.getType());
            List<Mention> all = entity.getMentions();
            for (int j = 0; kind >= 0 && j < all.size(); j++) {
                Mention mention = all.get(j);
                if (mention.getField().equals(field) && mention.getEnd() <= length) {
                    mentions.add(new Hit(kind, mention.getStart(), mention.getEnd(), entity, null));
                }
            }
        }
        mentions.sort(FieldScanner::byPlace);
    }

    /** By start; of those that start together the longest first. */
    private static int byPlace(Hit one, Hit other) {
        if (one.start() != other.start()) {
            return Integer.compare(one.start(), other.start());
        }
        return one.end() != other.end()
                ? Integer.compare(other.end(), one.end())
                : one.entity().getEntityId().compareTo(other.entity().getEntityId());
    }

    /** One walk over a field after the other. */
    private final class Pass {
        private final List<Hit> mentions = new ArrayList<>();
        private final List<Hit> hits = new ArrayList<>();
        private final List<Integer> tags = new ArrayList<>();
        private final List<Hit> cues = new ArrayList<>();
        private List<Sentence> sentences = List.of();
        private FoldedText text = NOTHING;
        private char[] chars = {};
        private int length;
        private boolean title;
        private int nextMention;
        private int coveredTo;
        private int coveredFrom;
        private int sentenceStart;
        private int dense;

        void start(FoldedText field, boolean isTitle, List<Sentence> into) {
            end();
            text = field;
            chars = field.chars();
            length = field.length();
            title = isTitle;
            sentences = into;
            nextMention = 0;
            coveredTo = -1;
            coveredFrom = -1;
            sentenceStart = 0;
            dense = 0;
        }

        /** Forgets the field. */
        void end() {
            mentions.clear();
            hits.clear();
            tags.clear();
            cues.clear();
            text = NOTHING;
            chars = NOTHING.chars();
            sentences = List.of();
        }

        void run() {
            int at = 0;
            while (at < length) {
                char c = chars[at];
                byte what = WHAT[c];
                if (what == SPACE) {
                    at++;
                } else if (what == BREAK && isBreak(c, at)) {
                    closeSentence(++at);
                } else {
                    at = step(c, what, at);
                }
            }
            closeSentence(length);
        }

        /** Reads what starts at a word start or a character of its own; returns where to go on. */
        private int step(char c, byte what, int at) {
            if (what == DENSE) {
                dense++;
            } else if (what == NUMBER) {
                Quantity quantity = quantity(at);
                if (quantity != null) {
                    add(Vocabulary.kindOf(quantity.kind()), at, quantity.end(), quantity);
                    return quantity.end();
                }
            }
            int next = at + 1;
            long found;
            if (PhraseTrie.isWord(c)) {
                int hash = c;
                while (next < length && PhraseTrie.isWord(chars[next])) {
                    hash = hash * PrefixFilter.FACTOR + chars[next++];
                }
                if (!words.mayStartWithWord(hash, text, next)) {
                    return next;
                }
                found = words.longestFromWord(text, at);
            } else {
                found = words.longest(text, at);
            }
            if (found < 0) {
                return next;
            }
            int end = (int) (found >>> 32);
            int phrase = (int) found;
            if (words.isCueAlone(phrase)) {
                addCues(phrase, at, end);
                phrase = words.beginningOf(phrase);
                if (phrase == Vocabulary.NONE) {
                    return next;
                }
                end = at + words.length(phrase);
            }
            for (int place = words.firstKind(phrase); place < words.endOfKinds(phrase); place++) {
                int kind = words.kindAt(place);
                Quantity quantity = kind == month || kind == currency
                        ? quantity(at)
                        : kind == numeral ? QuantityReader.inWords(text, at) : null;
                if (quantity != null) {
                    add(Vocabulary.kindOf(quantity.kind()), at, quantity.end(), quantity);
                    return quantity.end();
                }
                add(kind, at, end, null);
            }
            return end;
        }

        private Quantity quantity(int at) {
            Quantity date = DateReader.read(text, at);
            return date != null ? date : QuantityReader.read(text, at);
        }

        /** A cue hides no word: what begins within it is read as if it were not there. */
        private void addCues(int phrase, int from, int to) {
            for (int place = words.firstKind(phrase); place < words.endOfKinds(phrase); place++) {
                add(words.kindAt(place), from, to, null);
            }
        }

        private void add(int kind, int from, int to, Quantity quantity) {
            if (kind >= firstCue && kind < firstTag) {
                if (cues.size() < MAX_HITS_IN_SENTENCE) {
                    cues.add(new Hit(kind, text.start(from), text.end(to), null, null));
                }
                return;
            }
            if (hits.size() + tags.size() >= MAX_HITS_IN_SENTENCE) {
                return;
            }
            int start = text.start(from);
            int end = text.end(to);
            takeMentionsUpTo(start);
            boolean inside = start >= coveredFrom && end <= coveredTo && end - start < coveredTo - coveredFrom;
            if (inside) {
                return;
            }
            if (kind >= firstTag) {
                tags.add(numbers[kind]);
            } else {
                hits.add(new Hit(kind, start, end, null, quantity));
            }
        }

        private void takeMentionsUpTo(int start) {
            while (nextMention < mentions.size() && mentions.get(nextMention).start() <= start) {
                Hit mention = mentions.get(nextMention++);
                if (hits.size() < MAX_HITS_IN_SENTENCE) {
                    hits.add(mention);
                }
                if (mention.end() > coveredTo) {
                    coveredFrom = mention.start();
                    coveredTo = mention.end();
                }
            }
        }

        private void closeSentence(int to) {
            int end = to == 0 ? 0 : text.end(to);
            takeMentionsUpTo(end - 1);
            if (!hits.isEmpty() || !tags.isEmpty() || !cues.isEmpty()) {
                boolean mostlyChinese = dense * 4 > end - sentenceStart;
                sentences.add(new Sentence(
                        hits, List.copyOf(tags), List.copyOf(cues), title, sentenceStart, end, mostlyChinese));
                hits.clear();
                tags.clear();
                cues.clear();
            }
            sentenceStart = end;
            dense = 0;
        }

        private boolean isBreak(char c, int at) {
            return switch (c) {
                case '。', '!', '?', ';', '\n' -> true;
                case '.' ->
                    at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1)) && !isAbbreviation(at);
                default -> false;
            };
        }

        private boolean isAbbreviation(int dot) {
            int start = dot;
            while (start > 0 && PhraseTrie.isWord(text.charAt(start - 1))) {
                start--;
            }
            if (dot - start == 1 && !QuantityReader.isDigit(text.charAt(start))) {
                return true;
            }
            for (String abbreviation : ABBREVIATIONS) {
                if (dot - start == abbreviation.length() && text.startsWith(abbreviation, start)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static byte[] classes() {
        byte[] classes = new byte[1 << 16];
        for (int c = 0; c < classes.length; c++) {
            boolean number = (c >= '0' && c <= '9') || "q$\u00a3\u00a5\u20b9\u20a9\u20ac".indexOf(c) >= 0;
            classes[c] = "。!?;\n.".indexOf(c) >= 0
                    ? BREAK
                    : c == ' ' ? SPACE : number ? NUMBER : c >= 0x2e80 ? DENSE : OTHER;
        }
        return classes;
    }
}
