package ainews.scoring.story;

import java.util.ArrayList;
import java.util.List;

/** Places of the numbers of a {@link Likeness}, with their names as in the model file. */
final class Features {
    private static final List<String> NAMED = new ArrayList<>();

    static final int CONTAIN_ANY = named("contain_any");
    static final int CONTAIN_SHARE = named("contain_share");
    static final int CONTAIN_SQRT = named("contain_sqrt");
    static final int BEST_TITLE = named("best_title");
    static final int MEAN_TITLE = named("mean_title");
    static final int TOP_TERM = named("top_term");
    static final int SECOND_TERM = named("second_term");
    static final int BODY = named("body");
    static final int BODY_KNOWN = named("body_known");
    static final int ENTITIES = named("entities");
    static final int CHIEF_ENTITY = named("chief_entity");
    static final int NUMBERS = named("numbers");
    static final int SAME_EVENT = named("same_event");
    static final int OTHER_EVENT = named("other_event");
    static final int HOURS = named("hours");
    static final int SIZE = named("size");
    static final int CROSS = named("cross");
    static final int CROSS_ENTITIES = named("cross_entities");
    static final int CROSS_NUMBERS = named("cross_numbers");
    static final int VERSION = named("version");
    static final int LEAD_TITLE = named("lead_title");
    static final int TERMS = named("terms");
    static final int SHARED_TERMS = named("shared_terms");
    static final int SINCE = named("since");
    static final int RARE_TERMS = named("rare_terms");
    static final int RARE_WEIGHT = named("rare_weight");
    static final int EVIDENCE = named("evidence");
    static final int LONE = named("lone");
    static final int CROWD = named("crowd");
    static final int LEAD_ENTITY = named("lead_entity");
    static final int RARE_TEXT = named("rare_text");
    static final int SHARED_NUMBERS = named("shared_numbers");
    static final int CROWD_SIZE = named("crowd_size");
    static final int CROWD_TOP = named("crowd_top");
    static final int CROWD_CONTAIN = named("crowd_contain");
    static final int SIZE_TOP = named("size_top");
    static final int SUBJECT = named("subject");
    static final int STRANGERS = named("strangers");
    static final int LENGTH = named("length");
    static final int LEAD_LENGTH = named("lead_length");
    static final int SPREADS = named("spreads");
    static final int LEAD_SPREADS = named("lead_spreads");
    static final int YOUNG = named("young");
    static final int YOUNG_EVIDENCE = named("young_evidence");
    static final int NEAR = named("near");
    static final int NEAR_ALL = named("near_all");
    static final int LEAD_OVER_RIVAL = named("lead_over_rival");
    static final int NEAR_SHARE = named("near_share");
    static final int LOOSE = named("loose");
    static final int LOOSE_ALL = named("loose_all");
    static final int LINEAGE = named("lineage");
    static final int CROSS_LINEAGE = named("cross_lineage");
    static final int CHIEF_KNOWN = named("chief_known");
    static final int BEST_SHARE = named("best_share");
    static final int CROSS_SHARE = named("cross_share");
    static final int CROSS_TITLE = named("cross_title");
    static final int OWN_TITLE = named("own_title");
    static final int OWN_TOP = named("own_top");
    static final int OWN_BODY = named("own_body");
    static final int OWN_ENTITIES = named("own_entities");
    static final int OWN_ENTITY = named("own_entity");
    static final int CONCEPTS = named("concepts");
    static final int CROSS_CONCEPTS = named("cross_concepts");
    static final int CONCEPT_MASS = named("concept_mass");
    static final int BEST_CONCEPTS = named("best_concepts");
    static final int KNOWN_CONCEPTS = named("known_concepts");
    static final int LINEAGE_MASS = named("lineage_mass");
    static final int NUMBER_MASS = named("number_mass");
    static final int ANY_EVENT = named("any_event");
    static final int PLACE = named("place");
    static final int TEXT = named("text");
    static final int TEXT_MASS = named("text_mass");
    static final int UNMET = named("unmet");
    static final int UNMET_BODY = named("unmet_body");
    static final int AGE = named("age");
    static final int CROSS_TEXT = named("cross_text");
    static final int FACTS = named("facts");
    static final int FACT_MASS = named("fact_mass");
    static final int CROSS_FACTS = named("cross_facts");
    static final int SEQUEL = named("sequel");
    static final int NAMES_MET = named("names_met");
    static final int NAME_MASS = named("name_mass");
    static final int NAME_TOP = named("name_top");
    static final int NAME_STRANGE = named("name_strange");
    static final int NAMES_KNOWN = named("names_known");
    static final int NAMES_BACK = named("names_back");
    static final int CROSS_NAMES = named("cross_names");
    static final int CROSS_NAMES_BACK = named("cross_names_back");
    static final int CORE_HELD = named("core_held");
    static final int CORE_TOP = named("core_top");
    static final int CORE_MISSED = named("core_missed");
    static final int MAIN_HELD = named("main_held");
    static final int CROSS_MAIN = named("cross_main");
    static final int OWN_NEWS = named("own_news");
    static final int LEAD_OWN_NEWS = named("lead_own_news");
    static final int TITLE_NUMBERS_MET = named("title_numbers_met");
    static final int TITLE_NUMBERS_MISSED = named("title_numbers_missed");
    static final int UNMET_TOP = named("unmet_top");
    static final int FRESH_TOP = named("fresh_top");
    static final int MET_THING = named("met_thing");
    static final int MET_FIRM = named("met_firm");
    static final int MET_PERSON = named("met_person");
    static final int STRANGE_THING = named("strange_thing");
    static final int STRANGE_FIRM = named("strange_firm");
    static final int STRANGE_FIRMS = named("strange_firms");
    static final int STRANGE_PERSON = named("strange_person");
    static final int MISSED_THING = named("missed_thing");
    static final int MISSED_FIRM = named("missed_firm");
    static final int MISSED_PERSON = named("missed_person");
    static final int TEXT_AHEAD = named("text_ahead");
    static final int FACTS_AHEAD = named("facts_ahead");
    static final int NAMES_AHEAD = named("names_ahead");
    static final int TITLE_AHEAD = named("title_ahead");
    static final int CORE_AHEAD = named("core_ahead");
    static final int CONCEPTS_AHEAD = named("concepts_ahead");
    static final int BODY_AHEAD = named("body_ahead");
    static final int MAIN_AHEAD = named("main_ahead");
    static final int OWN_AHEAD = named("own_ahead");
    static final int NEARLY_AS_LIKE = named("nearly_as_like");

    /** By place. */
    static final List<String> NAMES = List.copyOf(NAMED);

    private Features() {}

    private static int named(String name) {
        NAMED.add(name);
        return NAMED.size() - 1;
    }
}
