package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;

/** One field of an article on its way through the reader: the original, its normal form and what the automaton found in it. */
final class Field {
    private final String name;
    private final FoldedText normal;
    private final Hits hits;
    private final boolean titleCase;

    Field(String name, FoldedText normal, Hits hits) {
        this.name = name;
        this.normal = normal;
        this.hits = hits;
        titleCase = name.equals("title") && isTitleCase(normal.original());
    }

    String name() {
        return name;
    }

    String original() {
        return normal.original();
    }

    FoldedText normal() {
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
        return normal.start(normalIndex);
    }

    int originalEnd(int normalEnd) {
        return normal.end(normalEnd);
    }

    /** The character as the author wrote it, capital letters kept. */
    char written(int normalIndex) {
        return normal.original().charAt(normal.start(normalIndex));
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
