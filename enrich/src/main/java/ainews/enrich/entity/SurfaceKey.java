package ainews.enrich.entity;

import ainews.enrich.text.NormalText;

/**
 * The spelling of a name that all its written variants share: separators between letters and digits vanish, those between
 * two words or two numbers become one space. {@code Llama-3.1 405B}, {@code llama3.1-405b} and {@code Llama 3.1 405B} all give
 * {@code llama3.1 405b}. {@link Scanner} makes the same steps while it walks over a text.
 */
final class SurfaceKey {
    private SurfaceKey() {}

    static String of(String name) {
        String normal = NormalText.of(name).value().strip();
        StringBuilder key = new StringBuilder(normal.length());
        byte before = CharKind.OTHER;
        boolean separated = false;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            byte kind = CharKind.of(c);
            if (kind == CharKind.SEPARATOR) {
                separated = true;
                continue;
            }
            if (separated && before == kind && CharKind.isWord(kind)) {
                key.append(' ');
            }
            separated = false;
            key.append(c);
            before = kind;
        }
        return key.toString();
    }
}
