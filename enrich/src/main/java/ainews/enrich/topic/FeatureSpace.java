package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of features, numbered in the order in which they are added. */
final class FeatureSpace {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    /** @return the number of a new feature
     * @throws IllegalArgumentException if the name is taken */
    int add(String name) {
        if (numbers.putIfAbsent(name, names.size()) != null) {
            throw new IllegalArgumentException("two features are called " + name);
        }
        names.add(name);
        return names.size() - 1;
    }

    /** @throws IllegalArgumentException if no feature has the name: a fault in the bundled files */
    int number(String name) {
        Integer number = numbers.get(name);
        if (number == null) {
            throw new IllegalArgumentException("no feature is called " + name);
        }
        return number;
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }
}
