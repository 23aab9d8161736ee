package ainews.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Charset labels as feeds write them, byte order marks, and what the JVM calls the charsets meant. */
final class Charsets {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final byte[] ASCII_SAMPLE =
            "<?xml version=\"1.0\" encoding='a-z0'?>".getBytes(StandardCharsets.US_ASCII);
    /** The pages of EBCDIC agree on letters and digits, not on quotes. */
    private static final Pattern EBCDIC_DECLARED =
            Pattern.compile("^\\s*<.xml[^>]{0,200}?encoding\\s*=\\s*.([A-Za-z0-9_:-]+)");

    /** Labels that mean a larger charset than they name (as browsers read them), or that the JVM does not know. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("euckr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("cp949", "x-windows-949"),
            Map.entry("uhc", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("tis-620", "windows-874"),
            Map.entry("macroman", "x-MacRoman"),
            Map.entry("mac_roman", "x-MacRoman"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("mac", "x-MacRoman"),
            Map.entry("mac-roman", "x-MacRoman"),
            Map.entry("x-mac-cyrillic", "x-MacCyrillic"),
            Map.entry("mac-cyrillic", "x-MacCyrillic"),
            Map.entry("mac-greek", "x-MacGreek"),
            Map.entry("mac-turkish", "x-MacTurkish"),
            Map.entry("mac-iceland", "x-MacIceland"),
            Map.entry("mac-latin2", "x-MacCentralEurope"),
            Map.entry("mac-croatian", "x-MacCroatian"),
            Map.entry("mac-romanian", "x-MacRomania"),
            Map.entry("mac-arabic", "x-MacArabic"),
            Map.entry("mac-hebrew", "x-MacHebrew"),
            Map.entry("mac-thai", "x-MacThai"),
            Map.entry("shift-jisx0213", "x-SJIS_0213"),
            Map.entry("shift-jis-2004", "x-SJIS_0213"),
            Map.entry("euc-jisx0213", "EUC-JP"),
            Map.entry("euc-jis-2004", "EUC-JP"),
            Map.entry("iso-2022-jp-1", "ISO-2022-JP-2"),
            Map.entry("iso-2022-jp-ext", "ISO-2022-JP-2"),
            Map.entry("8859-1", "ISO-8859-1"),
            Map.entry("cp65001", "UTF-8"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"));

    /**
     * @param bytes one character a byte
     * @param name what a feed in this encoding is said to be in
     */
    record Mark(String bytes, String name, Charset charset) {
        boolean opens(byte[] document, int length) {
            if (length < bytes.length()) {
                return false;
            }
            for (int i = 0; i < bytes.length(); i++) {
                if ((document[i] & 0xff) != bytes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    static final List<Mark> MARKS = List.of(
            new Mark("\u00ef\u00bb\u00bf", "utf-8", StandardCharsets.UTF_8),
            new Mark("\0\0\u00fe\u00ff", "utf-32be", UTF_32BE),
            new Mark("\u00ff\u00fe\0\0", "utf-32le", UTF_32LE),
            new Mark("\u00fe\u00ff", "utf-16be", StandardCharsets.UTF_16BE),
            new Mark("\u00ff\u00fe", "utf-16le", StandardCharsets.UTF_16LE));

    private Charsets() {}

    /** The charset that a label means, or null where there is no label or nobody knows it. */
    static Charset of(String label) {
        if (label == null) {
            return null;
        }
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.equals("iso-8859-1") || lower.equals("latin1") || lower.equals("latin-1")) {
            return StandardCharsets.ISO_8859_1;
        }
        Charset charset = named(lower);
        return charset != null || lower.indexOf('_') < 0 ? charset : named(lower.replace('_', '-'));
    }

    private static Charset named(String lower) {
        try {
            return Charset.forName(MEANT.getOrDefault(lower, lower));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Whether bytes below 0x80 are always the characters of ASCII: not where escapes switch to other sets. */
    static boolean isAsciiBelow80(Charset charset) {
        return isAsciiCompatible(charset) && !charset.name().startsWith("ISO-2022");
    }

    /** The label in lower case; GB 2312 and GBK are called by the charset that they are read with. */
    static String nameOf(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        if ("GB18030".equals(MEANT.get(lower))) {
            return "gb18030";
        }
        return lower.equals("utf8") ? "utf-8" : lower;
    }

    /** The registered spelling of a detected charset's name, in the family of GB always the widest. */
    static String ianaName(String detected) {
        Charset charset = of(detected);
        if (charset == null || "GB18030".equals(charset.name())) {
            return "gb18030";
        }
        try {
            return Charset.forName(detected).name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException known) {
            return charset.name();
        }
    }

    static boolean isAsciiCompatible(Charset charset) {
        return new String(ASCII_SAMPLE, charset).equals(new String(ASCII_SAMPLE, StandardCharsets.US_ASCII));
    }

    static boolean isSingleByte(Charset charset) {
        return charset.equals(StandardCharsets.ISO_8859_1)
                || charset.equals(WINDOWS_1252)
                || (charset.canEncode()
                        && charset.newEncoder().maxBytesPerChar() == 1.0f
                        && isAsciiCompatible(charset));
    }

    /** Whether decoded text can be a document at all: a wrong charset of several bytes leaves no tag in it. */
    static boolean looksLikeMarkup(String text) {
        int window = Math.min(text.length(), 4_096);
        String head = text.substring(0, window);
        return head.indexOf('<') >= 0 || head.indexOf('{') >= 0 || head.isBlank();
    }

    /** The encoding of a document without mark that is not compatible with ASCII, or null. */
    static String byZeroBytes(byte[] bytes, int length) {
        if (length < 4) {
            return null;
        }
        boolean[] zero = {bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0};
        if (zero[0] && zero[1] && zero[2] && !zero[3]) {
            return "utf-32be";
        }
        if (!zero[0] && zero[1] && zero[2] && zero[3]) {
            return "utf-32le";
        }
        if (zero[0] && !zero[1] && zero[2] && !zero[3]) {
            return "utf-16be";
        }
        if (!zero[0] && zero[1] && !zero[2] && zero[3]) {
            return "utf-16le";
        }
        return isEbcdic(bytes) ? ebcdic(bytes, length) : null;
    }

    private static boolean isEbcdic(byte[] bytes) {
        return bytes[0] == 0x4c && bytes[1] == 0x6f && bytes[2] == (byte) 0xa7 && bytes[3] == (byte) 0x94;
    }

    private static String ebcdic(byte[] bytes, int length) {
        Charset basic = of("IBM037");
        if (basic == null) {
            return null;
        }
        Matcher declared = EBCDIC_DECLARED.matcher(new String(bytes, 0, Math.min(length, 512), basic));
        return declared.find() && of(declared.group(1)) != null ? declared.group(1) : "IBM037";
    }
}
