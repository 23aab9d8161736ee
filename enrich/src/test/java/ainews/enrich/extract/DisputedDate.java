package ainews.enrich.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A page whose set names another day of publication than the page itself does.
 *
 * @param quote words of the page that show it
 * @param meaning what they show
 */
record DisputedDate(String set, String id, LocalDate ofSet, LocalDate ofPage, String quote, String meaning) {

    static List<DisputedDate> all() {
        try (InputStream in = Objects.requireNonNull(DisputedDate.class.getResourceAsStream("disputed-dates.psv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> of(line.split("\\|")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DisputedDate of(String[] fields) {
        return new DisputedDate(
                fields[0], fields[1], LocalDate.parse(fields[2]), LocalDate.parse(fields[3]), fields[4], fields[5]);
    }

    boolean concerns(Corpus.Page page, LocalDate wanted, LocalDate given) {
        return set.equals(page.set()) && page.id().startsWith(id) && ofSet.equals(wanted) && ofPage.equals(given);
    }

    boolean isIn(String html) {
        return spaced(html).contains(spaced(quote));
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
