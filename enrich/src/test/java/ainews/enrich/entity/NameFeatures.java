package ainews.enrich.entity;

import ainews.enrich.text.FoldedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clues with their names, numbered in the order in which they come up. */
final class NameFeatures extends Clues {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Clue> clues = new ArrayList<>();
    private final Map<Integer, Double> ofSpot = new LinkedHashMap<>();
    private final Map<Integer, Double> ofReading = new LinkedHashMap<>();
    private Map<Integer, Double> current = ofSpot;

    @Override
    void startSpot() {
        ofSpot.clear();
        current = ofSpot;
    }

    @Override
    void startReading() {
        ofReading.clear();
        current = ofReading;
    }

    @Override
    void add(Clue clue, int code, double value) {
        if (value != 0) {
            put(clue, Integer.toString(code), value);
        }
    }

    @Override
    void addWord(Clue clue, FoldedText text, int from, int to) {
        put(clue, text.substring(from, to), 1);
    }

    private void put(Clue clue, String word, double value) {
        String name = clue.label() + "\t" + word;
        Integer number = numbers.get(name);
        if (number == null) {
            number = names.size();
            numbers.put(name, number);
            names.add(name);
            clues.add(clue);
        }
        current.merge(number, value, Double::sum);
    }

    NameExample example(String set, String form, int type, FormSort sort, boolean meant, double count) {
        int size = ofSpot.size() + ofReading.size();
        int[] features = new int[size];
        double[] values = new double[size];
        int i = 0;
        for (Map<Integer, Double> part : List.of(ofSpot, ofReading)) {
            for (Map.Entry<Integer, Double> each : part.entrySet()) {
                features[i] = each.getKey();
                values[i++] = each.getValue();
            }
        }
        return new NameExample(set, form, type, sort, meant, count, features, values);
    }

    int size() {
        return names.size();
    }

    String name(int number) {
        return names.get(number);
    }

    Clue clue(int number) {
        return clues.get(number);
    }
}
