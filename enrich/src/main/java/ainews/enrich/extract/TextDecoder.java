package ainews.enrich.extract;

import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Turns a page's bytes into text, finding the encoding in the order that browsers use: byte order mark, HTTP header, the page's own {@code <meta>}, detection.
 *
 * <p>A declaration loses only against proof: bytes that are well-formed UTF-8 throughout, with several characters beyond ASCII, are UTF-8 whatever is declared; bytes
 * declared UTF-8 that are not are detected; bytes declared Latin of which most stand beside each other beyond ASCII are detected too. Text that was decoded as windows-1252 and encoded as UTF-8 again before it reached us is repaired where
 * that is certain. Bytes that mean nothing become U+FFFD and are counted, never guessed.
 */
public final class TextDecoder {
    private static final int META_BYTES = 4096;
    private static final int DETECT_BYTES = 1 << 16;
    private static final Pattern META =
            Pattern.compile("<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final Pattern HEADER =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private TextDecoder() {}

    /**
     * A page's text and how it was read.
     *
     * @param text the page's text without byte order mark
     * @param charset the name of the encoding it was read in, as Java writes it
     * @param lost how many characters could not be read and stand as U+FFFD
     */
    public record Decoded(String text, String charset, int lost) {}

    /**
     * Decodes a page or other text.
     *
     * @param contentTypeHeader the HTTP header's value, may be null
     */
    public static Decoded decode(byte[] bytes, String contentTypeHeader) {
        Charset marked = byteOrderMark(bytes);
        if (marked != null) {
            int skip = marked.equals(StandardCharsets.UTF_8) ? 3 : marked.name().startsWith("UTF-32") ? 4 : 2;
            return read(bytes, skip, marked);
        }
        Charset wide = ByteShape.utf16(bytes);
        if (wide != null) {
            return read(bytes, 0, wide);
        }
        Utf8Scan scan = Utf8Scan.of(bytes);
        if (isUtf8(scan, bytes, contentTypeHeader)) {
            return repaired(readWell(bytes, scan), scan);
        }
        Charset declared = declared(bytes, contentTypeHeader);
        if (CharsetLabels.WINDOWS_1252.equals(declared) && ByteShape.isDense(bytes)) {
            return readBetter(bytes, declared);
        }
        if (declared != null && !(declared.equals(StandardCharsets.UTF_8) && scan.mostlyBroken())) {
            return read(bytes, 0, declared);
        }
        if (scan.wellFormed() || scan.mostlyFine()) {
            return read(bytes, 0, StandardCharsets.UTF_8);
        }
        return read(bytes, 0, detect(bytes));
    }

    /** The same text character by character, where it can be had without holding all of it; null for any other. */
    static Reader reader(byte[] bytes, String contentTypeHeader, int maxChars) {
        if (byteOrderMark(bytes) != null || ByteShape.utf16(bytes) != null) {
            return null;
        }
        Utf8Scan scan = Utf8Scan.of(bytes);
        int length = Math.min(bytes.length, PageReader.MAX_BYTES);
        boolean isSound = scan.isSound(length) && scan.doubled() < DoubleEncoding.MIN_RUNS;
        return isSound && isUtf8(scan, bytes, contentTypeHeader) ? new Utf8Reader(bytes, length, maxChars) : null;
    }

    private static boolean isUtf8(Utf8Scan scan, byte[] bytes, String contentTypeHeader) {
        if (!scan.wellFormed()) {
            return false;
        }
        if (scan.sequences() >= 3 || scan.wide() > 0) {
            return true;
        }
        Charset declared = declared(bytes, contentTypeHeader);
        return scan.ascii()
                ? declared == null || !declared.name().startsWith("ISO-2022")
                : CharsetLabels.WINDOWS_1252.equals(declared);
    }

    private static Decoded repaired(Decoded decoded, Utf8Scan scan) {
        return scan.doubled() < DoubleEncoding.MIN_RUNS
                ? decoded
                : new Decoded(DoubleEncoding.repair(decoded.text()), decoded.charset(), decoded.lost());
    }

    /** Servers say Latin for whatever they serve; bytes that are two by two beyond ASCII and all mean something in another encoding are in that. */
    private static Decoded readBetter(byte[] bytes, Charset declared) {
        Charset detected = detect(bytes);
        Decoded other = read(bytes, 0, detected);
        return other.lost() == 0 ? other : read(bytes, 0, declared);
    }

    private static Charset declared(byte[] bytes, String header) {
        if (header != null) {
            Matcher matcher = HEADER.matcher(header);
            if (matcher.find()) {
                Charset charset = CharsetLabels.of(matcher.group(1));
                if (charset != null) {
                    return charset;
                }
            }
        }
        String head = new String(bytes, 0, Math.min(bytes.length, META_BYTES), StandardCharsets.ISO_8859_1);
        Matcher xml = XML.matcher(head);
        if (xml.find()) {
            return CharsetLabels.of(xml.group(1));
        }
        Matcher meta = META.matcher(head);
        while (meta.find()) {
            Charset charset = CharsetLabels.of(meta.group(1));
            if (charset != null) {
                // A meta that could be read in single bytes cannot tell the truth when it says UTF-16.
                return charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset;
            }
        }
        return null;
    }

    private static Charset detect(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, DETECT_BYTES));
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        Charset charset = name == null ? null : CharsetLabels.of(name);
        // Curly quotes of English pages, each with an ASCII letter after it, look like Chinese characters to the
        // detector.
        if (charset == null || !ByteShape.isDense(bytes)) {
            return CharsetLabels.WINDOWS_1252;
        }
        return Cyrillic.isOne(charset) ? Cyrillic.likeliest(bytes) : charset;
    }

    private static Charset byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
            return StandardCharsets.UTF_8;
        }
        if (b.length >= 4 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe && b[2] == 0 && b[3] == 0) {
            return Charset.forName("UTF-32LE");
        }
        if (b.length >= 4 && b[0] == 0 && b[1] == 0 && b[2] == (byte) 0xfe && b[3] == (byte) 0xff) {
            return Charset.forName("UTF-32BE");
        }
        if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    private static Decoded readWell(byte[] bytes, Utf8Scan scan) {
        int length = Math.min(bytes.length, PageReader.MAX_BYTES);
        return new Decoded(new String(bytes, 0, length, StandardCharsets.UTF_8), "UTF-8", scan.lost());
    }

    private static Decoded read(byte[] bytes, int from, Charset charset) {
        int length = Math.min(bytes.length - from, PageReader.MAX_BYTES);
        String text = new String(bytes, from, length, charset);
        int lost = 0;
        for (int i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) {
            lost++;
        }
        return new Decoded(text, charset.name(), lost);
    }
}
