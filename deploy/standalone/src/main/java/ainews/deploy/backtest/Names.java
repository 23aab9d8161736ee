package ainews.deploy.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for texts, in order of their first appearance. */
final class Names {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int of(String name) {
        return numbers.computeIfAbsent(name, key -> {
            names.add(key);
            return names.size() - 1;
        });
    }

    List<String> all() {
        return List.copyOf(names);
    }
}
