package ainews.enrich.extract;

import java.util.HashMap;
import java.util.Map;

/** What an element's name alone says of its part in the visible text. */
enum TagRole {
    /** Nothing within is read. */
    SKIPPED(
            """
                    script style noscript template iframe frame frameset object embed applet svg math-annotation canvas video audio map
                    select option datalist textarea input button progress meter head title link meta noframes dialog amp-ad amp-auto-ads
                    amp-consent amp-embed amp-sidebar rp rt
                    """),
    /** Runs along with the text around it. */
    INLINE(
            """
                    abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q ruby rb s samp small span
                    strike strong sub sup time tt u var wbr picture source math mi mo mn mrow msub msup semantics
                    """),
    LINK("a"),
    BREAK("br"),
    /** Everything else begins and ends a block. */
    BLOCK("");

    private static final Map<String, TagRole> BY_NAME = byName();

    private final String names;

    TagRole(String names) {
        this.names = names;
    }

    private static Map<String, TagRole> byName() {
        Map<String, TagRole> roles = new HashMap<>();
        for (TagRole role : values()) {
            for (String name : role.names.strip().split("\\s+")) {
                roles.put(name, role);
            }
        }
        return roles;
    }

    /** @param name in lower case */
    static TagRole of(String name) {
        return BY_NAME.getOrDefault(name, BLOCK);
    }
}
