package ainews.enrich.entity;

/** One reading of an ambiguous form in a labelled text. */
final class NameExample {
    private final String set;
    private final String form;
    private final int type;
    private final FormSort sort;
    private final boolean meant;
    private final double count;
    private final int[] features;
    private final double[] values;

    /**
     * @param set whose text it is
     * @param form in the normal form
     * @param type of the reading, in {@link GazetteerParser#TYPES}
     * @param meant whether the text is labelled so
     * @param count how much it counts
     * @param features numbers of {@link NameFeatures}
     */
    NameExample(
            String set,
            String form,
            int type,
            FormSort sort,
            boolean meant,
            double count,
            int[] features,
            double[] values) {
        this.set = set;
        this.form = form;
        this.type = type;
        this.sort = sort;
        this.meant = meant;
        this.count = count;
        this.features = features;
        this.values = values;
    }

    /** The same, counted differently. */
    NameExample times(double factor) {
        return new NameExample(set, form, type, sort, meant, count * factor, features, values);
    }

    String set() {
        return set;
    }

    String form() {
        return form;
    }

    int type() {
        return type;
    }

    FormSort sort() {
        return sort;
    }

    boolean meant() {
        return meant;
    }

    double count() {
        return count;
    }

    /** Number of features that are not 0. */
    int size() {
        return features.length;
    }

    int feature(int at) {
        return features[at];
    }

    double value(int at) {
        return values[at];
    }
}
