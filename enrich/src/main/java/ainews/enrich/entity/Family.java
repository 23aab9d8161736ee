package ainews.enrich.entity;

import java.util.Set;

/**
 * How a family names its versions, so that one nobody listed yet is recognised.
 *
 * @param stem entity id whose names may be continued: the family's, or that of the maker that it is named after
 * @param id entity id of the family, the head of the ids it forms
 * @param glued true where the number follows the name without a hyphen in ids ({@code qwen4})
 * @param prefixes letters that may stand before the number, as in V3 or K2
 * @param fewestDigits of the whole part of the number
 * @param mostDigits of the whole part of the number
 * @param letters most letters that may follow the number, as in MI500X
 * @param words variant words of this family besides the general ones, in lower case
 */
record Family(
        String stem,
        String id,
        boolean glued,
        String prefixes,
        int fewestDigits,
        int mostDigits,
        int letters,
        Set<String> words) {

    /** A model for which the grammar has no row: a version may follow its bare name, as in Kolors 2.0, CogView4, Ideogram v3. */
    static Family unlisted(String id) {
        return new Family("", id, false, "v", 1, 2, 0, Set.of());
    }
}
