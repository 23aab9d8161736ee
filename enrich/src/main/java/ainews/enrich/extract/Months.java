package ainews.enrich.extract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Month names of the languages that news pages are mostly written in, with their usual short forms. */
final class Months {
    /** An alternation for regular expressions, to be used without regard to case. */
    static final String NAMES =
            "jan(?:uary|uar|uari|eiro|v(?:ier)?|vier)?|ene(?:ro)?|gen(?:naio)?|feb(?:ruary|ruar|rero|braio)?|fev(?:ereiro)?|fév(?:r(?:ier)?)?"
                    + "|m(?:ar(?:ch|zo|ço|s)?|ärz|rz)|apr(?:il|ile)?|abr(?:il)?|avr(?:il)?|may(?:o)?|mai(?:o)?|mag(?:gio)?|mei|jun(?:e|i|io|ho)?|juin|giu(?:gno)?"
                    + "|jul(?:y|i|io|ho)?|juil(?:let)?|lug(?:lio)?|aug(?:ust|ustus)?|ago(?:sto)?|août|aout|sep(?:t(?:ember|iembre|embre)?|tember)?|set(?:embro|tembre)?"
                    + "|oct(?:ober|ubre|obre)?|okt(?:ober)?|out(?:ubro)?|ott(?:obre)?|nov(?:ember|iembre|embro|embre)?|dec(?:ember)?|déc(?:embre)?|dez(?:ember|embro)?|dic(?:iembre|embre)?"
                    + "|янв(?:аря)?|фев(?:раля)?|мар(?:та)?|апр(?:еля)?|мая|июня|июля|авг(?:уста)?|сен(?:тября)?|окт(?:ября)?|ноя(?:бря)?|дек(?:абря)?";

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private static final String[][] STARTS = {
        {"jan", "ene", "gen", "янв"},
        {"feb", "fev", "фев"},
        {"mar", "mrz", "мар"},
        {"apr", "abr", "avr", "апр"},
        {"may", "mai", "mag", "mei", "мая"},
        {"jun", "juin", "giu", "июня"},
        {"jul", "juil", "lug", "июля"},
        {"aug", "ago", "aou", "авг"},
        {"sep", "set", "сен"},
        {"oct", "okt", "out", "ott", "окт"},
        {"nov", "ноя"},
        {"dec", "dez", "dic", "дек"}
    };

    private Months() {}

    /** 1 to 12, or 0 for what is no month's name. */
    static int number(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        for (int month = 0; month < STARTS.length; month++) {
            for (String start : STARTS[month]) {
                if (plain.startsWith(start)) {
                    return month + 1;
                }
            }
        }
        return 0;
    }
}
