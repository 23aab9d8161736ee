package ainews.deploy.command;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import picocli.CommandLine.Option;

/** Who may push articles. */
final class PushOptions {

    private static final int TOKEN_BYTES = 16;

    @Option(
            names = "--push-token",
            paramLabel = "TOKEN",
            description =
                    "Bearer token of POST /api/v1/articles (better as AINEWS_PUSH_TOKEN); one is made up by default.")
    private String given = System.getenv("AINEWS_PUSH_TOKEN");

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
        return settings;
    }
}
