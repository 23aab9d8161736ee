package ainews.scoring.quality;

import java.util.List;
import java.util.Locale;

/** Tells publishers that are primary sources whatever they write of: authorities, courts, and archives of papers by their authors. */
final class Institutions {
    private static final List<String> ENDINGS = List.of(
            ".gov",
            ".mil",
            ".gc.ca",
            "europa.eu",
            "arxiv.org",
            "biorxiv.org",
            "openreview.net",
            "aclanthology.org",
            "courtlistener.com",
            "iea.org",
            "oecd.org",
            "oecd.ai",
            "nist.gov");

    private Institutions() {}

    static boolean publish(String ownerGroup) {
        String owner = ownerGroup == null ? "" : ownerGroup.toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            String name = ending.startsWith(".") ? ending.substring(1) : ending;
            if (owner.endsWith(ending) || owner.equals(name)) {
                return true;
            }
        }
        return owner.contains(".gov.") || owner.startsWith("gov.");
    }
}
