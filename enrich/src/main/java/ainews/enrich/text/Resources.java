package ainews.enrich.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that ship in the jar. */
public final class Resources {

    private Resources() {}

    /**
     * The lines of a table but for blank ones and comments ({@code #}).
     *
     * @param user class in whose package the table lies
     * @throws IllegalStateException when it is missing
     */
    public static List<String> lines(Class<?> user, String name) {
        try (InputStream in = user.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + user.getPackageName() + ", " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
