package ainews.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splits a pushed body into its items: one object, an array, or a line each. Pure. */
final class PushItems {
    private static final int MAX_ITEMS = 10_000;
    /** Prints beyond ASCII as escapes, so that lone surrogates reach the reader as they came. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private PushItems() {}

    /**
     * The JSON of each item; an item may still turn out to be bad.
     *
     * @throws IOException with one line for the sender if there are no items to be told apart
     */
    static List<byte[]> split(byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            throw new IOException("empty body; send a JSON object, an array of objects, or JSON Lines");
        }
        List<byte[]> items = text.charAt(0) == '[' ? ofArray(text) : ofLines(text);
        if (items.size() > MAX_ITEMS) {
            throw new IOException("more than " + MAX_ITEMS + " items; push in parts");
        }
        return items;
    }

    private static List<byte[]> ofArray(String text) throws IOException {
        List<byte[]> items = new ArrayList<>();
        try {
            for (JsonNode item : JSON.readTree(text)) {
                items.add(JSON.writeValueAsString(item).getBytes(StandardCharsets.UTF_8));
            }
        } catch (JsonProcessingException broken) {
            throw new IOException(
                    "no JSON array: " + broken.getOriginalMessage().replaceAll("\\s+", " "), broken);
        }
        return items;
    }

    private static List<byte[]> ofLines(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean oneObject = lines.size() > 1 && isObject(text);
        return (oneObject ? List.of(text) : lines)
                .stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** An object printed over several lines; JSON Lines fail at the second line. */
    private static boolean isObject(String text) {
        try (var parser = JSON.createParser(text)) {
            return JSON.readTree(parser) instanceof JsonNode object && object.isObject() && parser.nextToken() == null;
        } catch (IOException severalOrBroken) {
            return false;
        }
    }
}
