package ainews.enrich.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What can speak for or against a reading of an ambiguous form; {@code judge.tsv} names them in lower case. */
enum Clue {
    ALWAYS,

    // the form itself, as the dictionary describes it
    FORM,
    PRIOR,
    PRIOR_STEP,
    PROFILE,
    PLAIN_PROFILE,
    LENGTH,
    WORDS,
    READINGS,
    EXTENSION,
    GLUED_VERSION,
    OWN_SPELLING,

    // how and where it is written
    CASE,
    CASE_IN_FIELD,
    MIXED_CASE,
    OPENS,
    ENDS,
    TITLE_OF_A_WORK,
    QUOTED,

    // right beside it
    LEFT,
    LEFT_SECOND,
    LEFT_PAIR,
    LEFT_ENDING,
    LEFT_SHAPE,
    LEFT_MARK,
    LEFT_OF_MARK,
    LEFT_KIND,
    RIGHT,
    RIGHT_SECOND,
    RIGHT_PAIR,
    RIGHT_ENDING,
    RIGHT_SHAPE,
    RIGHT_MARK,
    RIGHT_OF_MARK,
    RIGHT_KIND,
    POSSESSIVE,
    PLURAL,
    STANDS_ALONE,
    BEHIND_ARTICLE,
    IN_PHRASE,
    COMPOUND,
    RELEASE,
    SURNAME_BEHIND,
    FIRST_NAME_BEFORE,
    FAMILY,
    AGE,
    TWICE_OF,
    CHINESE_BESIDE,
    SAYS_KIND_BEHIND,
    SAYS_KIND_BEFORE,
    ACTS,
    IS_A_KIND,
    NAMED_WITH,

    // the sentence
    NEAR_LEFT,
    NEAR_RIGHT,
    SENTENCE,
    CLASS_NEAR,
    TRAP_NEAR,
    NAME_NEAR,
    NAME_LEFT,
    NAME_RIGHT,
    LISTED_LEFT,
    LISTED_RIGHT,
    UNSURE_NEAR,
    KIN_NEAR,
    HOUSE_NEAR,
    OF_ONE_MAKER,
    ANOTHERS_VERSION,
    BEHIND_ITS_OWN,

    // the article
    CLASS_IN_ARTICLE,
    TRAP_IN_ARTICLE,
    NAME_IN_ARTICLE,
    NOTHING_IN_ARTICLE,
    ARTICLE_LENGTH,
    KINSHIP;

    private static final Map<String, Clue> LABELLED =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Clue::label, clue -> clue));

    /** As the file of weights names it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The clue that the file of weights names so. */
    static Clue of(String label) {
        Clue clue = LABELLED.get(label);
        if (clue == null) {
            throw new IllegalArgumentException("no clue is called " + label);
        }
        return clue;
    }

    /** Place in keys. */
    @SuppressWarnings("EnumOrdinal")
    int index() {
        return ordinal();
    }
}
