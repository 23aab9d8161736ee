package ainews.deploy.command;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import picocli.CommandLine.Option;

/** Who may push articles, and settings of ingest that need no option of their own. */
final class PushOptions {

    private static final int TOKEN_BYTES = 16;

    @Option(
            names = "--push-token",
            paramLabel = "TOKEN",
            description =
                    "Bearer token of POST /api/v1/articles (better as AINEWS_PUSH_TOKEN); one is made up by default.")
    private String given = System.getenv("AINEWS_PUSH_TOKEN");

    @Option(
            names = "--ingest",
            paramLabel = "NAME=VALUE",
            description = "A setting of ingest without the leading 'ingest.', e.g. --ingest recheck=off"
                    + " --ingest websub.callback=https://news.example.org/websub; ingest/README.md lists them.")
    private Map<String, String> more = new HashMap<>();

    private String madeUp;

    boolean wasMadeUp() {
        return madeUp != null;
    }

    String token() {
        if (given != null) {
            return given;
        }
        if (madeUp == null) {
            byte[] random = new byte[TOKEN_BYTES];
            new SecureRandom().nextBytes(random);
            madeUp = HexFormat.of().formatHex(random);
        }
        return madeUp;
    }

    /** Settings of ingest, without those of Kafka and registry. */
    Map<String, String> settings(String sources) {
        Map<String, String> settings = new HashMap<>();
        settings.put("ingest.sources", sources);
        settings.put("ingest.push.token", token());
        more.forEach((name, value) -> settings.put("ingest." + name, value));
        return settings;
    }
}
