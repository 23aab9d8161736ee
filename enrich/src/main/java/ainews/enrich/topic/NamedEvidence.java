package ainews.enrich.topic;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What title, first sentence and lead of an article name: entities and quantities, whatever is told of them. */
final class NamedEvidence {
    /** Numbers from 0 to 1. */
    enum Named {
        TITLE_COMPANIES,
        FIRST_COMPANIES,
        HEAD_MODEL,
        HEAD_CHIP,
        HEAD_COMPANY,
        HEAD_PERSON,
        HEAD_PRODUCT,
        TITLE_MONEY_LARGE,
        TITLE_MONEY_SMALL,
        LEAD_MONEY_LARGE,
        LEAD_MONEY_SMALL,
        LEAD_PERCENT,
        LEAD_PARAMS,
        LEAD_BENCHMARK,
        LEAD_SCORE;

        /** As the files of weights call it: {@code title.money.large}. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }

        @SuppressWarnings("EnumOrdinal")
        private int index() {
            return ordinal();
        }
    }

    /** What rules can ask for and is built in: quantities and entities. */
    static final int BUILT_IN = 12;

    private static final int MONEY = Vocabulary.kindOf(Quantity.Kind.MONEY);
    private static final int PERCENT = Vocabulary.kindOf(Quantity.Kind.PERCENT);
    private static final int NUMBER = Vocabulary.kindOf(Quantity.Kind.NUMBER);
    private static final int PARAMS = Vocabulary.kindOf(Quantity.Kind.PARAMS);
    private static final int COMPANY = Vocabulary.kindOfEntity("company");
    private static final int BENCHMARK = Vocabulary.kindOfEntity("benchmark");
    private static final BigDecimal LARGE = BigDecimal.valueOf(5_000_000);
    private static final int BESIDE = 4;

    private static final Named[] HEADS = heads();

    private final double[] named = new double[Named.values().length];
    private final boolean[][] kinds = new boolean[2][BUILT_IN];
    private final int[] companies = new int[2];
    private boolean headed;

    /** Forgets one article, before the next. */
    void clear() {
        Arrays.fill(named, 0);
        Arrays.fill(companies, 0);
        for (boolean[] kind : kinds) {
            Arrays.fill(kind, false);
        }
        headed = false;
    }

    /** @param place one of those of {@link EventEvidence} above its body */
    void read(Sentence sentence, int place) {
        List<Hit> hits = sentence.hits();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).kind() < BUILT_IN) {
                read(hits.get(i), place);
            }
        }
        if (isScored(hits)) {
            set(Named.LEAD_SCORE);
        }
    }

    private void read(Hit hit, int place) {
        int kind = hit.kind();
        boolean title = place == EventEvidence.TITLE;
        if (place <= EventEvidence.FIRST) {
            kinds[place][kind] = true;
        }
        if (hit.entity() != null && !headed && HEADS[kind] != null) {
            set(HEADS[kind]);
            headed = true;
        }
        if (kind == COMPANY && place <= EventEvidence.FIRST) {
            companies[place]++;
            Named of = title ? Named.TITLE_COMPANIES : Named.FIRST_COMPANIES;
            named[of.index()] = Math.min(2, companies[place] - 1) / 2.0;
        }
        if (kind == MONEY) {
            boolean large = new BigDecimal(hit.quantity().value()).compareTo(LARGE) >= 0;
            set(
                    title
                            ? large ? Named.TITLE_MONEY_LARGE : Named.TITLE_MONEY_SMALL
                            : large ? Named.LEAD_MONEY_LARGE : Named.LEAD_MONEY_SMALL);
        }
        if (!title && kind == PERCENT) {
            set(Named.LEAD_PERCENT);
        } else if (!title && kind == PARAMS) {
            set(Named.LEAD_PARAMS);
        } else if (kind == BENCHMARK) {
            set(Named.LEAD_BENCHMARK);
        }
    }

    private void set(Named number) {
        named[number.index()] = 1;
    }

    /** A figure beside a benchmark's name. */
    private static boolean isScored(List<Hit> hits) {
        for (int i = 0; i < hits.size(); i++) {
            int to = hits.get(i).kind() == BENCHMARK ? Math.min(hits.size(), i + BESIDE + 1) : 0;
            for (int j = Math.max(0, i - BESIDE); j < to; j++) {
                int kind = hits.get(j).kind();
                if (kind == PERCENT || kind == NUMBER) {
                    return true;
                }
            }
        }
        return false;
    }

    double get(Named number) {
        return named[number.index()];
    }

    /** @param place title or first sentence
     * @param kind built in */
    boolean has(int place, int kind) {
        return kinds[place][kind];
    }

    private static Named[] heads() {
        Named[] heads = new Named[BUILT_IN];
        heads[Vocabulary.kindOfEntity("model")] = Named.HEAD_MODEL;
        heads[Vocabulary.kindOfEntity("chip")] = Named.HEAD_CHIP;
        heads[COMPANY] = Named.HEAD_COMPANY;
        heads[Vocabulary.kindOfEntity("person")] = Named.HEAD_PERSON;
        heads[Vocabulary.kindOfEntity("product")] = Named.HEAD_PRODUCT;
        return heads;
    }
}
