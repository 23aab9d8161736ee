package ainews.ingest.feed;

/** Feeds made for tests. */
final class SampleFeeds {
    private SampleFeeds() {}

    /** An RSS 2.0 feed with full content in CDATA. */
    static String rss(int items, int charsOfContent) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Lab news</title>"
                + "<link>https://lab.example/</link><description>What the lab does</description>"
                + "<language>en</language>\n");
        String paragraph = "<p>The model reads <a href=\"/papers/%d\">papers</a> &amp; writes 摘要 of them.</p>\n";
        String more = "<p>It was <a href=\"https://arxiv.example/abs/%d\">described</a> in 2026, with"
                + " <strong>weights</strong> that everybody can download and run at home.</p>\n";
        for (int i = 0; i < items; i++) {
            feed.append("<item><title>Model ").append(i).append(" &amp; its tests</title>");
            feed.append("<link>https://lab.example/posts/").append(i).append("?a=1&amp;b=2</link>");
            feed.append("<guid isPermaLink=\"false\">post-").append(i).append("</guid>");
            feed.append("<pubDate>Mon, 12 Jan 2026 08:12:").append(10 + i % 50).append(" +0800</pubDate>");
            feed.append("<dc:creator>Ann Example</dc:creator><category>Models</category><category>Tests</category>");
            feed.append("<description>A &lt;b&gt;short&lt;/b&gt; teaser.</description><content:encoded><![CDATA[");
            int end = feed.length() + charsOfContent;
            feed.append(paragraph.formatted(i));
            while (feed.length() < end) {
                feed.append(more.formatted(i));
            }
            feed.append("]]></content:encoded></item>\n");
        }
        return feed.append("</channel></rss>\n").toString();
    }
}
