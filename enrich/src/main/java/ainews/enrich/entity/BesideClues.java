package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** What stands right beside a form: words, their endings and how they are written, marks, and what the dictionary says of them. */
final class BesideClues {
    private static final int NO_WORD = 0;
    private static final int SMALL = 1;
    private static final int CAPITAL = 2;
    private static final int CAPITALS = 3;
    private static final int NUMBER = 4;
    private static final int CHINESE = 5;
    private static final int SHAPES = 6;
    private static final int LONGEST_PIECE = 3;
    private static final int ENDING = 3;
    private static final int UNSURE = 40;
    private static final int NAMES = 30;

    private final Gazetteer gazetteer;

    BesideClues(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void read(Spot spot, Clues into) {
        left(spot, into);
        right(spot, into);
        Field field = spot.field();
        FoldedText text = field.normal();
        int start = spot.start();
        int end = spot.end();
        boolean latin = CharKind.isWord(CharKind.at(text, start));
        into.addIf(Neighbours.isTitleOfAWork(text, start, end), Clue.TITLE_OF_A_WORK);
        into.addIf(isQuoted(text, start, end), Clue.QUOTED);
        if (!latin) {
            into.addIf(Neighbours.isInPhrase(field, start), Clue.IN_PHRASE);
            into.addIf(Releases.isVersion(text, end), Clue.RELEASE);
            into.addIf(Neighbours.isTwiceOf(text, end), Clue.TWICE_OF);
            return;
        }
        into.addIf(Neighbours.standsAlone(field, start, end), Clue.STANDS_ALONE);
        into.addIf(Bystanders.isBehindArticle(text, start), Clue.BEHIND_ARTICLE);
        into.addIf(Neighbours.isCompound(field, end), Clue.COMPOUND);
        into.addIf(field.isUpper(start) && Releases.isRelease(text, end), Clue.RELEASE);
        into.addIf(!field.titleCase() && FirstNames.isBeforeSurname(field, end), Clue.SURNAME_BEHIND);
        into.addIf(
                start > 1 && text.charAt(start - 1) == ' ' && FirstNames.isBehindFirstName(field, start - 2),
                Clue.FIRST_NAME_BEFORE);
        into.addIf((start > 1 && Bystanders.isOfAFamily(text, start)) || Bystanders.isWithKin(text, end), Clue.FAMILY);
        into.addIf(Bystanders.isAge(text, end), Clue.AGE);
        into.addIf(
                Neighbours.isChinese(text, start - 1, -1) || Neighbours.isChinese(text, end, 1), Clue.CHINESE_BESIDE);
        boolean plural =
                end < text.length() && text.charAt(end) == 's' && CharKind.at(text, end - 1) == CharKind.LETTER;
        if (plural) {
            into.add(Clue.PLURAL, field.isUpper(end) ? 1 : 0);
        }
    }

    private void left(Spot spot, Clues into) {
        Field field = spot.field();
        FoldedText text = field.normal();
        int at = spot.start() - 1;
        boolean blank = at >= 0 && text.charAt(at) == ' ';
        at -= blank ? 1 : 0;
        if (at < 0 || text.charAt(at) == '\n') {
            into.add(Clue.LEFT_SHAPE, shape(field, NO_WORD));
            return;
        }
        if (CharKind.at(text, at) == CharKind.CJK) {
            for (int length = 1;
                    length <= LONGEST_PIECE && CharKind.at(text, at - length + 1) == CharKind.CJK;
                    length++) {
                into.addWord(Clue.LEFT, text, at - length + 1, at + 1);
            }
            into.add(Clue.LEFT_SHAPE, shape(field, CHINESE));
        } else if (Words.isPart(text, at)) {
            int from = Words.start(text, at);
            into.addWord(Clue.LEFT, text, from, at + 1);
            ending(Clue.LEFT_ENDING, text, from, at + 1, into);
            into.add(Clue.LEFT_SHAPE, shape(field, shapeOf(field, from, at + 1)));
            int second = from - 2;
            if (second >= 0 && text.charAt(from - 1) == ' ' && Words.isPart(text, second)) {
                int first = Words.start(text, second);
                into.addWord(Clue.LEFT_SECOND, text, first, second + 1);
                into.addWord(Clue.LEFT_PAIR, text, first, at + 1);
            }
        } else {
            into.add(Clue.LEFT_MARK, text.charAt(at));
            int before = at > 0 && text.charAt(at - 1) == ' ' ? at - 2 : at - 1;
            if (CharKind.at(text, before) == CharKind.CJK) {
                into.addWord(Clue.LEFT_OF_MARK, text, Math.max(0, before - 1), before + 1);
            } else if (Words.isPart(text, before)) {
                into.addWord(Clue.LEFT_OF_MARK, text, Words.start(text, before), before + 1);
            }
        }
        Hits hits = field.hits();
        for (int i = hits.firstFrom(at - 24); i < hits.size() && hits.start(i) <= at; i++) {
            if (hits.end(i) == at + 1 && hits.complete(i)) {
                kind(Clue.LEFT_KIND, hits.surface(i), into);
            }
        }
    }

    private void right(Spot spot, Clues into) {
        Field field = spot.field();
        FoldedText text = field.normal();
        int at = spot.end();
        if (text.startsWith("'s", at) && !Words.isPart(text, at + 2)) {
            into.add(Clue.POSSESSIVE);
            at += 2;
        }
        boolean blank = at < text.length() && text.charAt(at) == ' ';
        at += blank ? 1 : 0;
        if (at >= text.length() || text.charAt(at) == '\n') {
            into.add(Clue.RIGHT_SHAPE, shape(field, NO_WORD));
            return;
        }
        if (CharKind.at(text, at) == CharKind.CJK) {
            for (int length = 1;
                    length <= LONGEST_PIECE && CharKind.at(text, at + length - 1) == CharKind.CJK;
                    length++) {
                into.addWord(Clue.RIGHT, text, at, at + length);
            }
            into.add(Clue.RIGHT_SHAPE, shape(field, CHINESE));
        } else if (Words.isPart(text, at)) {
            int to = Words.end(text, at);
            into.addWord(Clue.RIGHT, text, at, to);
            ending(Clue.RIGHT_ENDING, text, at, to, into);
            into.add(Clue.RIGHT_SHAPE, shape(field, shapeOf(field, at, to)));
            if (to + 1 < text.length() && text.charAt(to) == ' ' && Words.isPart(text, to + 1)) {
                int end = Words.end(text, to + 1);
                into.addWord(Clue.RIGHT_SECOND, text, to + 1, end);
                into.addWord(Clue.RIGHT_PAIR, text, at, end);
            }
        } else {
            into.add(Clue.RIGHT_MARK, text.charAt(at));
            int behind = at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
            if (CharKind.at(text, behind) == CharKind.CJK) {
                into.addWord(Clue.RIGHT_OF_MARK, text, behind, Math.min(text.length(), behind + 2));
            } else if (Words.isPart(text, behind)) {
                into.addWord(Clue.RIGHT_OF_MARK, text, behind, Words.end(text, behind));
            }
        }
        Hits hits = field.hits();
        for (int i = hits.firstFrom(at); i < hits.size() && hits.start(i) == at; i++) {
            if (hits.complete(i)) {
                kind(Clue.RIGHT_KIND, hits.surface(i), into);
            }
        }
    }

    private void kind(Clue clue, int hit, Clues into) {
        Surface surface = gazetteer.surface(hit);
        if (surface.isWord()) {
            into.add(clue, Integer.numberOfTrailingZeros(surface.context()));
        }
        if (!surface.readings().isEmpty()) {
            Surface.Reading first = surface.readings().get(0);
            into.add(clue, first.ambiguous() ? UNSURE : NAMES + gazetteer.typeOf(first.entity()));
        }
    }

    private static void ending(Clue clue, FoldedText text, int from, int to, Clues into) {
        for (int length = 2; length <= ENDING && to - from > length + 1; length++) {
            into.addWord(clue, text, to - length, to);
        }
    }

    private static int shape(Field field, int shape) {
        return field.titleCase() ? shape + SHAPES : shape;
    }

    private static int shapeOf(Field field, int from, int to) {
        if (CharKind.at(field.normal(), from) == CharKind.DIGIT) {
            return NUMBER;
        }
        if (!field.isUpper(from)) {
            return SMALL;
        }
        return to - from > 1 && field.isUpper(to - 1) ? CAPITALS : CAPITAL;
    }

    private static boolean isQuoted(FoldedText text, int start, int end) {
        return start > 0
                && end < text.length()
                && "\"'\u201c\u300c\u2018".indexOf(text.charAt(start - 1)) >= 0
                && "\"'\u201d\u300d\u2019".indexOf(text.charAt(end)) >= 0
                && !text.startsWith("'s", end);
    }
}
