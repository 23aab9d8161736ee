package ainews.schemas.identity;

import java.util.ArrayList;
import java.util.List;

/** The path of an address in its canonical form. */
final class UrlPath {

    private static final String PLAIN = "!$&'()*+,;=:@/";

    private UrlPath() {}

    static String canonical(String path) {
        String unified = PercentEncoding.unify(path.replace('\\', '/'), PLAIN);
        if (unified.isEmpty()) {
            return "/";
        }
        if (!unified.contains("/.")) {
            return unified;
        }
        String[] segments = unified.substring(1).split("/", -1);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            boolean last = i == segments.length - 1;
            if (segment.equals("..") && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            }
            if (!segment.equals(".") && !segment.equals("..")) {
                kept.add(segment);
            } else if (last) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }
}
