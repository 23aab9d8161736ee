package ainews.schemas.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The query of an address in its canonical form: without tracking parameters, sorted. */
final class UrlQuery {

    private static final String PLAIN = "!$'()*+,;:@/?=";

    private static final String[] TRACKING_PREFIXES = {
        "utm_", "ga_", "hsa_", "mtm_", "pk_", "piwik_", "matomo_", "at_", "guce_", "_hs", "sc_", "stm_"
    };

    /** Parameters that say how the reader came, not what they read. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "li_fat_id",
            "igshid",
            "igsh",
            "mc_cid",
            "mc_eid",
            "mkt_tok",
            "oly_anon_id",
            "oly_enc_id",
            "vero_id",
            "vero_conv",
            "spm",
            "spm_id_from",
            "vd_source",
            "share_source",
            "share_medium",
            "share_token",
            "share_from",
            "share_tag",
            "isappinstalled",
            "nsukey",
            "wxshare_count",
            "from_source",
            "ref",
            "ref_src",
            "ref_url",
            "referrer",
            "referer",
            "cmpid",
            "cmp",
            "ncid",
            "ocid",
            "smid",
            "s_cid",
            "icid",
            "ito",
            "sr_share",
            "taid",
            "__twitter_impression",
            "guccounter",
            "_ga",
            "_gl",
            "s_kwcid",
            "ef_id",
            "rss_id",
            "partner_id_from",
            "wt.mc_id",
            "wt_mc",
            "xtor",
            "at_xt",
            "trk",
            "trkcampaign",
            "_openstat",
            "echobox");

    private UrlQuery() {}

    static String canonical(String query) {
        return Arrays.stream(query.split("&"))
                .map(parameter -> PercentEncoding.unify(parameter, PLAIN))
                .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return TRACKING.contains(name) || Arrays.stream(TRACKING_PREFIXES).anyMatch(name::startsWith);
    }
}
