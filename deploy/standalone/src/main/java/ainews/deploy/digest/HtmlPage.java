package ainews.deploy.digest;

/** One HTML page that fetches nothing. */
final class HtmlPage implements Page {

    private static final String STYLE =
            "body{font:16px/1.55 system-ui,\"Noto Sans\",\"Noto Sans CJK SC\",sans-serif;max-width:46rem;"
                    + "margin:0 auto;padding:1.5rem;color:#1c2430}h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;"
                    + "border-bottom:1px solid #dfe4ea}h3{font-size:1rem;margin:1.2rem 0 .2rem}p{margin:.25rem 0}a{color:#2563a8}"
                    + ".facts,.second{color:#56616e;font-size:.9rem}";

    private final StringBuilder out = new StringBuilder();
    private final String lang;
    private boolean listing;

    HtmlPage(String lang) {
        this.lang = lang;
    }

    @Override
    public void title(String text) {
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(lang)
                .append(
                        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>")
                .append(escape(text))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escape(text))
                .append("</h1>\n");
    }

    @Override
    public void paragraph(String text) {
        element("p", null, text);
    }

    @Override
    public void section(String text) {
        element("h2", null, text);
    }

    @Override
    public void story(String heading, String url, String second, String summary, String facts) {
        String safe = Page.safe(url);
        if (safe == null) {
            element("h3", null, heading);
        } else {
            endList();
            out.append("<h3><a rel=\"noopener noreferrer\" href=\"")
                    .append(escape(safe))
                    .append("\">")
                    .append(escape(heading))
                    .append("</a></h3>\n");
        }
        element("p", "second", second);
        element("p", null, summary);
        element("p", "facts", facts);
    }

    @Override
    public void point(String text) {
        out.append(listing ? "" : "<ul>\n").append("<li>").append(escape(text)).append("</li>\n");
        listing = true;
    }

    @Override
    public String end() {
        endList();
        return out.append("</body></html>\n").toString();
    }

    private void element(String name, String type, String text) {
        endList();
        if (text != null && !text.isBlank()) {
            out.append('<')
                    .append(name)
                    .append(type == null ? "" : " class=\"" + type + '"')
                    .append('>')
                    .append(escape(text))
                    .append("</")
                    .append(name)
                    .append(">\n");
        }
    }

    private void endList() {
        if (listing) {
            out.append("</ul>\n");
            listing = false;
        }
    }

    private static String escape(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
