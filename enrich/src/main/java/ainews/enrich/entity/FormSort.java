package ainews.enrich.entity;

import java.util.Locale;

/** What an ambiguous form is besides a name: weights may differ by it. */
enum FormSort {
    PLAIN,
    NOUN,
    FIRST_NAME,
    NOUN_OR_NAME,
    CODE,
    CHINESE;

    static FormSort of(Spot spot) {
        Field field = spot.field();
        if (CharKind.at(field.normal(), spot.start()) == CharKind.CJK) {
            return CHINESE;
        }
        if (Neighbours.isCode(field.normal(), spot.start())) {
            return CODE;
        }
        Profile profile = spot.surface().profile();
        return profile.noun() ? profile.person() ? NOUN_OR_NAME : NOUN : profile.person() ? FIRST_NAME : PLAIN;
    }

    /** As the file of weights names it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Place among the columns of weights. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }
}
