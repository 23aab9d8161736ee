package ainews.ingest.websub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header X-Hub-Signature: {@code method=hex}, an HMAC of the body by the secret. Pure. */
final class Signature {
    /** SHA-1 is broken for collisions but not in an HMAC, and the largest public hub knows nothing else. */
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private Signature() {}

    static boolean isGood(String header, String secret, byte[] body) {
        int sign = header == null ? -1 : header.indexOf('=');
        String method =
                sign < 0 ? null : METHODS.get(header.substring(0, sign).strip().toLowerCase(Locale.ROOT));
        if (method == null) {
            return false;
        }
        try {
            byte[] given =
                    HexFormat.of().parseHex(header.substring(sign + 1).strip().toLowerCase(Locale.ROOT));
            return MessageDigest.isEqual(given, of(method, secret, body));
        } catch (IllegalArgumentException noHex) {
            return false;
        }
    }

    static byte[] of(String method, String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
