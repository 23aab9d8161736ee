package ainews.enrich.text;

import ainews.schemas.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The English and the Chinese title of an article, where the page may set both side by side with or without a sign between.
 *
 * @param en null where the title has no English
 * @param zh null where the title has no Chinese
 */
public record BilingualTitle(String en, String zh) {

    private static final Pattern SEPARATORS =
            Pattern.compile("\\s*[|\uFF5C/\uFF0F\\n\u00B7\u2022]\\s*|\\s+[-\u2013\u2014:]+\\s+");
    /** Letters of English words, not names, that a Chinese title may have. */
    private static final int MAX_ENGLISH_LETTERS = 10;

    /** A title shorter than this may be nothing but names. */
    private static final int NAMES_ONLY = 40;

    private static final Pattern WORD_GAP = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile(
            "^[\\s|\uFF5C/\uFF0F,;\uFF0C\u3001\uFF1B\u00B7\u2022\u2013\u2014-]+|[\\s|\uFF5C/\uFF0F,;\uFF0C\u3001\uFF1B\u00B7\u2022\u2013\u2014-]+$");

    /**
     * Splits a title.
     *
     * @param lang the article's language, which decides where the title has only names; may be null
     */
    public static BilingualTitle of(String title, String lang) {
        String whole = title.strip();
        if (whole.isEmpty()) {
            return new BilingualTitle(null, null);
        }
        if (!hasHan(whole)) {
            return oneLanguage(whole, lang);
        }
        BilingualTitle parted = parted(whole);
        if (parted != null) {
            return parted;
        }
        List<Segment> segments = Segments.of(whole);
        List<String> en = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        for (Segment segment : segments) {
            String part = whole.substring(segment.getStart(), segment.getEnd());
            (isChinese(segment) ? zh : en).add(part);
        }
        if (zh.isEmpty()) {
            return oneLanguage(whole, lang);
        }
        if (en.isEmpty()) {
            return new BilingualTitle(null, whole);
        }
        return ordered(whole, segments);
    }

    private static BilingualTitle oneLanguage(String title, String lang) {
        boolean known = lang != null && !lang.equals(Language.UNKNOWN);
        String own = known && title.length() < NAMES_ONLY ? Language.UNKNOWN : Language.of(title);
        String decided = known && own.equals(Language.UNKNOWN) ? lang : own;
        if (decided.equals("zh")) {
            return new BilingualTitle(null, title);
        }
        boolean english = decided.equals("en") || decided.equals(Language.UNKNOWN);
        return new BilingualTitle(english ? title : null, null);
    }

    /** A title of two parts with a sign between, one without any Chinese and long enough to be a title; else null. */
    private static BilingualTitle parted(String title) {
        Matcher separator = SEPARATORS.matcher(title);
        BilingualTitle englishFirst = null;
        while (separator.find()) {
            String left = title.substring(0, separator.start()).strip();
            String right = title.substring(separator.end()).strip();
            if (isEnglishTitle(right) && isChineseTitle(left)) {
                return new BilingualTitle(right, left);
            }
            // Of several signs within the English title none parts it from the Chinese one.
            if (isEnglishTitle(left) && isChineseTitle(right)) {
                englishFirst = new BilingualTitle(left, right);
            }
        }
        return englishFirst;
    }

    private static boolean isEnglishTitle(String part) {
        return !hasHan(part) && WORD_GAP.split(part).length >= 3;
    }

    /** More than a Chinese name behind an English title. */
    private static boolean isChineseTitle(String part) {
        long han = part.chars().filter(c -> Script.of((char) c) == Script.HAN).count();
        return (han >= 4 || (han >= 2 && han < part.length()))
                && LatinWords.lettersOfCommonWords(part) <= MAX_ENGLISH_LETTERS;
    }

    private static boolean isChinese(Segment segment) {
        return segment.getLang().equals("zh");
    }

    private static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Script.of(text.charAt(i)) == Script.HAN) {
                return true;
            }
        }
        return false;
    }

    private static BilingualTitle ordered(String title, List<Segment> segments) {
        StringBuilder en = new StringBuilder();
        StringBuilder zh = new StringBuilder();
        int start = 0;
        for (int k = 0; k < segments.size(); k++) {
            Segment segment = segments.get(k);
            boolean chinese = isChinese(segment);
            boolean last = k + 1 == segments.size();
            int end = last || chinese
                    ? segment.getEnd()
                    : chineseStart(title, start, opening(title, start, segment.getEnd()));
            append(chinese ? zh : en, title.substring(start, end));
            start = end;
        }
        return new BilingualTitle(en.isEmpty() ? null : en.toString(), zh.isEmpty() ? null : zh.toString());
    }

    /** Where the brackets and quotes that open the Chinese title begin. */
    private static int opening(String title, int start, int end) {
        int at = end;
        while (at > start && "“‘「『《〈【（([".indexOf(title.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /**
     * Where the Chinese title starts, if names stand before its first Chinese character: the words before {@code end} that
     * the English title has used already.
     */
    private static int chineseStart(String title, int start, int end) {
        int at = end;
        while (true) {
            int wordEnd = at;
            while (wordEnd > start && title.charAt(wordEnd - 1) == ' ') {
                wordEnd--;
            }
            int wordStart = title.lastIndexOf(' ', wordEnd - 1) + 1;
            boolean parted = at == end && wordEnd < at && (end - wordEnd > 1);
            if (wordStart <= start || parted) {
                return at;
            }
            String word = title.substring(wordStart, wordEnd);
            if (Character.isLowerCase(word.charAt(0))
                    || !title.substring(start, wordStart - 1).contains(word)) {
                return at;
            }
            at = wordStart;
        }
    }

    private static void append(StringBuilder titles, String part) {
        String stripped = EDGES.matcher(part).replaceAll("");
        if (!stripped.isEmpty()) {
            titles.append(titles.isEmpty() ? "" : " ").append(stripped);
        }
    }
}
