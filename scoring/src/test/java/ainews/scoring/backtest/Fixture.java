package ainews.scoring.backtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;

/** Inputs with figures that were computed independently; their README tells how. */
public final class Fixture {

    private final JsonNode root;

    public Fixture(String name) {
        try (InputStream in = Fixture.class.getResourceAsStream(name)) {
            root = new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode get(String field) {
        return root.get(field);
    }

    public double number(String field) {
        return root.get(field).asDouble();
    }

    public double[] numbers(String field) {
        return numbers(root.get(field));
    }

    /** NaN for null. */
    public static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(node -> node.isNull() ? Double.NaN : node.asDouble())
                .toArray();
    }

    public static boolean[] flags(JsonNode array) {
        boolean[] flags = new boolean[array.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = array.get(i).asBoolean();
        }
        return flags;
    }
}
