package ainews.enrich.topic;

import ainews.schemas.Entity;

/**
 * One thing that rules can ask for: a listed word, a quantity or an entity mention.
 *
 * @param kind number of its class in {@link Vocabulary}
 * @param start offset in the original field
 * @param end exclusive offset in the original field
 * @param entity the entity of a mention, else null
 * @param quantity the quantity, else null
 */
record Hit(int kind, int start, int end, Entity entity, Quantity quantity) {}
