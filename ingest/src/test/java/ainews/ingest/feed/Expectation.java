package ainews.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates the Python expressions that the feedparser files state what they expect in, as far as those expressions
 * go: comparison, {@code and}, {@code not}, indexing, attributes, {@code has_key}, {@code len}, literals. Each conjunct is one
 * expectation; one that touches what an ingest service does not keep is passed over.
 */
final class Expectation {
    /** What stands for a field that is none of ours. */
    static final Object FOREIGN = new Object();

    enum Outcome {
        MET,
        MISSED,
        FOREIGN
    }

    /** Decides whether our value is the expected one; path is the last key. */
    interface Comparison {
        boolean same(String path, Object ours, Object expected);
    }

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(u?\"\"\"(?:.*?)\"\"\"|u?'(?:\\\\.|[^'\\\\])*'|u?\"(?:\\\\.|[^\"\\\\])*\"|-?\\d+(?:\\.\\d+)?|[A-Za-z_]\\w*|==|!=|[\\[\\](){},.:+])");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, Object> names;
    private final Comparison comparison;
    private final List<Outcome> outcomes = new ArrayList<>();
    private int at;
    private String lastKey = "";

    private Expectation(String expression, Map<String, Object> names, Comparison comparison) {
        Matcher token = TOKEN.matcher(expression);
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        this.names = names;
        this.comparison = comparison;
    }

    static List<Outcome> check(String expression, Map<String, Object> names, Comparison comparison) {
        Expectation expectation = new Expectation(expression, names, comparison);
        expectation.conjunction();
        return expectation.outcomes;
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private boolean take(String token) {
        if (peek().equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void conjunction() {
        do {
            if (peek().equals("(") && tokens.subList(at, tokens.size()).contains("==")) {
                at++;
                conjunction();
                take(")");
            } else {
                alternatives();
            }
        } while (take("and"));
    }

    private void alternatives() {
        Outcome outcome = condition();
        while (take("or")) {
            Outcome other = condition();
            outcome = outcome == Outcome.MET ? outcome : other;
        }
        outcomes.add(outcome);
    }

    private Outcome condition() {
        boolean negated = take("not");
        lastKey = "";
        Object left = sum();
        if (take("is")) {
            take("not");
            sum();
            return Outcome.FOREIGN;
        }
        if (take("in")) {
            sum();
            return Outcome.FOREIGN;
        }
        if (take("!=")) {
            sum();
            return Outcome.FOREIGN;
        }
        if (!peek().equals("==")) {
            if (left == FOREIGN) {
                return Outcome.FOREIGN;
            }
            boolean truth = left != null && !left.equals(false) && !left.equals(0) && !left.equals("");
            return truth != negated ? Outcome.MET : Outcome.MISSED;
        }
        List<Object> sides = new ArrayList<>();
        sides.add(left);
        String key = lastKey;
        while (take("==")) {
            sides.add(sum());
        }
        Object expected = sides.get(sides.size() - 1);
        Outcome outcome = Outcome.MET;
        for (Object side : sides.subList(0, sides.size() - 1)) {
            if (side == FOREIGN || expected == FOREIGN) {
                return Outcome.FOREIGN;
            }
            outcome = comparison.same(key, side, expected) ? outcome : Outcome.MISSED;
        }
        return outcome;
    }

    private Object sum() {
        Object value = primary();
        while (take("+")) {
            Object other = primary();
            value = value instanceof String left && other instanceof String right ? left + right : FOREIGN;
        }
        return value;
    }

    private Object primary() {
        Object value = atom();
        while (true) {
            if (take("[")) {
                Object key = sum();
                take("]");
                value = step(value, key);
            } else if (peek().equals(".")) {
                at++;
                String name = tokens.get(at++);
                value = take("(") ? call(value, name) : step(value, name);
            } else {
                return value;
            }
        }
    }

    private Object call(Object target, String method) {
        Object argument = peek().equals(")") ? null : sum();
        while (!take(")") && at < tokens.size()) {
            at++;
        }
        return switch (method) {
            case "has_key" -> step(target, argument) == FOREIGN ? FOREIGN : (Object) (step(target, argument) != null);
            case "get" -> step(target, argument);
            default -> FOREIGN;
        };
    }

    private Object step(Object target, Object key) {
        if (target instanceof Map<?, ?> map && key instanceof String name) {
            lastKey = name;
            return map.containsKey(name) ? map.get(name) : FOREIGN;
        }
        if (target instanceof List<?> list && key instanceof Integer index) {
            if (lastKey.equals("links") && index > 0) {
                return FOREIGN;
            }
            return index >= 0 && index < list.size() ? list.get(index) : null;
        }
        return target == null ? null : FOREIGN;
    }

    private Object atom() {
        String token = at < tokens.size() ? tokens.get(at++) : "";
        if (token.equals("(")) {
            List<Object> tuple = new ArrayList<>();
            while (!take(")") && at < tokens.size()) {
                tuple.add(sum());
                take(",");
            }
            return tuple.size() == 1 ? tuple.get(0) : tuple;
        }
        if (token.equals("{") || token.equals("[")) {
            String close = token.equals("{") ? "}" : "]";
            while (!take(close) && at < tokens.size()) {
                at++;
            }
            return FOREIGN;
        }
        if (token.matches("-?\\d+")) {
            return Integer.valueOf(token);
        }
        if (token.startsWith("u'") || token.startsWith("u\"")) {
            return literal(token.substring(1));
        }
        if (token.startsWith("'") || token.startsWith("\"")) {
            return literal(token);
        }
        if (token.equals("None")) {
            return null;
        }
        if (token.equals("len") && take("(")) {
            Object value = sum();
            take(")");
            return value instanceof List<?> list ? (Object) list.size() : FOREIGN;
        }
        return names.containsKey(token) ? names.get(token) : FOREIGN;
    }

    private static String literal(String token) {
        int quote = token.startsWith("\"\"\"") ? 3 : 1;
        String body = token.substring(quote, token.length() - quote);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c != '\\' || i + 1 == body.length()) {
                out.append(c);
                continue;
            }
            char escape = body.charAt(++i);
            int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : 0;
            if (digits > 0 && i + digits < body.length()) {
                out.append((char) Integer.parseInt(body.substring(i + 1, i + 1 + digits), 16));
                i += digits;
            } else {
                out.append(escape == 'n' ? '\n' : escape == 't' ? '\t' : escape);
            }
        }
        return out.toString();
    }
}
