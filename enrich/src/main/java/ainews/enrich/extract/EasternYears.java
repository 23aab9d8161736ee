package ainews.enrich.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as East Asia writes them besides the common way: in characters ({@code 二〇二六年一月十二日}) and counted from an era ({@code 令和8年}, {@code 民國115年}). */
final class EasternYears {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String COUNT = "[一二三四五六七八九十廿卅]{1,3}";
    private static final Pattern IN_CHARACTERS = Pattern.compile(
            "([〇零○Ｏ一二三四五六七八九]{4})\\s*年(?:\\s*(" + COUNT + ")\\s*月(?:\\s*(" + COUNT + ")\\s*[日号號])?)?");
    private static final Pattern OF_ERA = Pattern.compile("(令和|平成|民國|民国)\\s*(\\d{1,3}|元)\\s*年");

    private EasternYears() {}

    /** The text with such years, and the months and days behind them, in digits; the very same text where it has none. */
    static String plain(String text) {
        if (text.indexOf('年') < 0) {
            return text;
        }
        Matcher era = OF_ERA.matcher(text);
        String common = era.find() ? era.replaceAll(found -> year(found.group(1), found.group(2)) + "年") : text;
        Matcher written = IN_CHARACTERS.matcher(common);
        return written.find() ? written.replaceAll(found -> day(found.group(1), found.group(2), found.group(3))) : common;
    }

    private static int year(String era, String count) {
        int first =
                switch (era) {
                    case "令和" -> 2019;
                    case "平成" -> 1989;
                    default -> 1912;
                };
        return first - 1 + (count.equals("元") ? 1 : Integer.parseInt(count));
    }

    private static String day(String year, String month, String day) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < year.length(); i++) {
            plain.append(Math.max(0, DIGITS.indexOf(year.charAt(i))));
        }
        plain.append('年');
        if (month != null) {
            plain.append(count(month)).append('月');
        }
        if (day != null) {
            plain.append(count(day)).append('日');
        }
        return plain.toString();
    }

    /** A count below a hundred, such as 十二, 二十一 or 廿三. */
    static int count(String words) {
        int tens = 0;
        int ones = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '十' -> {
                    tens = ones == 0 ? 10 : 10 * ones;
                    ones = 0;
                }
                case '廿' -> tens = 20;
                case '卅' -> tens = 30;
                case '两' -> ones = 2;
                default -> ones = Math.max(0, DIGITS.indexOf(c));
            }
        }
        return tens + ones;
    }
}
