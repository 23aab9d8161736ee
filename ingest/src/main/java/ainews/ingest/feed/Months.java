package ainews.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of months in the languages that dates of feeds are written in. */
final class Months {
    private static final String[] NAMES = {
        "jan january januar jänner janvier enero gennaio janeiro januari január ιαν ιανουαρίου ιανουάριος янв января ene gen",
        "feb february februar février fevrier febrero febbraio fevereiro februari február februári φεβ φεβρουαρίου фев февраля fev fév fevr févr",
        "mar march märz mars marzo março maart március μάώ μαώ μάρ μαρ μαρτίου мар марта mär mrz mrt",
        "apr april avril abril aprile április απρ απριλίου апр апреля avr abr",
        "may mai maj mayo maggio maio mei május máujus μάι μαϊ μαι μάϊ μαΐου μαίου май мая mag",
        "jun june juni juin junio giugno junho június ιούν ιον ιουν ιουνίου июн июня giu",
        "jul july juli juillet julio luglio julho július ιούλ ιολ ιουλ ιουλίου июл июля juil lug",
        "aug august août aout agosto augustus augusztus αύγ αυγ αυγούστου авг августа ago aoû",
        "sep sept september septembre septiembre settembre setembro szeptember σεπ σεπτεμβρίου сен сентября set",
        "oct october oktober octobre octubre ottobre outubro október οκτ οκτωβρίου окт октября okt ott out",
        "nov november novembre noviembre novembro noviembre νοέ νοε νοεμβρίου ноя ноября",
        "dec december dezember décembre decembre diciembre dicembre dezembro δεκ δεκεμβρίου дек декабря dez déc dic"
    };
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (int month = 0; month < NAMES.length; month++) {
            for (String name : NAMES[month].split(" ")) {
                NUMBERS.putIfAbsent(name, month + 1);
            }
        }
    }

    private Months() {}

    /** 1 to 12; 0 where it is no month's name. */
    static int of(String name) {
        return NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }
}
