package ainews.enrich.entity;

import ainews.enrich.text.Resources;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Written forms that follow from listed ones: a Chinese person's names in the other order, a surname, a listing's number. */
final class DerivedForms {
    /** @param profile how it is judged; null where it means nothing else */
    record Form(String text, Span used, Profile profile) {}

    private static final int PERSON_TRAPS =
            ContextClass.ARTS.bit() | ContextClass.SPORT.bit() | ContextClass.HISTORY.bit();
    private static final Profile SURNAME = new Profile(-2.7, PERSON_TRAPS, true, true, false, false, false, false);
    private static final Profile CHINESE_SURNAME =
            new Profile(-0.9, PERSON_TRAPS, false, false, false, false, false, false);
    /** Four or five digits are a number nearly always, six are a listing on the mainland more often. */
    private static final Profile NUMBER = new Profile(-4, 0, false, false, false, false, false, false);

    private static final Profile LONG_NUMBER = new Profile(-1.6, 0, false, false, false, false, false, false);
    private static final int LONG = 6;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CHINESE_NAME = Pattern.compile("\\p{IsHan}{2,4}");
    private static final Pattern TWO_WORDS = Pattern.compile("(\\p{Lu}[\\p{L}'-]+) (\\p{Lu}[\\p{L}'-]+)");
    private static final Pattern DOTTED = Pattern.compile(".*\\p{IsHan}\u00b7(\\p{IsHan}{3,})");
    private static final int SHORTEST_SURNAME = 5;

    /** Words, or surnames of so many people that alone they name none of ours. */
    private static final Set<String> ANYBODYS = Resources.lines(DerivedForms.class, "surnames.txt").stream()
            .flatMap(line -> Stream.of(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private DerivedForms() {}

    static List<Form> of(GazetteerEntity entity) {
        List<Form> forms = new ArrayList<>();
        if (entity.type().equals("person")) {
            ofPerson(entity, forms);
        }
        for (Ticker ticker : entity.tickers()) {
            ofListing(ticker, forms);
        }
        return forms;
    }

    private static void ofPerson(GazetteerEntity person, List<Form> forms) {
        var words = TWO_WORDS.matcher(withoutMarks(person.name()));
        boolean chinese =
                person.nameZh() != null && CHINESE_NAME.matcher(person.nameZh()).matches();
        if (words.matches()) {
            if (chinese) {
                forms.add(new Form(
                        words.group(2) + " " + words.group(1),
                        Span.ALWAYS,
                        isAmbiguous(person) ? Profile.PHRASE : null));
            } else if (words.group(2).length() >= SHORTEST_SURNAME && !ANYBODYS.contains(words.group(2))) {
                forms.add(new Form(words.group(2), Span.ALWAYS, SURNAME));
            }
        }
        var dotted = DOTTED.matcher(person.nameZh() == null ? "" : person.nameZh());
        if (dotted.matches() && !ANYBODYS.contains(dotted.group(1))) {
            forms.add(new Form(dotted.group(1), Span.ALWAYS, CHINESE_SURNAME));
        }
    }

    /** A name in Latin letters that so many bear that it is looked at before it is believed is no rarer in the other order. */
    private static boolean isAmbiguous(GazetteerEntity person) {
        return person.aliases().stream().anyMatch(alias -> alias.text().equals(person.name()) && alias.ambiguous());
    }

    /** A listing by number is only known with its exchange: HKEX: 9988, 09988.HK, 688981.SH; bare, beside its company's name. */
    private static void ofListing(Ticker ticker, List<Form> forms) {
        String symbol = ticker.symbol();
        int colon = symbol.indexOf(':');
        String number = symbol.substring(colon + 1);
        if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        List<String> endings =
                switch (symbol.substring(0, colon)) {
                    case "HKEX" -> List.of("HK");
                    case "SSE" -> List.of("SH", "SS");
                    case "SZSE" -> List.of("SZ");
                    case "TPE" -> List.of("TW");
                    case "KRX" -> List.of("KS");
                    case "TSE" -> List.of("T");
                    default -> List.of();
                };
        forms.add(new Form(symbol, ticker.listed(), null));
        for (String ending : endings) {
            forms.add(new Form(number + "." + ending, ticker.listed(), null));
            forms.add(new Form(ending + ":" + number, ticker.listed(), null));
            if (ending.equals("HK")) {
                forms.add(new Form("0" + number + ".HK", ticker.listed(), null));
            }
        }
        forms.add(new Form(number, ticker.listed(), number.length() >= LONG ? LONG_NUMBER : NUMBER));
    }

    private static String withoutMarks(String name) {
        return MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }
}
