package ainews.deploy.offline;

import ainews.enrich.extract.Extraction;
import ainews.enrich.extract.PageArticle;
import ainews.enrich.extract.PageReader;
import ainews.enrich.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;

/** {@code extract}: pages to main text and metadata, one line a page. */
final class Extracting {

    private final PageReader reader = new PageReader();
    private final String url;

    /** @param url address of the page, or null to take the page's own canonical link */
    Extracting(String url) {
        this.url = url;
    }

    void run(InputFiles files, JsonLines output) throws IOException {
        files.forEach(file -> {
            try {
                output.write(line -> write(file, line));
                output.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void write(InputFiles.InputFile file, JsonLines.Line line) throws IOException {
        line.text("file", file.name());
        if (file.fault() != null) {
            write(null, file.fault(), line);
            return;
        }
        Extraction extraction = reader.read(file.bytes(), null, url, null);
        if (extraction instanceof Extraction.Rejected rejected) {
            write(rejected.known(), rejected.reason().id(), line);
        } else {
            write(((Extraction.Found) extraction).article(), null, line);
        }
    }

    private static void write(PageArticle page, String rejected, JsonLines.Line line) throws IOException {
        boolean known = page != null;
        String text = known && rejected == null ? page.text() : null;
        line.text("title", known ? page.title() : null)
                .text("text", text)
                .text("lang", known ? language(page) : null)
                .time("published_at", known ? page.published().at() : null)
                .text("published_precision", known ? page.published().precision() : null)
                .text("author", known ? page.author() : null)
                .text("canonical_url", known ? page.canonicalUrl() : null)
                .text("rejected", rejected);
    }

    private static String language(PageArticle page) {
        String lang = page.text() == null ? "und" : Language.of(page.text());
        return lang.equals("und") && page.title() != null ? Language.of(page.title()) : lang;
    }
}
