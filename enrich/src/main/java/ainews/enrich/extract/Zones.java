package ainews.enrich.extract;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** Time zones as dates on pages name them. */
final class Zones {
    private Zones() {}

    /**
     * The zone of an abbreviation, an offset or {@code 北京时间}.
     *
     * @param fallback what the page's place suggests; it decides what CST means
     * @return null for letters that name no zone
     */
    static ZoneId of(String name, ZoneOffset fallback) {
        String zone = name.toUpperCase(Locale.ROOT);
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
            case "Z" -> ZoneOffset.UTC;
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
            case "HKT", "SGT", "AWST", "北京时间" -> ZoneOffset.ofHours(8);
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
        int hours = Integer.parseInt(signed.substring(1, 3));
        int minutes = signed.length() >= 5 ? Integer.parseInt(signed.substring(3, 5)) : 0;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
}
