package ainews.deploy.digest;

/** Markdown as CommonMark reads it. */
final class MarkdownPage implements Page {

    private final StringBuilder out = new StringBuilder();
    private boolean listing;

    @Override
    public void title(String text) {
        out.append("# ").append(escape(text)).append("\n");
    }

    @Override
    public void paragraph(String text) {
        out.append('\n').append(escape(text)).append('\n');
        listing = false;
    }

    @Override
    public void section(String text) {
        out.append("\n## ").append(escape(text)).append("\n");
        listing = false;
    }

    @Override
    public void story(String heading, String url, String second, String summary, String facts) {
        String safe = Page.safe(url);
        out.append("\n### ");
        if (safe == null) {
            out.append(escape(heading));
        } else {
            out.append('[').append(escape(heading)).append("](<").append(safe).append(">)");
        }
        out.append('\n');
        for (String line : new String[] {second, summary, facts}) {
            if (line != null && !line.isBlank()) {
                out.append('\n').append(escape(line)).append('\n');
            }
        }
        listing = false;
    }

    @Override
    public void point(String text) {
        out.append(listing ? "- " : "\n- ").append(escape(text)).append('\n');
        listing = true;
    }

    @Override
    public String end() {
        return out.toString();
    }

    /** On one line, with every character that Markdown or HTML could take for markup set off. */
    private static String escape(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .strip();
        return line.replaceAll("([\\\\`*_{}\\[\\]<>#|~!&$])", "\\\\$1")
                .replaceAll("^([-+=])", "\\\\$1")
                .replaceAll("^(\\d+)([.)])", "$1\\\\$2");
    }
}
