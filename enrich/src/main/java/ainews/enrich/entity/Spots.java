package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts a field into spots that do not overlap. At each place the longest form that can be meant at the time wins; the shorter
 * ones from the same start are kept behind it, in case that context speaks against the longest. For one thread, article after article.
 */
final class Spots {
    private static final WordMap<String> UNITS = WordMap.of(List.of("\u5b57\u8282", "\u7eb3\u7c73"));

    private static final WordMap<String> MEASURES = WordMap.of(List.of(
            "hours",
            "days",
            "weeks",
            "months",
            "years",
            "minutes",
            "million",
            "billion",
            "trillion",
            "percent",
            "times"));

    private final Gazetteer gazetteer;
    private Long observed;

    Spots(Gazetteer gazetteer, Long observed) {
        this.gazetteer = gazetteer;
        this.observed = observed;
    }

    /** Turns to another article, observed at another time. */
    void turnTo(Long instant) {
        observed = instant;
    }

    /** Groups by start, in order; within a group the longest first. */
    List<List<Spot>> read(Field field) {
        List<List<Spot>> groups = new ArrayList<>();
        read(field, groups);
        return groups;
    }

    /** Adds the groups of a field. */
    void read(Field field, List<List<Spot>> groups) {
        Hits hits = field.hits();
        int covered = 0;
        int i = 0;
        while (i < hits.size()) {
            int start = hits.start(i);
            int next = i + 1;
            while (next < hits.size() && hits.start(next) == start) {
                next++;
            }
            if (start >= covered) {
                List<Spot> group = group(field, i, next);
                if (!group.isEmpty()) {
                    groups.add(group);
                    covered = group.get(0).end();
                }
            }
            i = next;
        }
    }

    private List<Spot> group(Field field, int from, int to) {
        List<Spot> group = List.of();
        Hits hits = field.hits();
        for (int i = to - 1; i >= from; i--) {
            Surface surface = gazetteer.surface(hits.surface(i));
            boolean named = surface.namesAt(observed);
            if (surface.trap() && hits.complete(i) && !named) {
                return group.isEmpty() ? List.of(new Spot(field, hits.start(i), hits.end(i), surface, null)) : group;
            }
            if (!named) {
                continue;
            }
            Extension extension = extension(field, hits.end(i), surface);
            if ((extension == null && (!hits.complete(i) || isMeasure(field.normal(), hits.start(i), hits.end(i))))
                    || isSpacedVersion(field.normal(), hits.start(i), hits.end(i))
                    || (extension == null && isNextInLine(field, hits.end(i)))
                    || isCounted(field.normal(), hits.start(i), hits.end(i))) {
                continue;
            }
            int end = extension == null ? hits.end(i) : extension.end();
            if (!group.isEmpty() && end + 1 == group.get(0).end() && isPlural(field, hits.start(i), end)) {
                // canvas is no number of Canvas
                continue;
            }
            Spot spot = new Spot(field, hits.start(i), end, surface, extension);
            if (group.isEmpty()) {
                group = List.of(spot);
            } else {
                group = new ArrayList<>(group);
                group.add(spot);
            }
        }
        if (group.size() > 1) {
            group.sort((one, other) -> Integer.compare(other.end(), one.end()));
            dropCrossed(group, to);
        }
        return group;
    }

    /**
     * In NVIDIA DGX Spark the name DGX Spark, which crosses the end of NVIDIA DGX, wins: what stands before it stays. So does a phrase that is
     * none of ours: 云栖大会 behind 阿里 is no 阿里云.
     */
    private void dropCrossed(List<Spot> group, int next) {
        Hits hits = group.get(0).field().hits();
        int last = group.get(group.size() - 1).end();
        for (int i = next; i < hits.size() && hits.start(i) < group.get(0).end(); i++) {
            Surface surface = gazetteer.surface(hits.surface(i));
            if (hits.start(i) >= last
                    && hits.end(i) > group.get(0).end()
                    && hits.complete(i)
                    && (surface.trap() || surface.namesAt(observed))) {
                int start = hits.start(i);
                group.removeIf(spot -> spot.end() > start);
                return;
            }
        }
    }

    private Extension extension(Field field, int end, Surface surface) {
        for (int i = 0; i < surface.readings().size(); i++) {
            int entity = surface.readings().get(i).entity();
            Family family = gazetteer.familyOf(entity);
            if (family != null) {
                Extension extension =
                        Extension.read(field, end, family, gazetteer.variantWords(), gazetteer.mayTakeVersion(entity));
                boolean house = !family.stem().equals(family.id());
                return house && extension != null && !extension.versioned() ? null : extension;
            }
        }
        return null;
    }

    /** The 3 of Claude 3 months later, the 2 of Sora 2 weeks on: what is counted is time or money, and no version. */
    private static boolean isMeasure(FoldedText text, int start, int end) {
        int digits = end;
        while (digits > start && CharKind.at(text, digits - 1) == CharKind.DIGIT) {
            digits--;
        }
        if (digits == end
                || digits == start
                || end + 1 >= text.length()
                || text.charAt(digits - 1) != ' '
                || text.charAt(end) != ' ') {
            return false;
        }
        int to = end + 1;
        while (CharKind.at(text, to) == CharKind.LETTER) {
            to++;
        }
        return to > end + 1 && MEASURES.contains(text, end + 1, to);
    }

    /** The bytes of 1024 字节 are no company. */
    private static boolean isCounted(FoldedText text, int start, int end) {
        int before = start > 0 && text.charAt(start - 1) == ' ' ? start - 2 : start - 1;
        return CharKind.at(text, before) == CharKind.DIGIT && UNITS.contains(text, start, end);
    }

    /** An S in capitals glued to a number, as in 15S and 6S, is part of another thing's name; H100s are several. */
    private static boolean isNextInLine(Field field, int end) {
        FoldedText text = field.normal();
        return end < text.length()
                && text.charAt(end) == 's'
                && CharKind.at(text, end - 1) == CharKind.DIGIT
                && field.isUpper(end);
    }

    private static boolean isPlural(Field field, int start, int end) {
        return field.normal().charAt(end) == 's' && CharKind.at(field.normal(), start) == CharKind.LETTER;
    }

    /** GPT-4 1 is not GPT-4.1, though gpt-4-1 is: a version is not written with a blank in it. */
    private static boolean isSpacedVersion(FoldedText text, int start, int end) {
        for (int i = start + 1; i + 1 < end; i++) {
            if (text.charAt(i) == ' '
                    && CharKind.at(text, i - 1) == CharKind.DIGIT
                    && CharKind.at(text, i + 1) == CharKind.DIGIT
                    && !(CharKind.isWord(CharKind.at(text, i + 2)) || CharKind.at(text, i - 2) == CharKind.DIGIT)) {
                return true;
            }
        }
        return false;
    }
}
