package ainews.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Attributes of one start tag in the order written. Mutable: the tokenizer fills one instance again and again. */
final class XmlAttributes {
    private static final int MAX_ATTRIBUTES = 256;

    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    void clear() {
        names.clear();
        values.clear();
    }

    void add(String name, String value) {
        if (names.size() < MAX_ATTRIBUTES) {
            names.add(name);
            values.add(value);
        }
    }

    int size() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    String value(int index) {
        return values.get(index);
    }

    /** The value of the first attribute with this name, in any case, with any prefix left out of the search; or null. */
    String get(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return values.get(i);
            }
        }
        return null;
    }

    /** The value of an attribute by its local name, whatever its prefix; or null. */
    String getLocal(String local) {
        String exact = get(local);
        if (exact != null) {
            return exact;
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.length() > local.length()
                    && name.charAt(name.length() - local.length() - 1) == ':'
                    && name.toLowerCase(Locale.ROOT).endsWith(local)) {
                return values.get(i);
            }
        }
        return null;
    }
}
