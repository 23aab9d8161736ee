package ainews.ingest.poll;

import ainews.schemas.RawArticle;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The include list of a source: Latin words match whole words, everything else matches anywhere, in any case. */
final class Include {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9 ]+");

    private final Pattern any;

    Include(List<String> words) {
        this.any = words.isEmpty()
                ? null
                : Pattern.compile(
                        words.stream().map(Include::expression).collect(Collectors.joining("|")),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean takes(RawArticle article) {
        return any == null
                || finds(article.getTitle())
                || finds(article.getUrl())
                || article.getCategories().stream().anyMatch(this::finds);
    }

    private boolean finds(String text) {
        return text != null && any.matcher(text).find();
    }

    private static String expression(String word) {
        String literal = Pattern.quote(word);
        return WORD.matcher(word).matches() ? "(?<![A-Za-z0-9])" + literal + "(?![A-Za-z0-9])" : literal;
    }
}
