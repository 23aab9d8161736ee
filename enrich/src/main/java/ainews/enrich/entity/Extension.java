package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/**
 * The rest of a name after a listed part of it: version, size and variant that no entry has, or a tail such as Instruct that does not
 * change the identity.
 *
 * @param end exclusive end of the whole name in the normal form
 * @param idPart appended to the id of the listed part; empty where only a tail follows
 * @param namePart appended to its name, as written
 * @param versioned true where a number follows
 * @param family whose grammar it keeps
 */
record Extension(int end, String idPart, String namePart, boolean versioned, Family family) {
    private static final int MOST_PARTS = 6;
    /** What 6.0 in 盘古6.0大模型 is a version of, though 大 alone is counted. */
    private static final String MODEL = "大模型";
    /** GB400 NVL144: how many chips a rack joins. */
    private static final String RACK = "nvl";

    private static final int MOST_JOINED = 4;
    private static final int CODE = 4;
    private static final int MONTHS = 12;
    /** A day is named by its month and day, 0628, or by year and month, 2507. */
    private static final int FIRST_YEAR = 23;

    private static final int LAST_YEAR = 29;
    private static final String MEASURED = "亿万倍元千百成度分小天年";

    /**
     * Reads on behind a listed name.
     *
     * @param end where the listed part ends
     * @param stem true where the listed part is the family's bare name, so that a number may follow
     * @return null where nothing that belongs to the name follows
     */
    static Extension read(Field field, int end, Family family, VariantWords words, boolean stem) {
        return new Parser(field, family, words, stem).parse(end);
    }

    private static final class Parser {
        private final Field field;
        private final FoldedText text;
        private final Family family;
        private final VariantWords words;
        private StringBuilder id;
        private StringBuilder name;
        private boolean numberAllowed;
        private boolean versioned;
        private int end;

        Parser(Field field, Family family, VariantWords words, boolean stem) {
            this.field = field;
            this.text = field.normal();
            this.family = family;
            this.words = words;
            this.numberAllowed = stem;
        }

        Extension parse(int start) {
            end = start;
            int i = start;
            for (int part = 0; part < MOST_PARTS; part++) {
                boolean glued = CharKind.at(text, i) != CharKind.SEPARATOR;
                // the point of FLUX.3
                boolean point = glued && i < text.length() && text.charAt(i) == '.';
                int from = glued && !point ? i : i + 1;
                if (glued && i != start) {
                    break;
                }
                int to = glued ? numberEnd(from) : partEnd(from, text.charAt(i) != ' ');
                if (to < 0) {
                    break;
                }
                i = to;
            }
            if (end == start) {
                return null;
            }
            return id == null
                    ? new Extension(end, "", "", versioned, family)
                    : new Extension(end, id.toString(), name.toString(), versioned, family);
        }

        private int partEnd(int from, boolean hyphen) {
            if (hyphen && isDayCode(from)) {
                take(from, from + CODE, false);
                return end;
            }
            int to = numberEnd(from);
            return to >= 0 ? to : wordEnd(from, hyphen);
        }

        /** The day of a build, as in DeepSeek-V2-0628 and Instruct-2507. */
        private boolean isDayCode(int from) {
            int to = skip(from, CharKind.DIGIT);
            if (to != from + CODE
                    || CharKind.isWord(CharKind.at(text, to))
                    || !family.id().startsWith("model:")) {
                return false;
            }
            int first = number(from);
            int second = number(from + 2);
            boolean day = first >= 1 && first <= MONTHS && second >= 1 && second <= 31;
            boolean month = first >= FIRST_YEAR && first <= LAST_YEAR && second >= 1 && second <= MONTHS;
            return day || month;
        }

        private int number(int at) {
            return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
        }

        /** A version, or a size such as 72B or 235B-A22B. */
        private int numberEnd(int from) {
            int i = from;
            boolean prefixed = CharKind.at(text, i) == CharKind.LETTER
                    && family.prefixes().indexOf(text.charAt(i)) >= 0
                    && CharKind.at(text, i + 1) == CharKind.DIGIT;
            if (prefixed) {
                i++;
            }
            int digits = i;
            i = skip(i, CharKind.DIGIT);
            int whole = i - digits;
            if (whole == 0) {
                return -1;
            }
            while (i + 1 < text.length() && text.charAt(i) == '.' && CharKind.at(text, i + 1) == CharKind.DIGIT) {
                i = skip(i + 1, CharKind.DIGIT);
            }
            if (isMixture(i)) {
                // 8x22b
                i = skip(i + 1, CharKind.DIGIT) + 1;
                takeSize(from, i);
                return i;
            }
            int letters = i;
            boolean pointed = letters - digits > whole;
            i = skip(i, CharKind.LETTER);
            // 2.0Pro is 2.0 and Pro
            boolean joined =
                    i > letters + 1 && !CharKind.isWord(CharKind.at(text, i)) && isVariant(text.substring(letters, i));
            int joinedEnd = i;
            i = joined ? letters : i;
            int letterCount = i - letters;
            if (!joined && (CharKind.isWord(CharKind.at(text, i)) || isCount(i, letters, pointed))) {
                return -1;
            }
            boolean size = !prefixed
                    && letterCount == 1
                    && "bmt".indexOf(text.charAt(letters)) >= 0
                    && family.mostDigits() <= 2;
            if (size) {
                i = activeSizeEnd(i);
                takeSize(from, i);
                return i;
            }
            if (!numberAllowed
                    || whole < family.fewestDigits()
                    || whole > family.mostDigits()
                    || letterCount > family.letters()) {
                return -1;
            }
            take(from, i, family.glued() && id == null && !prefixed);
            numberAllowed = false;
            versioned = true;
            if (joined) {
                take(letters, joinedEnd, false);
            }
            return end;
        }

