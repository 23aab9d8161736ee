package ainews.enrich.entity;

import java.util.BitSet;

/** What the whole article says about its subject: context words by class, and the entities named beyond doubt. */
final class Evidence {
    private static final ContextClass[] CLASSES = ContextClass.values();

    private final Gazetteer gazetteer;
    private final double[] perClass = new double[CLASSES.length];
    private final BitSet certain = new BitSet();
    private int characters;

    Evidence(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void addWords(Field field) {
        Hits hits = field.hits();
        characters += field.normal().length();
        for (int i = 0; i < hits.size(); i++) {
            Surface surface = gazetteer.surface(hits.surface(i));
            if (surface.isWord() && hits.complete(i)) {
                perClass[Integer.numberOfTrailingZeros(surface.context())] += surface.weight();
            }
        }
    }

    void addCertain(int entity) {
        if (!certain.get(entity)) {
            certain.set(entity);
            double[] speaks = speaksFor(gazetteer.entity(entity).type());
            for (int i = 0; i < speaks.length; i++) {
                perClass[i] += speaks[i];
            }
        }
    }

    boolean isCertain(int entity) {
        return certain.get(entity);
    }

    /** Evidence for the classes of a type in the whole article. */
    double support(String type) {
        double[] weights = weights(type);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * perClass[i];
        }
        return sum;
    }

    /** Evidence for one of the given classes, by bits. */
    double against(int classes) {
        double sum = 0;
        for (ContextClass each : CLASSES) {
            sum += (classes & each.bit()) == 0 ? 0 : perClass[each.index()];
        }
        return sum;
    }

    /** 2 where the entity, its parent or its child is named beyond doubt, 1 for one of the same house, else 0. */
    int kinship(int entity) {
        int best = 0;
        for (int i = certain.nextSetBit(0); i >= 0 && best < 2; i = certain.nextSetBit(i + 1)) {
            if (i == entity || gazetteer.descends(i, entity) || gazetteer.descends(entity, i)) {
                best = 2;
            } else if (gazetteer.related(i, entity)) {
                best = 1;
            }
        }
        return best;
    }

    int characters() {
        return characters;
    }

    /** How far a word of each class supports an entity type. */
    static double[] weights(String type) {
        return switch (type) {
            case "chip" -> new double[] {0.6, 1, 0.6, 0.1};
            case "company" -> new double[] {0.7, 0.8, 0.8, 1};
            case "person" -> new double[] {0.7, 0.5, 0.5, 0.7};
            case "product" -> new double[] {0.9, 0.3, 0.9, 0.1};
            default -> new double[] {1, 0.4, 0.5, 0.1};
        };
    }

    /** How far an entity of a type speaks for each class. */
    static double[] speaksFor(String type) {
        return switch (type) {
            case "model", "benchmark", "dataset" -> new double[] {2, 0, 0, 0};
            case "chip" -> new double[] {0.5, 2, 0, 0};
            case "company" -> new double[] {0, 0, 1, 1};
            case "product" -> new double[] {0.5, 0, 1, 0};
            default -> new double[] {0.5, 0, 0.5, 0.5};
        };
    }
}
