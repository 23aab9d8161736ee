package ainews.ingest.websub;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a feed says of its hub. Link headers go before links in the document (WebSub, section 4). Both null where there is no
 * hub that can be used. Pure.
 */
public record HubLinks(String hub, String topic) {
    private static final HubLinks NONE = new HubLinks(null, null);
    private static final int MAX_CHARS = 8 * 1024;
    private static final Pattern LINK = Pattern.compile("<([^<>]{1,2048})>([^<]{0,1024})");
    private static final Pattern RELATION = Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))");

    /**
     * Reads them.
     *
     * @param header Link headers, may be null
     * @param hub link of the document, may be null
     * @param self link of the document, may be null; a topic on another host than the feed's is refused, since it would let a
     *     feed bring in the news of others
     * @param url where the document came from
     */
    public static HubLinks of(String header, String hub, String self, URI url) {
        Map<String, String> links = relations(header);
        String hubLink = links.getOrDefault("hub", hub);
        String topicLink = links.getOrDefault("self", self);
        URI hubAddress = address(hubLink, url);
        URI topic = topicLink == null ? url : address(topicLink, url);
        if (hubAddress == null || topic == null || !topic.getHost().equalsIgnoreCase(url.getHost())) {
            return NONE;
        }
        return new HubLinks(hubAddress.toString(), topic.toString());
    }

    private static Map<String, String> relations(String header) {
        Map<String, String> links = new LinkedHashMap<>();
        if (header == null) {
            return links;
        }
        Matcher link = LINK.matcher(header.length() > MAX_CHARS ? header.substring(0, MAX_CHARS) : header);
        while (link.find()) {
            Matcher relation = RELATION.matcher(link.group(2));
            if (relation.find()) {
                String names = relation.group(1) == null ? relation.group(2) : relation.group(1);
                for (String name : names.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                    links.putIfAbsent(name, link.group(1).strip());
                }
            }
        }
        return links;
    }

    private static URI address(String link, URI base) {
        if (link == null || link.isBlank()) {
            return null;
        }
        try {
            URI address = base.resolve(link.strip());
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null ? address : null;
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }
}
