package ainews.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns the bytes of a feed into text. The first of these that fits every byte wins: byte order mark, charset of the
 * Content-Type header, the pattern of zero bytes, the XML declaration, UTF-8, what the bytes look like. A declared
 * single-byte charset yields to UTF-8 where the bytes beyond ASCII are all valid UTF-8.
 */
final class FeedDecoder {
    private static final int DETECTION_BYTES = 64 * 1024;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([\\w.:-]+)");

    private static final Pattern HZ = Pattern.compile("(?i)hz(?:[-_]?gb[-_]?2312)?");
    private static final Pattern HZ_RUN = Pattern.compile("~\\{([!-}]*+)~\\}");

    /**
     * @param name the charset as labelled (lower case), or as detected; null where nothing fitted
     * @param damaged whether bytes contradicted what was declared, or had to be replaced
     */
    record Decoded(String text, String name, boolean damaged) {}

    private FeedDecoder() {}

    static Decoded decode(byte[] bytes, int length, String contentType) {
        Decoded marked = byMark(bytes, length);
        if (marked != null) {
            return marked;
        }
        String header = charsetOf(contentType);
        String pattern = Charsets.byZeroBytes(bytes, length);
        String declared = pattern == null ? declaredIn(bytes, length) : pattern;
        boolean ascii = isAscii(bytes, length);
        if (header == null && ascii && contentType != null && isTextXml(contentType)) {
            // RFC 3023: text/xml without a charset is US-ASCII, whatever the document declares.
            header = "us-ascii";
        }
        Decoded byLabel = byLabel(bytes, length, header, ascii);
        if (byLabel == null) {
            byLabel = byLabel(bytes, length, declared, ascii);
        }
        if (byLabel != null) {
            return byLabel;
        }
        boolean contradicted = header != null || declared != null;
        String utf8 = strict(bytes, 0, length, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new Decoded(utf8, "utf-8", contradicted);
        }
        return byLooks(bytes, length, declared);
    }

    private static Decoded byMark(byte[] bytes, int length) {
        for (Charsets.Mark mark : Charsets.MARKS) {
            if (mark.opens(bytes, length)) {
                int start = mark.bytes().length();
                String text = strict(bytes, start, length, mark.charset());
                return new Decoded(
                        text != null ? text : new String(bytes, start, length - start, mark.charset()),
                        mark.name(),
                        text == null);
            }
        }
        return null;
    }

    private static Decoded byLabel(byte[] bytes, int length, String label, boolean ascii) {
        if (ascii && label != null && HZ.matcher(label).matches()) {
            return new Decoded(hz(new String(bytes, 0, length, StandardCharsets.US_ASCII)), "hz-gb-2312", false);
        }
        Charset charset = Charsets.of(label);
        if (charset == null) {
            return null;
        }
        String name = Charsets.nameOf(label);
        if (ascii && Charsets.isAsciiBelow80(charset)) {
            return new Decoded(new String(bytes, 0, length, StandardCharsets.ISO_8859_1), name, false);
        }
        if (!ascii && Charsets.isSingleByte(charset)) {
            String utf8 = strict(bytes, 0, length, StandardCharsets.UTF_8);
            if (utf8 != null) {
                return new Decoded(utf8, "utf-8", true);
            }
        }
        String text = strict(bytes, 0, length, charset);
        return text == null || !Charsets.looksLikeMarkup(text) ? null : new Decoded(text, name, false);
    }

    /** RFC 1843, which the JVM does not know: between ~{ and ~} two letters make a character of GB 2312. */
    private static String hz(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Matcher run = HZ_RUN.matcher(text);
        while (run.find()) {
            byte[] bytes = run.group(1).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] |= (byte) 0x80;
            }
            run.appendReplacement(out, Matcher.quoteReplacement(new String(bytes, Charset.forName("GB18030"))));
        }
        return run.appendTail(out).toString().replace("~~", "~");
    }

    private static Decoded byLooks(byte[] bytes, int length, String declared) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(length, DETECTION_BYTES));
        detector.dataEnd();
        Charset detected = Charsets.of(detector.getDetectedCharset());
        if (detected != null) {
            String text = strict(bytes, 0, length, detected);
            if (text != null) {
                return new Decoded(text, Charsets.ianaName(detector.getDetectedCharset()), true);
            }
        }
        Charset fallback = Charsets.of(declared);
        if (fallback != null && !fallback.equals(StandardCharsets.US_ASCII)) {
            return new Decoded(new String(bytes, 0, length, fallback), Charsets.nameOf(declared), true);
        }
        String asUtf8 = new String(bytes, 0, length, StandardCharsets.UTF_8);
        // Text in another charset hardly ever holds sequences that UTF-8 allows; many of them mean UTF-8 with a few
        // errors.
        if (asUtf8.chars().filter(c -> c == '\ufffd').count() * 6
                < asUtf8.chars().filter(c -> c >= 0x80).count()) {
            return new Decoded(asUtf8, "utf-8", true);
        }
        return new Decoded(new String(bytes, 0, length, Charset.forName("windows-1252")), "windows-1252", true);
    }

    private static String strict(byte[] bytes, int start, int length, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, length - start));
            return text.toString();
        } catch (CharacterCodingException doesNotFit) {
            return null;
        }
    }

    private static boolean isAscii(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] <= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTextXml(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT).strip();
        return type.startsWith("text/") && type.split(";", 2)[0].strip().matches("text/([\\w.+-]*\\+)?xml[\\w.+-]*");
    }

    private static String charsetOf(String contentType) {
        if (contentType == null) {
            return null;
        }
        Matcher charset = CHARSET.matcher(contentType);
        return charset.find() ? charset.group(1) : null;
    }

    private static String declaredIn(byte[] bytes, int length) {
        Matcher declared = DECLARED.matcher(new String(bytes, 0, Math.min(length, 512), StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return null;
        }
        if (HZ.matcher(declared.group(1)).matches()) {
            return declared.group(1);
        }
        Charset charset = Charsets.of(declared.group(1));
        // The declaration was legible as ASCII, so a label of two or four bytes a character is false.
        return charset != null && Charsets.isAsciiCompatible(charset) ? declared.group(1) : null;
    }
}
