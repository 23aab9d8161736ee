package ainews.scoring.impact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How big what an article tells of is, by the amounts it states in its title and lead: money, parameters, speed-ups. Each is a
 * logarithm of the largest one stated, 0 where none is. English and Chinese.
 */
record Magnitude(double money, double parameters, double speedUp) {
    private static final int LEAD_CHARS = 1_200;
    private static final Pattern MONEY = Pattern.compile(
            "(?:US\\$|HK\\$|[$€£¥])\\s?(\\d{1,12}(?:[.,]\\d{1,6})?)\\s?(trillion|billion|million|thousand|bn|tn|mln|[bmtk]\\b)?"
                    + "|(\\d{1,12}(?:[.,]\\d{1,6})?)\\s?(trillion|billion|million|bn|mln)\\s(?:US\\s)?(?:dollars|euros|yuan|pounds|USD)"
                    + "|(\\d{1,12}(?:\\.\\d{1,6})?)\\s?(万亿|萬億|亿|億|万|萬)?(?:美元|元|人民币|欧元|港元|英镑)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETERS = Pattern.compile(
            "(\\d{1,7}(?:\\.\\d{1,3})?)\\s?-?(trillion|billion|million|[tb])[\\s-](?:total[\\s-]|active[\\s-])?param"
                    + "|(\\d{1,7}(?:\\.\\d{1,3})?)\\s?(万亿|萬億|亿|億|[tb])(?:个)?(?:总)?参数",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPEED_UP = Pattern.compile(
            "(\\d{1,6}(?:\\.\\d{1,2})?)\\s?(?:x\\b|×|times\\s(?:faster|more|cheaper|higher)|倍)",
            Pattern.CASE_INSENSITIVE);

    static Magnitude of(String title, String text) {
        String lead = (title == null ? "" : title.substring(0, Math.min(title.length(), 600)))
                + "\n"
                + (text == null ? "" : text.substring(0, Math.min(text.length(), LEAD_CHARS)));
        // most articles state no amounts: the patterns run only where their marks stand
        double money = has(lead, "$", "€", "£", "¥", "元", "dollars", "euros", "yuan", "pounds", "USD")
                ? largest(MONEY, lead)
                : 0;
        double parameters = has(lead, "param", "Param", "参数") ? largest(PARAMETERS, lead) : 0;
        double speedUp = has(lead, "x ", "x,", "x.", "x-", "X ", "×", "times ", "倍") ? largest(SPEED_UP, lead) : 0;
        return new Magnitude(log(money, 1e6, 1e12), log(parameters, 1e9, 1e13), log(speedUp, 1.5, 1000));
    }

    private static boolean has(String text, String... marks) {
        for (String mark : marks) {
            if (text.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    private static double largest(Pattern pattern, String lead) {
        Matcher found = pattern.matcher(lead);
        double most = 0;
        for (int n = 0; n < 40 && found.find(); n++) {
            for (int group = 1; group <= found.groupCount(); group += 2) {
                if (found.group(group) != null) {
                    double number = Double.parseDouble(found.group(group).replace(",", ""));
                    String unit = group + 1 <= found.groupCount() ? found.group(group + 1) : null;
                    most = Math.max(most, number * scale(unit));
                }
            }
        }
        return most;
    }

    private static double scale(String unit) {
        if (unit == null) {
            return 1;
        }
        return switch (unit.substring(0, 1)) {
            case "t", "T" -> unit.startsWith("th") ? 1e3 : 1e12;
            case "b", "B" -> 1e9;
            case "m", "M" -> 1e6;
            case "k", "K" -> 1e3;
            case "亿", "億" -> 1e8;
            default -> unit.length() > 1 ? 1e12 : 1e4;
        };
    }

    /** 0 up to {@code low}, 1 from {@code high} on, by the logarithm between. */
    private static double log(double value, double low, double high) {
        if (value <= low) {
            return 0;
        }
        return Math.min(1, StrictMath.log(value / low) / StrictMath.log(high / low));
    }
}
