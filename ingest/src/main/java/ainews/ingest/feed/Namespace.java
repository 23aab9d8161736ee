package ainews.ingest.feed;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The vocabularies that feeds are written in. Bound by namespace name; where a prefix is not declared, by habit. */
enum Namespace {
    /** RSS in all its versions, Atom and CDF: the elements without prefix. */
    CORE,
    RDF,
    ATOM,
    CONTENT,
    DC,
    DCTERMS,
    ITUNES,
    MEDIA,
    SYNDICATION,
    XHTML,
    SVG,
    MATHML,
    OTHER;

    private static final Map<String, Namespace> BY_NAME = new HashMap<>();
    private static final Map<String, Namespace> BY_PREFIX = new HashMap<>();

    static {
        for (String name : new String[] {
            "",
            "http://backend.userland.com/rss",
            "http://blogs.law.harvard.edu/tech/rss",
            "http://cyber.law.harvard.edu/rss/rss.html",
            "http://purl.org/rss/1.0/",
            "http://purl.org/net/rss1.1#",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
            "http://my.netscape.com/publish/formats/rss-0.91.dtd",
            "http://backend.userland.com/rss2",
            "http://backend.userland.com/rss2.0",
            "http://backend.userland.com/rss091",
            "http://example.com/newformat#",
            "http://example.com/necho",
            "http://purl.org/echo/",
            "uri/of/echo/namespace#"
        }) {
            BY_NAME.put(name, CORE);
        }
        for (String name :
                new String[] {"http://www.w3.org/2005/atom", "http://purl.org/atom/ns#", "http://purl.org/pie/"}) {
            BY_NAME.put(name, ATOM);
        }
        BY_NAME.put("http://www.w3.org/1999/02/22-rdf-syntax-ns#", RDF);
        BY_NAME.put("http://purl.org/rss/1.0/modules/content/", CONTENT);
        BY_NAME.put("http://purl.org/dc/elements/1.1/", DC);
        BY_NAME.put("http://purl.org/dc/elements/1.0/", DC);
        BY_NAME.put("http://purl.org/dc/terms/", DCTERMS);
        BY_NAME.put("http://www.itunes.com/dtds/podcast-1.0.dtd", ITUNES);
        BY_NAME.put("http://example.com/dtds/podcast-1.0.dtd", ITUNES);
        BY_NAME.put("http://search.yahoo.com/mrss", MEDIA);
        BY_NAME.put("http://search.yahoo.com/mrss/", MEDIA);
        BY_NAME.put("http://purl.org/rss/1.0/modules/syndication/", SYNDICATION);
        BY_NAME.put("http://www.w3.org/1999/xhtml", XHTML);
        BY_NAME.put("http://www.w3.org/2000/svg", SVG);
        BY_NAME.put("http://www.w3.org/1998/math/mathml", MATHML);
        BY_PREFIX.put("rss", CORE);
        BY_PREFIX.put("rdf", RDF);
        BY_PREFIX.put("atom", ATOM);
        BY_PREFIX.put("a10", ATOM);
        BY_PREFIX.put("atom10", ATOM);
        BY_PREFIX.put("content", CONTENT);
        BY_PREFIX.put("dc", DC);
        BY_PREFIX.put("dcterms", DCTERMS);
        BY_PREFIX.put("itunes", ITUNES);
        BY_PREFIX.put("media", MEDIA);
        BY_PREFIX.put("sy", SYNDICATION);
        BY_PREFIX.put("xhtml", XHTML);
    }

    static Namespace ofName(String name) {
        return BY_NAME.getOrDefault(name.strip().toLowerCase(Locale.ROOT), OTHER);
    }

    static Namespace ofPrefix(String prefix) {
        return BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), OTHER);
    }
}
