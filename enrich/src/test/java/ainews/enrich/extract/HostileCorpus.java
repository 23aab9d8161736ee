package ainews.enrich.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;

/** Pages that are broken on purpose, the same ones at every run: sound pages maimed in several ways at once. */
final class HostileCorpus {
    /** Stands behind everything that the reader may look at. */
    static final String BEYOND = "BEYONDTHELIMIT";

    private static final String[] SOUND = {
        "blog-zh-gbk.html",
        "consent.html",
        "error.html",
        "front-page.html",
        "news-en.html",
        "paywall.html",
        "streamed.html"
    };
    private static final String[] HEADERS = {
        null,
        "text/html; charset=utf-16",
        "text/html; charset=big5",
        "text/html; charset=",
        "text/html; charset=no-such-thing",
        "text/html; charset=shift_jis",
        "\u0000;;charset='utf-7",
        "application/xhtml+xml; charset=gb18030"
    };
    private static final String[] BOMBS = {
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>&c;",
        "<![CDATA[",
        "<!--",
        "<script>",
        "<plaintext>",
        "<textarea>",
        "<table><tr><td><table>",
        "<svg><math><mi><annotation-xml encoding=text/html>",
        "<meta charset=utf-16><meta charset=hz-gb-2312>",
        "<base href='javascript:alert(1)'><link rel=canonical href='data:text/html,x'>",
        "<time datetime='99999999999999-99-99T99:99:99+99:99'>",
        "<meta property=article:published_time content='+1000000000-12-31T23:59:60Z'>",
        "&#x110000;&#xd800;&#0;&#99999999999999999999;",
        "\u0000\u0001\ufffe\uffff"
    };

    private HostileCorpus() {}

    /**
     * A broken page as it might be fetched.
     *
     * @param header the content type it is served with, may be null
     */
    @SuppressWarnings("ArrayRecordComponent") // read only, never compared
    record Broken(String name, byte[] bytes, String header) {}

    /**
     * Makes one after the other, since many of them fill a usual heap.
     *
     * @param more further sound pages to break
     */
    static void forEach(int count, long seed, List<byte[]> more, Consumer<Broken> to) {
        List<byte[]> sound = new ArrayList<>(more);
        for (String name : SOUND) {
            sound.add(resource(name));
        }
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            byte[] page = sound.get(random.nextInt(sound.size()));
            StringBuilder name = new StringBuilder(String.valueOf(i));
            for (int k = 1 + random.nextInt(4); k > 0; k--) {
                int way = random.nextInt(11);
                name.append('-').append(way);
                page = maim(page, way, random);
            }
            to.accept(new Broken(name.toString(), page, HEADERS[random.nextInt(HEADERS.length)]));
        }
    }

    private static byte[] maim(byte[] page, int way, Random random) {
        int at = page.length == 0 ? 0 : random.nextInt(page.length);
        switch (way) {
            case 0:
                return Arrays.copyOf(page, at);
            case 1:
                return scatter(page, random, 1 + page.length / 50);
            case 2:
                return scatter(page, random, 3);
            case 3:
                return insert(page, at, "<div class=article-body>".repeat(100_000));
            case 4:
                return insert(page, at, "<p title='" + "nav content ".repeat(100_000) + "'>");
            case 5:
                return insert(page, at, BOMBS[random.nextInt(BOMBS.length)].repeat(1 + random.nextInt(2000)));
            case 6:
                return insert(page, at, "\u0000".repeat(1 + random.nextInt(5000)));
            case 7:
                return new String(page, StandardCharsets.ISO_8859_1)
                        .getBytes(random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
            case 8:
                return insert(
                        page,
                        at,
                        new String(page, at, Math.min(4000, page.length - at), StandardCharsets.UTF_8).repeat(40));
            case 9:
                byte[] noise = new byte[1 + random.nextInt(20_000)];
                random.nextBytes(noise);
                return insert(page, at, noise);
            default:
                return insert(
                        page,
                        at,
                        "<script type=application/ld+json>" + "{\"@graph\":[".repeat(1 + random.nextInt(20_000))
                                + "</script>");
        }
    }

    private static byte[] scatter(byte[] page, Random random, int count) {
        byte[] maimed = page.clone();
        for (int i = 0; i < count && maimed.length > 0; i++) {
            maimed[random.nextInt(maimed.length)] = (byte) random.nextInt(256);
        }
        return maimed;
    }

    private static byte[] insert(byte[] page, int at, String text) {
        return insert(page, at, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] insert(byte[] page, int at, byte[] added) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(page.length + added.length);
        out.write(page, 0, at);
        out.writeBytes(added);
        out.write(page, at, page.length - at);
        return out.toByteArray();
    }

    /** A page of which the reader may see the first part only. */
    static byte[] tooLong() {
        byte[] page = "<p>A model was released today, and its makers say that it is fast.</p>"
                .repeat(PageReader.MAX_BYTES / 70 + 2)
                .getBytes(StandardCharsets.UTF_8);
        return insert(page, page.length, "<p>" + BEYOND + " is what nobody should ever read of this page.</p>");
    }

    private static byte[] resource(String name) {
        try (InputStream in = HostileCorpus.class.getResourceAsStream("/pages/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
