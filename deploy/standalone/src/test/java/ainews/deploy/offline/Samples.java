package ainews.deploy.offline;

import ainews.deploy.demo.DemoSample;
import ainews.scoring.DeskConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Inputs of the offline verbs and what the verbs make of them. */
public final class Samples {
    private Samples() {}

    /** The bundled sample. */
    public static byte[] demo() {
        try (InputStream sample = DemoSample.open()) {
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first lines of the bundled sample with every kind of hostile line among them. */
    public static byte[] hostile() {
        List<byte[]> lines = new ArrayList<>();
        List<String> demo =
                new String(demo(), StandardCharsets.UTF_8).lines().limit(60).toList();
        List<byte[]> evil = evilLines();
        for (int i = 0; i < demo.size(); i++) {
            lines.add(demo.get(i).getBytes(StandardCharsets.UTF_8));
            if (i % 2 == 1 && i / 2 < evil.size()) {
                lines.add(evil.get(i / 2));
            }
        }
        return join(lines);
    }

    /** Lines that no archive should have. */
    public static List<byte[]> evilLines() {
        List<byte[]> lines = new ArrayList<>();
        for (String line : List.of(
                "",
                "   ",
                "{",
                "null",
                "[1, 2]",
                "\"text\"",
                "{} trailing",
                "{\"url\": 5, \"title\": \"a number for an address\"}",
                "{\"url\": \"https://e.example/none\"}",
                "{\"url\": \"https://e.example/1970\", \"title\": \"Old\", \"published_at\": 0}",
                "{\"url\": \"https://e.example/2150\", \"title\": \"New\", \"observed_at\": \"2150-01-01T00:00:00Z\"}",
                "{\"title\": \"Lone surrogate \\ud800 in a title\", \"id\": 7}",
                "{\"title\": \"<script>alert(1)</script> & \\u0000 control\", \"url\": \"javascript:alert(1)\"}",
                "{\"kind\": \"engagement\", \"id\": \"never seen\", \"points\": 3}",
                "{\"kind\": \"tick\"}",
                "{\"title\": \"" + "深".repeat(5_000) + "\", \"body\": \"" + "x ".repeat(20_000)
                        + "\", \"url\": \"https://e.example/long\"}",
                "{\"title\": \"Title only\", \"unknown\": {\"a\": [1]}, \"url\": \"https://e.example/title\"}",
                "[".repeat(3_000))) {
            lines.add(line.getBytes(StandardCharsets.UTF_8));
        }
        lines.add(new byte[] {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xff, (byte) 0xc3, '"', '}'});
        lines.add(new byte[] {(byte) 0xfe, (byte) 0xff, 0, 1, 2});
        return lines;
    }

    public static byte[] join(List<byte[]> lines) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            joined.writeBytes(line);
            joined.write('\n');
        }
        return joined.toByteArray();
    }

    /** What rank prints. */
    public static List<String> rank(byte[] input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OfflineVerbs(new ByteArrayInputStream(input), out).rank("-", DeskConfig.defaults(), OfflineVerbs.kinds());
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The records among printed lines that are of a kind, without what rank adds to them. */
    public static List<String> records(List<String> lines, String kind) {
        String start = "{\"kind\":\"" + kind + "\",";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> "{"
                        + line.substring(start.length())
                                .replaceFirst("^\"line\":\\d+,", "")
                                .replaceFirst("^\"input_id\":\"(?:[^\"\\\\]|\\\\.)*\",", "")
                                .replaceFirst("^\"url\":\"(?:[^\"\\\\]|\\\\.)*\",(?=\"story_id\")", ""))
                .toList();
    }
}
