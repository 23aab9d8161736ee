package ainews.enrich.topic;

import java.util.Locale;

/** One look at the words behind a verb of release: past what may stand between, up to the first words that look like a name. */
final class NameScan {
    private static final int MOST_CHARS = 48;

    private final NameWords names;
    private final Sentence sentence;
    private final String field;
    private final int from;
    private final int to;
    private int at;

    /** Looks from {@code from} to {@code to} in a field. */
    NameScan(NameWords names, Sentence sentence, String field, int from, int to) {
        this.names = names;
        this.from = from;
        this.sentence = sentence;
        this.field = field;
        this.at = from;
        this.to = to;
    }

    int[] afterLatin() {
        while (at < to) {
            char c = field.charAt(at);
            if (c == ' ' || c == '"' || c == '\u201c' || c == '\u2018' || c == '\'') {
                at++;
                continue;
            }
            if (!Character.isLetterOrDigit(c) || inMention(at)) {
                return null;
            }
            int end = tokenEnd(at);
            String token = field.substring(at, end);
            String lower = token.toLowerCase(Locale.ROOT);
            boolean capital = isNameToken(token);
            if (capital && !names.noName().contains(lower) && !names.trail().contains(lower)) {
                return run(at, end);
            }
            if (names.stop().contains(lower) || (!names.lead().contains(lower) && !capital)) {
                return null;
            }
            if (capital && names.noName().contains(lower) && !names.lead().contains(lower)) {
                return null;
            }
            at = end;
        }
        return null;
    }

    /** The name from its first word on, as far as capitals and numbers go. */
    private int[] run(int start, int firstEnd) {
        int end = firstEnd;
        int last = firstEnd;
        for (int words = 1; words < 5; words++) {
            int next = last;
            if (next >= to || field.charAt(next) != ' ') {
                break;
            }
            next++;
            if (next >= to || inMention(next)) {
                break;
            }
            int tokenEnd = tokenEnd(next);
            String token = field.substring(next, tokenEnd);
            String lower = token.toLowerCase(Locale.ROOT);
            boolean number = tokenEnd > next && Character.isDigit(token.charAt(0));
            if (tokenEnd == next
                    || !(isNameToken(token) || number)
                    || names.stop().contains(lower)
                    || (names.noName().contains(lower) && !isTier(lower))) {
                break;
            }
            last = tokenEnd;
            end = names.trail().contains(lower) ? end : tokenEnd;
        }
        String text = field.substring(start, end);
        boolean year = text.matches("\\d+");
        return end - start < 2 || year || end - start > MOST_CHARS ? null : new int[] {start, end};
    }

    private boolean isTier(String lower) {
        return lower.equals("pro") || lower.equals("max") || lower.equals("ultra") || lower.equals("plus");
    }

    int[] afterChinese() {
        int quoteEnd = -1;
        while (at < to) {
            char c = field.charAt(at);
            if (inMention(at) || "。;；!！?？\n".indexOf(c) >= 0) {
                return null;
            }
            if (c == '“' || c == '「' || c == '‘' || c == '"' || c == '『') {
                quoteEnd = quoteEnd(c);
                return quoteEnd < 0 ? null : quoted(at + 1, quoteEnd);
            }
            boolean latin = c < 128 && Character.isLetter(c);
            if (latin) {
                int end = tokenEnd(at);
                String token = field.substring(at, end);
                if (!names.noName().contains(token.toLowerCase(Locale.ROOT))
                        && (Character.isUpperCase(token.charAt(0))
                                || NameFinder.hasDigit(token)
                                || NameFinder.hasInnerCapital(token))
                        && token.length() > 1) {
                    return run(at, end);
                }
                at = end;
            } else if (c == '，' || c == ',' || c == '、' || c == '：' || c == ':') {
                return null;
            } else if (c == '大' && field.startsWith("大模型", at)) {
                int[] name = kindOrName(at);
                if (name != null) {
                    return name;
                }
                at += 3;
            } else {
                at++;
            }
        }
        return null;
    }

    /** 发布紫东太初大模型: two to six characters right before the noun that are no kind of model. */
    private int[] kindOrName(int noun) {
        int start = noun;
        while (start > 0 && NameFinder.isHan(field.charAt(start - 1)) && noun - start < 6 && start > from) {
            start--;
        }
        String text = field.substring(start, noun).replaceFirst("^(了|其|的|全新|自研的?|旗下|新一代|首个|首款|一款|新)+", "");
        boolean known = text.length() < 2
                || text.length() > 5
                || names.generic().stream().anyMatch(text::contains)
                || text.indexOf('的') >= 0
                || text.indexOf('款') >= 0
                || text.indexOf('个') >= 0;
        return known ? null : new int[] {noun - text.length(), noun};
    }

    private int quoteEnd(char open) {
        char close = open == '“' ? '”' : open == '「' ? '」' : open == '『' ? '』' : open == '‘' ? '’' : '"';
        int end = field.indexOf(close, at + 1);
        return end > at + 2 && end - at <= 25 ? end : -1;
    }

    private int[] quoted(int start, int end) {
        for (int i = start; i < end; i++) {
            if (inMention(i) || "，。,；：".indexOf(field.charAt(i)) >= 0) {
                return null;
            }
        }
        boolean slogan = end - start > 10 && NameFinder.isHan(field.charAt(start));
        String lower = field.substring(start, end).toLowerCase(Locale.ROOT);
        return slogan || names.noName().contains(lower) || names.generic().contains(lower)
                ? null
                : new int[] {start, end};
    }

    private int tokenEnd(int start) {
        int end = start;
        while (end < to) {
            char c = field.charAt(end);
            boolean joint = (c == '-' || c == '.' || c == '+' || c == '\u2011' || c == '&')
                    && end > start
                    && end + 1 < to
                    && Character.isLetterOrDigit(field.charAt(end + 1))
                    && !NameFinder.isHan(field.charAt(end + 1));
            if (!joint && (!Character.isLetterOrDigit(c) || NameFinder.isHan(c))) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean inMention(int index) {
        for (int i = 0; i < sentence.hits().size(); i++) {
            Hit hit = sentence.hits().get(i);
            if (hit.entity() != null && hit.start() <= index && index < hit.end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameToken(String token) {
        return token.length() > 0
                && (Character.isUpperCase(token.charAt(0))
                        || (NameFinder.hasInnerCapital(token) && token.length() > 2));
    }
}
