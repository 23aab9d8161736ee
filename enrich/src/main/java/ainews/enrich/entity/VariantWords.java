package ainews.enrich.entity;

import java.util.Set;

/**
 * Words of the general naming grammar, in lower case.
 *
 * @param variants name a different model or chip: Pro, Mini, Coder
 * @param tails belong to the written name but not to the identity: Instruct, Preview, FP8
 * @param lower variants that stay in lower case in running text: GPT-4.1 mini
 * @param units that make a number before them a count and not a version: million, days
 * @param titled variants that are taken at their word in a headline where every word has a capital letter
 */
record VariantWords(
        Set<String> variants, Set<String> tails, Set<String> lower, Set<String> units, Set<String> titled) {}
