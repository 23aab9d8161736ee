package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.GramTable;
import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.util.List;
import java.util.function.Consumer;

/**
 * What stands beside names in a title, each name being its type only, as features: {@code frame=introducing_<model>}, {@code frame=^_<product>_$}. So a
 * title that nobody has seen is like others of its form. {@code ^} and {@code $} are its start and end, {@code #} a number.
 */
final class TitleFrames {
    private static final String FRAME = "frame=";
    private static final String JOINT = "_";
    private static final String START = "^";
    private static final String END = "$";
    private static final String NUMBER = "#";
    private static final long SEED = 3;
    /** Words and names of a title that are read. */
    private static final int MOST = 40;

    private static final List<String> TYPES =
            Cast.TYPES.stream().map(type -> "<" + type + ">").toList();
    private static final long[] TYPE_HASHES =
            TYPES.stream().mapToLong(TitleFrames::hash).toArray();
    private static final long START_HASH = hash(START);
    private static final long END_HASH = hash(END);
    private static final long NUMBER_HASH = hash(NUMBER);

    private interface Tokens {
        /** @param type of the name that it is, in {@link Cast#TYPES}; -1 for a word, a character or a number */
        void next(int from, int to, int type);
    }

    private final GramTable frames;

    /** @param names such as {@link #names} gives them; others are passed over */
    TitleFrames(List<String> names, FeatureSpace space) {
        frames = new GramTable(names.size());
        for (String name : names) {
            if (name.startsWith(FRAME)) {
                long hash = SEED;
                for (String part : name.substring(FRAME.length()).split(JOINT)) {
                    hash = GramTable.next(hash, hash(part));
                }
                frames.put(hash, space.add(name));
            }
        }
    }

    private static long hash(String part) {
        long hash = SEED;
        for (int i = 0; i < part.length(); i++) {
            hash = GramTable.next(hash, part.charAt(i));
        }
        return hash;
    }

    private static long hash(FoldedText title, int from, int to) {
        long hash = SEED;
        for (int i = from; i < to; i++) {
            hash = GramTable.next(hash, title.charAt(i));
        }
        return hash;
    }

    /** Sets what a title holds. */
    void read(FoldedText title, List<Entity> entities, Features into) {
        Reader reader = new Reader(title, into);
        each(title, entities, reader);
        reader.end();
    }

    private final class Reader implements Tokens {
        private final FoldedText title;
        private final Features into;
        private long last = START_HASH;
        private boolean lastNamed = true;
        private boolean alone;

        Reader(FoldedText title, Features into) {
            this.title = title;
            this.into = into;
        }

        @Override
        public void next(int from, int to, int type) {
            long hash =
                    type >= 0 ? TYPE_HASHES[type] : isDigit(title.charAt(from)) ? NUMBER_HASH : hash(title, from, to);
            if (type >= 0 || lastNamed) {
                set(GramTable.next(GramTable.next(SEED, last), hash));
            }
            alone = last == START_HASH && type >= 0;
            last = hash;
            lastNamed = type >= 0;
        }

        void end() {
            if (last != START_HASH) {
                set(GramTable.next(GramTable.next(SEED, last), END_HASH));
            }
            if (alone) {
                set(GramTable.next(GramTable.next(GramTable.next(SEED, START_HASH), last), END_HASH));
            }
        }

        private void set(long hash) {
            int number = frames.get(hash);
            if (number != GramTable.NONE) {
                into.set(number);
            }
        }
    }

    /** Names of what a title holds, once for each place. */
    static void names(FoldedText title, List<Entity> entities, Consumer<String> each) {
        Namer namer = new Namer(title, each);
        each(title, entities, namer);
        namer.end();
    }

    private static final class Namer implements Tokens {
        private final FoldedText title;
        private final Consumer<String> each;
        private String last = START;
        private boolean lastNamed = true;
        private boolean alone;

        Namer(FoldedText title, Consumer<String> each) {
            this.title = title;
            this.each = each;
        }

        @Override
        public void next(int from, int to, int type) {
            String part =
                    type >= 0 ? TYPES.get(type) : isDigit(title.charAt(from)) ? NUMBER : title.substring(from, to);
            if (type >= 0 || lastNamed) {
                each.accept(FRAME + last + JOINT + part);
            }
            alone = last.equals(START) && type >= 0;
            last = part;
            lastNamed = type >= 0;
        }

        void end() {
            if (!last.equals(START)) {
                each.accept(FRAME + last + JOINT + END);
            }
            if (alone) {
                each.accept(FRAME + START + JOINT + last + JOINT + END);
            }
        }
    }

    private static void each(FoldedText title, List<Entity> entities, Tokens tokens) {
        int at = 0;
        for (int count = 0; at < title.length() && count < MOST; ) {
            char c = title.charAt(at);
            int end = at + 1;
            Entity named = namedAt(title.start(at), entities);
            if (named != null) {
                int to = mentionAt(title.start(at), named).getEnd();
                while (end < title.length() && title.start(end) < to) {
                    end++;
                }
                int type = Cast.TYPES.indexOf(named.getType());
                tokens.next(at, end, type < 0 ? Cast.TYPES.size() - 1 : type);
                count++;
            } else if (isLetter(c) || isDigit(c)) {
                while (end < title.length()
                        && (isLetter(c) ? isLetter(title.charAt(end)) : isDigit(title.charAt(end)))) {
                    end++;
                }
                tokens.next(at, end, -1);
                count++;
            } else if (c == ':' || c == '?' || isChinese(c)) {
                tokens.next(at, end, -1);
                count++;
            }
            at = end;
        }
    }

    private static Entity namedAt(int offset, List<Entity> entities) {
        for (int i = 0; i < entities.size(); i++) {
            if (mentionAt(offset, entities.get(i)) != null) {
                return entities.get(i);
            }
        }
        return null;
    }

    private static Mention mentionAt(int offset, Entity entity) {
        List<Mention> mentions = entity.getMentions();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.getStart() <= offset
                    && offset < mention.getEnd()
                    && mention.getField().equals("title")) {
                return mention;
            }
        }
        return null;
    }

    private static boolean isChinese(char c) {
        return c >= 0x4e00 && c <= 0x9fff;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
