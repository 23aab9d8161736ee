package ainews.enrich.topic;

/**
 * A name found where something new is named.
 *
 * @param start offset in the original field
 * @param end exclusive offset in the original field
 * @param type what the words beside it call it, as an entity type
 * @param maker entity id, or null
 * @param confidence 0 to 1
 * @param evidence the hit that gave it away
 */
record NewName(Sentence sentence, int start, int end, String type, String maker, double confidence, Hit evidence) {}