        /** A size says as much as a version does: Keye-VL-8B is no Keye-VL. */
        private void takeSize(int from, int to) {
            take(from, to, false);
            versioned = true;
        }

        private boolean isMixture(int at) {
            int digits = at + 1;
            if (at >= text.length() || text.charAt(at) != 'x' || CharKind.at(text, digits) != CharKind.DIGIT) {
                return false;
            }
            int to = skip(digits, CharKind.DIGIT);
            return to < text.length() && text.charAt(to) == 'b' && !CharKind.isWord(CharKind.at(text, to + 1));
        }

        /** Chinese text sets a variant off, however it is written: 豆包 2.5 lite发布. */
        private boolean isChinese(int at) {
            return CharKind.at(text, at) == CharKind.CJK || (at < text.length() && text.charAt(at) == '、');
        }

        private boolean isVariant(String word) {
            return words.variants().contains(word) || family.words().contains(word);
        }

        /** Takes the -A22B of 235B-A22B. */
        private int activeSizeEnd(int i) {
            if (CharKind.at(text, i) != CharKind.SEPARATOR || i + 1 >= text.length() || text.charAt(i + 1) != 'a') {
                return i;
            }
            int digits = i + 2;
            int to = skip(digits, CharKind.DIGIT);
            return to > digits
                            && to < text.length()
                            && text.charAt(to) == 'b'
                            && !CharKind.isWord(CharKind.at(text, to + 1))
                    ? to + 1
                    : i;
        }

        /** A number that counts something (2 million, 3款) is no version; nor is one of a percentage. */
        private boolean isCount(int i, int letters, boolean pointed) {
            if (i < text.length()
                    && (text.charAt(i) == '%'
                            || (i == letters && text.charAt(i) == ',' && CharKind.at(text, i + 1) == CharKind.DIGIT))) {
                return true;
            }
            if (text.startsWith(MODEL, i)) {
                return false;
            }
            if (CharKind.at(text, i) == CharKind.CJK) {
                return isUnit(i, pointed);
            }
            if (i > letters || CharKind.at(text, i) != CharKind.SEPARATOR) {
                return false;
            }
            int to = skip(i + 1, CharKind.LETTER);
            if (to > i + 1) {
                return words.units().contains(text.substring(i + 1, to));
            }
            return CharKind.at(text, i + 1) == CharKind.CJK && isUnit(i + 1, pointed);
        }

        /** Only what is measured has a number with a point before it: 2.5万, but 可灵 2.5 大师版. */
        private boolean isUnit(int at, boolean pointed) {
            return words.units().contains(text.substring(at, at + 1))
                    && (!pointed || MEASURED.indexOf(text.charAt(at)) >= 0);
        }

        private int wordEnd(int from, boolean hyphen) {
            int to = skip(from, CharKind.LETTER);
            if (to == from || to - from > 12) {
                return -1;
            }
            int wordTo = to;
            to = skip(to, CharKind.DIGIT);
            int sizeTo = hyphen ? activeSizeEnd(from - 1) : from;
            if (sizeTo > from) {
                // Wan2.2-T2V-A14B
                takeSize(from, sizeTo);
                return sizeTo;
            }
            int coded = to;
            while (CharKind.isWord(CharKind.at(text, coded)) && CharKind.at(text, coded) != CharKind.CJK) {
                coded++;
            }
            if (hyphen && coded > to && words.variants().contains(text.substring(from, coded))) {
                take(from, coded, false);
                return coded;
            }
            if (CharKind.isWord(CharKind.at(text, to))) {
                return -1;
            }
            String word = text.substring(from, to);
            if (wordTo < to
                    && to - wordTo <= MOST_JOINED
                    && text.startsWith(RACK, from)
                    && wordTo == from + RACK.length()
                    && family.words().contains(RACK)) {
                take(from, to, false);
                return to;
            }
            boolean written = hyphen
                    || (field.isUpper(from)
                            && (!field.titleCase() || words.titled().contains(word)))
                    || words.lower().contains(word)
                    || (versioned && isChinese(to));
            boolean variant = wordTo == to
                    && isVariant(word)
                    && (written || (family.words().contains(word) && field.isUpper(from)));
            if (variant) {
                take(from, to, false);
                numberAllowed &= !versioned;
                return to;
            }
            if (words.tails().contains(word) && (hyphen || field.isUpper(from)) && (id != null || end > 0)) {
                end = to;
                return to;
            }
            return -1;
        }

        private void take(int from, int to, boolean glued) {
            if (id == null) {
                // most names end where the dictionary's do
                id = new StringBuilder();
                name = new StringBuilder();
            }
            if (!glued) {
                id.append('-');
            }
            id.append(GazetteerFile.slug(text.substring(from, to)));
            if (!glued) {
                name.append(' ');
            }
            name.append(field.original(), field.originalStart(from), field.originalEnd(to));
            end = to;
        }

        private int skip(int from, byte kind) {
            int i = from;
            while (CharKind.at(text, i) == kind) {
                i++;
            }
            return i;
        }
    }
}
