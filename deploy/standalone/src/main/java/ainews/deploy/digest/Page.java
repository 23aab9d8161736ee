package ainews.deploy.digest;

/** What a round-up is written with: one for Markdown, one for HTML. All texts are foreign and are escaped here. */
interface Page {

    void title(String text);

    void paragraph(String text);

    void section(String text);

    /**
     * One story.
     *
     * @param heading its title
     * @param url where it links to, or null
     * @param second its title in the other language, or null
     * @param summary or null
     * @param facts scores, publishers, tags, joined in one line
     */
    void story(String heading, String url, String second, String summary, String facts);

    void point(String text);

    String end();

    /** Only addresses that a reader may follow; null for others. */
    static String safe(String url) {
        return url != null && url.matches("(?i)https?://[^\\s<>\"'`\\\\\\p{Cntrl}]+") ? url : null;
    }
}
