package ainews.enrich.entity;

import java.util.List;

/**
 * All that one key of the automaton can mean: entities, a context word, or a phrase that is nothing of ours.
 *
 * @param readings empty for a context word or a trap
 * @param profile how the ambiguous readings are judged
 * @param context bit of the {@link ContextClass} that the word speaks for, 0 for none
 * @param weight of the context word
 * @param trap true for a phrase that must not be read as an entity, nor any part of it
 */
record Surface(List<Reading> readings, Profile profile, int context, double weight, boolean trap) {

    /**
     * @param entity index in the gazetteer
     * @param from first instant at which the form may mean the entity, inclusive; the later of first_seen and the alias' own
     * @param to end, exclusive
     */
    record Reading(int entity, long from, long to, boolean ambiguous) {
        /** @param observed null for no restriction in time */
        boolean holds(Long observed) {
            return observed == null || (from <= observed && observed < to);
        }
    }

    boolean isWord() {
        return context != 0;
    }

    /** True where an entity reading holds at the instant; an unknown time restricts nothing. */
    boolean namesAt(Long instant) {
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            if (instant == null || (reading.from() <= instant && instant < reading.to())) {
                return true;
            }
        }
        return false;
    }
}
