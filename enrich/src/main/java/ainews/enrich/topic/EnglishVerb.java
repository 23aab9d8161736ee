package ainews.enrich.topic;

import java.util.List;

/** The regular forms of an English verb, or of the first word of a phrasal one: launch, launches, launched, launching. */
final class EnglishVerb {
    private EnglishVerb() {}

    static List<String> forms(String verb) {
        int space = verb.indexOf(' ');
        String head = space < 0 ? verb : verb.substring(0, space);
        String rest = space < 0 ? "" : verb.substring(space);
        return forms(head, rest);
    }

    private static List<String> forms(String head, String rest) {
        char last = head.charAt(head.length() - 1);
        String cut = head.substring(0, head.length() - 1);
        if (last == 'e') {
            return List.of(head + rest, head + "s" + rest, head + "d" + rest, cut + "ing" + rest);
        }
        if (last == 'y' && "aeou".indexOf(cut.charAt(cut.length() - 1)) < 0) {
            return List.of(head + rest, cut + "ies" + rest, cut + "ied" + rest, head + "ing" + rest);
        }
        boolean hissing = last == 's' || last == 'x' || last == 'z' || head.endsWith("ch") || head.endsWith("sh");
        return List.of(head + rest, head + (hissing ? "es" : "s") + rest, head + "ed" + rest, head + "ing" + rest);
    }
}
