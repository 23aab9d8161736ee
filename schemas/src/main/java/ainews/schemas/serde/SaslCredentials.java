package ainews.schemas.serde;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** User and password of the broker's SASL login, for {@code SASL_INHERIT}. */
final class SaslCredentials {
    private static final Pattern USER = Pattern.compile("username\\s*=\\s*\"([^\"]*)\"");
    private static final Pattern PASSWORD = Pattern.compile("password\\s*=\\s*\"([^\"]*)\"");

    private SaslCredentials() {}

    /** The login as {@code user:password}, null where {@code sasl.jaas.config} names none */
    static String of(Settings settings) {
        String login = settings.text("sasl.jaas.config", "");
        Matcher user = USER.matcher(login);
        Matcher password = PASSWORD.matcher(login);
        return user.find() && password.find() ? user.group(1) + ":" + password.group(1) : null;
    }
}
