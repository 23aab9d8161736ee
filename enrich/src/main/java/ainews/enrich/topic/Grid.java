package ainews.enrich.topic;

import java.util.ArrayList;
import java.util.List;

/** Features of one name for every combination of values: {@code place:company:in-title}. */
final class Grid {
    private final int base;
    private final int[] sizes;

    /** @param values of each part of the name behind the first */
    @SafeVarargs
    Grid(FeatureSpace space, String name, List<String>... values) {
        sizes = new int[values.length];
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            sizes[i] = values[i].size();
            parts.add(values[i]);
        }
        base = space.size();
        add(space, name, parts);
    }

    private static void add(FeatureSpace space, String name, List<List<String>> values) {
        if (values.isEmpty()) {
            space.add(name);
            return;
        }
        for (String value : values.get(0)) {
            add(space, name + ":" + value, values.subList(1, values.size()));
        }
    }

    int at(int first) {
        return base + first;
    }

    int at(int first, int second) {
        return base + first * sizes[1] + second;
    }

    int at(int first, int second, int third) {
        return base + (first * sizes[1] + second) * sizes[2] + third;
    }

    int at(int first, int second, int third, int fourth) {
        return base + ((first * sizes[1] + second) * sizes[2] + third) * sizes[3] + fourth;
    }
}
