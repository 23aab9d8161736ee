package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import ainews.enrich.text.PrefixFilter;

/**
 * Walks the automaton over a normal form from every place where a name can start, and reports every key that ends where a name can
 * end. Thread-safe. Work is bounded by the length of the longest key at each start.
 */
final class Scanner {
    private static final int DOMAIN_LOOKBACK = 80;

    private final Trie trie;

    Scanner(Trie trie) {
        this.trie = trie;
    }

    /** Fills {@code hits} with what it finds, in the place of what they held. */
    void scan(FoldedText normal, Hits hits) {
        hits.clear();
        char[] text = normal.chars();
        int length = normal.length();
        byte before = CharKind.OTHER;
        int i = 0;
        while (i < length) {
            byte kind = CharKind.of(text[i]);
            if (kind == CharKind.CJK && mayBeKey(normal, i)) {
                walkFrom(normal, i, kind, hits);
            }
            i = CharKind.isWord(kind) ? word(normal, i, kind, before, hits) : i + 1;
            before = kind;
        }
    }

    /** Passes a run of letters or of digits, and looks for names from its start where one of them starts with it; returns its end. */
    private int word(FoldedText normal, int start, byte kind, byte before, Hits hits) {
        char[] text = normal.chars();
        int length = normal.length();
        int hash = text[start];
        int withoutLast = 0;
        int end = start + 1;
        while (end < length && CharKind.of(text[end]) == kind) {
            withoutLast = hash;
            hash = hash * PrefixFilter.FACTOR + text[end++];
        }
        // a plural ends a name: one that goes on behind its s has that letter itself
        boolean plural = text[end - 1] == 's';
        if (!CharKind.isWord(before)
                && ((trie.mayStartWithWord(hash) && trie.mayGoOn(hash, next(normal, end)))
                        || (plural && trie.mayBeAlone(withoutLast)))) {
            walkFrom(normal, start, kind, hits);
        }
        return end;
    }

    /** What a name would have to go on with behind its first word; 0 where the text ends. */
    private static char next(FoldedText normal, int end) {
        char[] text = normal.chars();
        int length = normal.length();
        int at = end < length && CharKind.of(text[end]) == CharKind.SEPARATOR ? end + 1 : end;
        return at < length ? text[at] : 0;
    }

    private void walkFrom(FoldedText text, int start, byte kind, Hits hits) {
        int node = trie.first(text.chars()[start]);
        if (node != Trie.NONE) {
            walk(text, start, node, kind, hits);
        }
    }

    /** Looks at three characters; where a separator is among them, whose place in a key may differ, at none. */
    private boolean mayBeKey(FoldedText normal, int start) {
        if (start + 2 >= normal.length()) {
            return true;
        }
        char[] text = normal.chars();
        char second = text[start + 1];
        char third = text[start + 2];
        return CharKind.of(second) == CharKind.SEPARATOR
                || CharKind.of(third) == CharKind.SEPARATOR
                || trie.mayStart(text[start], second, third);
    }

    private void walk(FoldedText normal, int start, int first, byte firstKind, Hits hits) {
        char[] text = normal.chars();
        int length = normal.length();
        int node = first;
        byte before = firstKind;
        int i = start + 1;
        boolean checked = false;
        while (true) {
            int surface = trie.value(node);
            if (surface >= 0) {
                if (!checked) {
                    if (!mayStart(normal, start)) {
                        return;
                    }
                    checked = true;
                }
                if (mayEnd(normal, start, i, before)) {
                    hits.add(start, i, surface, true);
                } else if (before == CharKind.LETTER && CharKind.at(normal, i) == CharKind.DIGIT) {
                    hits.add(start, i, surface, false);
                }
            }
            if (i == length) {
                return;
            }
            char c = text[i];
            byte kind = CharKind.of(c);
            if (kind == CharKind.SEPARATOR) {
                byte after = CharKind.at(normal, i + 1);
                if (after == CharKind.SEPARATOR
                        || (i == start + 1 && before == CharKind.LETTER && after == CharKind.DIGIT)) {
                    return;
                }
                if (before == after && CharKind.isWord(after)) {
                    node = trie.step(node, ' ');
                    if (node == Trie.NONE) {
                        return;
                    }
                } else if (after == CharKind.CJK && before == CharKind.CJK && !isNameDot(c)) {
                    return;
                }
                i++;
                if (i == length) {
                    return;
                }
                c = text[i];
                kind = after;
            }
            node = trie.step(node, c);
            if (node == Trie.NONE) {
                return;
            }
            before = kind;
            i++;
        }
    }

    /** The dot within a foreign name: 萨姆·奥特曼. */
    private static boolean isNameDot(char c) {
        return c == '\u00b7' || c == '\u2022' || c == '\u30fb';
    }

    /** No part of a host name, a mail address or a path below a host name. */
    private static boolean mayStart(FoldedText text, int start) {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        if (before == '.' || before == '@') {
            return start == 1 || !CharKind.isWord(CharKind.at(text, start - 2));
        }
        if (before == '/' || before == '=' || before == '?') {
            for (int i = start - 2; i >= 0 && i > start - DOMAIN_LOOKBACK; i--) {
                char c = text.charAt(i);
                if (c == ' ' || c == '\n' || CharKind.of(c) == CharKind.CJK) {
                    return true;
                }
                if (c == ':' || (c == '.' && CharKind.at(text, i + 1) == CharKind.LETTER)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean mayEnd(FoldedText text, int start, int end, byte last) {
        if (!CharKind.isWord(last)) {
            return true;
        }
        byte next = CharKind.at(text, end);
        if (CharKind.isWord(next)) {
            return text.charAt(end) == 's'
                    && end - start > 2
                    // as is no plural of the A of Command A
                    && CharKind.isWord(CharKind.at(text, end - 2))
                    && !CharKind.isWord(CharKind.at(text, end + 1))
                    && text.charAt(end - 1) != 's';
        }
        if (end == text.length()) {
            return true;
        }
        char c = text.charAt(end);
        byte afterNext = CharKind.at(text, end + 1);
        if (last == CharKind.DIGIT && (c == '.' || c == ',') && afterNext == CharKind.DIGIT) {
            return false;
        }
        if (c == '+') {
            return CharKind.isWord(afterNext);
        }
        return !(c == '.' && afterNext == CharKind.LETTER && isDomainEnd(text, end + 1));
    }

    private static boolean isDomainEnd(FoldedText text, int at) {
        int end = at;
        while (CharKind.at(text, end) == CharKind.LETTER) {
            end++;
        }
        return switch (text.substring(at, end)) {
            case "com",
                    "cn",
                    "org",
                    "net",
                    "ai",
                    "io",
                    "co",
                    "dev",
                    "gov",
                    "edu",
                    "html",
                    "app",
                    "md",
                    "py",
                    "json",
                    "yaml",
                    "txt" -> true;
            default -> false;
        };
    }
}
