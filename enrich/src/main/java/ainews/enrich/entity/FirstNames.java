package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** Whether a form is part of anybody's name: a surname behind it, or a first name before it. */
final class FirstNames {
    private FirstNames() {}

    /** A capitalised word follows that is no word of a name of ours, as in Claude Monet. */
    static boolean isBeforeSurname(Field field, int end) {
        FoldedText text = field.normal();
        if (end + 2 >= text.length() || text.charAt(end) != ' ' || !field.isUpper(end + 1)) {
            return false;
        }
        int to = end + 1;
        while (CharKind.at(text, to) == CharKind.LETTER) {
            to++;
        }
        Hits hits = field.hits();
        int hit = hits.firstFrom(end + 1);
        boolean known = hit < hits.size() && hits.start(hit) == end + 1;
        return to - end > 3 && !known && !field.isUpper(end + 2) && !isThing(text.substring(end + 1, to));
    }

    /** Claude Science, Gemini Enterprise: nobody's surname. */
    private static boolean isThing(String word) {
        return switch (word) {
            case "science",
                    "platform",
                    "partner",
                    "partners",
                    "network",
                    "enterprise",
                    "education",
                    "health",
                    "healthcare",
                    "finance",
                    "financial",
                    "legal",
                    "security",
                    "government",
                    "studio",
                    "labs",
                    "cloud",
                    "console",
                    "desktop",
                    "mobile",
                    "team",
                    "teams",
                    "business",
                    "agent",
                    "agents",
                    "assistant",
                    "apps",
                    "app",
                    "tag",
                    "managed",
                    "developer",
                    "plugin",
                    "plugins",
                    "skills",
                    "projects",
                    "artifacts",
                    "memory",
                    "voice",
                    "search",
                    "research",
                    "models",
                    "model",
                    "family",
                    "series",
                    "users",
                    "subscribers",
                    "subscription",
                    "gateway",
                    "workspace",
                    "marketplace",
                    "robotics" -> true;
            default -> false;
        };
    }

    /** A capitalised word stands right before, in mid-sentence, that is no name of ours: Grace Hopper. */
    static boolean isBehindFirstName(Field field, int last) {
        FoldedText text = field.normal();
        if (field.titleCase() || CharKind.at(text, last) != CharKind.LETTER) {
            return false;
        }
        int from = last;
        while (from > 0 && CharKind.at(text, from - 1) == CharKind.LETTER) {
            from--;
        }
        if (last - from < 2 || !field.isUpper(from) || field.isUpper(from + 1) || Bystanders.isDay(text, from)) {
            return false;
        }
        boolean sentenceStart = from == 0
                || (from >= 2 && ".!?:\n".indexOf(text.charAt(from - 2)) >= 0)
                || text.charAt(from - 1) == '\n';
        Hits hits = field.hits();
        int hit = hits.firstFrom(from);
        boolean known = hit < hits.size() && hits.start(hit) == from;
        return !sentenceStart && !known;
    }
}
