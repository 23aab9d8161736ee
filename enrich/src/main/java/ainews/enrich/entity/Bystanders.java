package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import java.util.List;

/** Words before a form, or behind it, that say it is a thing or anybody's name: an article, uncle, an age. */
final class Bystanders {
    private static final WordMap<String> ARTICLES = WordMap.of(List.of(
            "the", "a", "an", "this", "that", "my", "his", "her", "its", "our", "your", "their", "every", "no"));

    private static final String[] AND_HIS = {" and his ", " and her "};

    private static final WordMap<String> KIN = WordMap.of(List.of(
            "uncle",
            "aunt",
            "auntie",
            "brother",
            "sister",
            "cousin",
            "nephew",
            "niece",
            "grandfather",
            "grandpa",
            "grandma",
            "grandmother",
            "mother",
            "father",
            "dad",
            "mum",
            "mom",
            "son",
            "daughter",
            "wife",
            "husband",
            "friend",
            "neighbour",
            "neighbor",
            "colleague",
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "lady",
            "saint",
            "st",
            "judge",
            "officer",
            "coach",
            "chef",
            "senator",
            "captain",
            "sergeant",
            "nurse",
            "teacher",
            "baby",
            "painter",
            "poet",
            "singer",
            "actor",
            "pastor",
            "monsieur",
            "madame",
            "old",
            "poor"));

    private static final WordMap<String> DAYS = WordMap.of(List.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "christmas"));

    private Bystanders() {}

    /** Friday is no first name of whom it stands before. */
    static boolean isDay(FoldedText text, int from) {
        int to = from;
        while (CharKind.at(text, to) == CharKind.LETTER) {
            to++;
        }
        return DAYS.contains(text, from, to);
    }

    /** The Oracle, an Opus, his Falcon. */
    static boolean isBehindArticle(FoldedText text, int start) {
        int end = start - 1;
        if (end < 1 || text.charAt(end) != ' ') {
            return false;
        }
        int from = end;
        while (CharKind.at(text, from - 1) == CharKind.LETTER) {
            from--;
        }
        return ARTICLES.contains(text, from, end);
    }

    /** Uncle Claude, her brother Devin, Dr Blackwell. */
    static boolean isOfAFamily(FoldedText text, int start) {
        int end = start - 1;
        int from = end;
        while (CharKind.at(text, from - 1) == CharKind.LETTER) {
            from--;
        }
        return from < end && KIN.contains(text, from, end);
    }

    /** Claude and his wife, Grace and her sister. */
    static boolean isWithKin(FoldedText text, int end) {
        for (String link : AND_HIS) {
            if (text.startsWith(link, end)) {
                int from = end + link.length();
                int to = from;
                while (CharKind.at(text, to) == CharKind.LETTER) {
                    to++;
                }
                return KIN.contains(text, from, to);
            }
        }
        return false;
    }

    /** Claude, 54, said. */
    static boolean isAge(FoldedText text, int end) {
        return end + 4 < text.length()
                && text.charAt(end) == ','
                && text.charAt(end + 1) == ' '
                && CharKind.at(text, end + 2) == CharKind.DIGIT
                && CharKind.at(text, end + 3) == CharKind.DIGIT
                && text.charAt(end + 4) == ',';
    }
}
