package ainews.enrich.extract;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** Time zones as dates on pages name them. */
final class Zones {
    /** Zones that are more than a few letters, as an alternation for regular expressions. */
    static final String NAMES = "(?:UTC|GMT)?\\s?[+-]\\d{2}:?\\d{2}\\b|(?:UTC|GMT)\\s?[+-]\\d{1,2}\\b"
            + "|(?:Eastern|Central|Mountain|Pacific)(?: Standard| Daylight)? Time\\b|(?:Beijing|China Standard|Greenwich Mean|Coordinated Universal|Central European(?: Summer)?) Time\\b"
            + "|\\(?北京时间\\)?|\\(?台北時間\\)?";

    private Zones() {}

    /**
     * The zone of an abbreviation, an offset or {@code 北京时间}.
     *
     * @param fallback what the page's place suggests; it decides what CST means
     * @return null for letters that name no zone
     */
    static ZoneId of(String name, ZoneOffset fallback) {
        String zone = name.toUpperCase(Locale.ROOT).replace("(", "").replace(")", "");
        if (zone.startsWith("UTC") || zone.startsWith("GMT")) {
            zone = zone.substring(3).trim();
            if (zone.isEmpty()) {
                return ZoneOffset.UTC;
            }
        }
        if (zone.startsWith("+") || zone.startsWith("-")) {
            return offset(zone.replace(":", ""));
        }
        return switch (zone) {
            case "Z", "GREENWICH MEAN TIME", "COORDINATED UNIVERSAL TIME" -> ZoneOffset.UTC;
            case "EASTERN TIME" -> ZoneId.of("America/New_York");
            case "EASTERN STANDARD TIME" -> ZoneOffset.ofHours(-5);
            case "EASTERN DAYLIGHT TIME" -> ZoneOffset.ofHours(-4);
            case "CENTRAL TIME" -> ZoneId.of("America/Chicago");
            case "CENTRAL STANDARD TIME" -> ZoneOffset.ofHours(-6);
            case "CENTRAL DAYLIGHT TIME", "MOUNTAIN DAYLIGHT TIME" ->
                ZoneOffset.ofHours(zone.startsWith("C") ? -5 : -6);
            case "MOUNTAIN TIME" -> ZoneId.of("America/Denver");
            case "MOUNTAIN STANDARD TIME", "PACIFIC DAYLIGHT TIME" -> ZoneOffset.ofHours(-7);
            case "PACIFIC TIME" -> ZoneId.of("America/Los_Angeles");
            case "PACIFIC STANDARD TIME" -> ZoneOffset.ofHours(-8);
            case "CENTRAL EUROPEAN TIME" -> ZoneOffset.ofHours(1);
            case "CENTRAL EUROPEAN SUMMER TIME" -> ZoneOffset.ofHours(2);
            case "ET", "EST", "EDT" ->
                zone.equals("ET") ? ZoneId.of("America/New_York") : ZoneOffset.ofHours(zone.equals("EST") ? -5 : -4);
            case "CT" -> ZoneId.of("America/Chicago");
            case "CST" -> fallback.getTotalSeconds() == 8 * 3600 ? fallback : ZoneOffset.ofHours(-6);
            case "CDT" -> ZoneOffset.ofHours(-5);
            case "MT" -> ZoneId.of("America/Denver");
            case "MST" -> ZoneOffset.ofHours(-7);
            case "MDT" -> ZoneOffset.ofHours(-6);
            case "PT" -> ZoneId.of("America/Los_Angeles");
            case "PST" -> ZoneOffset.ofHours(-8);
            case "PDT" -> ZoneOffset.ofHours(-7);
            case "BST", "CET", "MEZ", "WEST" -> ZoneOffset.ofHours(1);
            case "CEST", "MESZ", "EET", "SAST" -> ZoneOffset.ofHours(2);
            case "EEST", "MSK" -> ZoneOffset.ofHours(3);
            case "IST" -> ZoneOffset.ofHoursMinutes(5, 30);
            case "HKT", "SGT", "AWST", "北京时间", "台北時間", "BEIJING TIME", "CHINA STANDARD TIME" -> ZoneOffset.ofHours(8);
            case "JST", "KST" -> ZoneOffset.ofHours(9);
            case "AEST" -> ZoneOffset.ofHours(10);
            case "AEDT" -> ZoneOffset.ofHours(11);
            case "NZST" -> ZoneOffset.ofHours(12);
            case "NZDT" -> ZoneOffset.ofHours(13);
            case "WET" -> ZoneOffset.UTC;
            default -> null;
        };
    }

    private static ZoneOffset offset(String signed) {
        int sign = signed.charAt(0) == '-' ? -1 : 1;
        int hours = Integer.parseInt(signed.substring(1, Math.min(3, signed.length())));
        int minutes = signed.length() >= 5 ? Integer.parseInt(signed.substring(3, 5)) : 0;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
