package ainews.enrich.extract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** Encodings by the names that pages use, read as browsers do (WHATWG Encoding): a subset's name means its widest superset. */
final class CharsetLabels {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private CharsetLabels() {}

    /** Null for a name that means nothing. */
    static Charset of(String label) {
        String name = label.trim().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "utf-8", "utf8", "unicode-1-1-utf-8", "x-utf-8", "utf-8-mb4", "utf8mb4" -> StandardCharsets.UTF_8;
            case "gb2312",
                    "gbk",
                    "gb_2312",
                    "gb_2312-80",
                    "x-gbk",
                    "cp936",
                    "ms936",
                    "windows-936",
                    "euc-cn",
                    "gb18030",
                    "chinese",
                    "hz-gb-2312" -> find("GB18030");
            case "big5", "big-5", "big5-hkscs", "cn-big5", "x-x-big5", "x-big5", "ms950", "cp950" -> find("Big5-HKSCS");
            case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932" -> find("windows-31j");
            case "euc-kr", "ks_c_5601-1987", "korean", "windows-949", "cp949", "ksc5601" -> find("x-windows-949");
            case "iso-8859-1", "latin1", "l1", "us-ascii", "ascii", "cp1252", "iso8859-1", "iso88591", "windows-1252" ->
                WINDOWS_1252;
            case "iso-8859-9", "latin5" -> find("windows-1254");
            case "iso-8859-11", "tis-620" -> find("x-windows-874");
            case "utf-16", "utf-16le", "unicode", "ucs-2" -> StandardCharsets.UTF_16LE;
            default -> find(name);
        };
    }

    private static Charset find(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
