package ainews.enrich.entity;

import ainews.enrich.text.NormalText;

/** One field of an article on its way through the reader: the original, its normal form and what the automaton found in it. */
final class Field {
    private final String name;
    private final String original;
    private final NormalText normalText;
    private final String normal;
    private final Hits hits;
    private final boolean titleCase;

    Field(String name, String original, Scanner scanner) {
        this.name = name;
        this.original = original;
        normalText = NormalText.of(original);
        normal = normalText.value();
        hits = scanner.scan(normal);
        titleCase = name.equals("title") && isTitleCase(original);
    }

    String name() {
        return name;
    }

    String original() {
        return original;
    }

    String normal() {
        return normal;
    }

    Hits hits() {
        return hits;
    }

    /** True for a headline in which capital letters say nothing. */
    boolean titleCase() {
        return titleCase;
    }

    int originalStart(int normalIndex) {
        return normalText.start(normalIndex);
    }

    int originalEnd(int normalEnd) {
        return normalText.end(normalEnd);
    }

    /** The character as the author wrote it, capital letters kept. */
    char written(int normalIndex) {
        return original.charAt(normalText.start(normalIndex));
    }

    boolean isUpper(int normalIndex) {
        return normalIndex < normal.length() && Character.isUpperCase(written(normalIndex));
    }

    private static boolean isTitleCase(String text) {
        int words = 0;
        int capital = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c) || c == '\'' || c == '\u2019';
            if (letter && !inWord && CharKind.of(c) == CharKind.LETTER) {
                int end = i;
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                if (end - i > 3) {
                    words++;
                    capital += Character.isUpperCase(c) ? 1 : 0;
                }
            }
            inWord = letter;
        }
        return words >= 3 && capital * 10 >= words * 8;
    }
}
