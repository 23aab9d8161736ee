package ainews.scoring.story;

import java.util.List;

/**
 * What the fold remembers of an article's content: enough to compare it with later ones.
 *
 * @param owner owner group
 * @param spread false for round-ups and opinion pieces, which never glue stories together
 * @param credits true where it says that it was published elsewhere first, see {@link Credits}
 * @param sequel true where it says that it comes after something told before, see {@link Sequels}
 * @param titleTerms distinct hashes of title words, ascending
 * @param bodyTerms distinct hashes of the words that the text uses most, ascending
 * @param numbers distinct hashes of the numbers in title and text, ascending
 * @param figures where the text's numbers stand, see {@link Figures}
 * @param actions who does what to whom, see {@link ContraryEvidence}
 * @param concepts see {@link Concepts}
 * @param names see {@link Names}
 * @param versions pairs (hash of a name, hash of the number after it) in the title
 * @param entities by descending relevance, then id
 * @param lineage see {@link Lineage}
 * @param eventTypes ids by descending confidence, then id
 * @param sketch the smallest hashes of the text's shingles, ascending
 * @param shingles how many distinct shingles the text has
 * @param words words (or Chinese characters) of the text; 0 for a title alone
 * @param address hash of the address that mirrors have in common; 0 where there is none
 * @param chief id of the model (or chip) that it is about before others, see {@link ContraryEvidence#chief}; null where there is none
 */
@SuppressWarnings("ArrayRecordComponent")
public record Digest(
        String articleId,
        int revision,
        String fingerprint,
        String owner,
        String source,
        String lang,
        boolean withdrawn,
        boolean rejected,
        boolean spread,
        boolean credits,
        boolean sequel,
        int[] titleTerms,
        int[] bodyTerms,
        int[] numbers,
        int[] figures,
        int[] actions,
        int[] concepts,
        int[] names,
        int[] versions,
        List<EntityRef> entities,
        int[] lineage,
        List<String> eventTypes,
        int[] sketch,
        int shingles,
        int words,
        int address,
        String chief) {

    Digest(
            String articleId,
            int revision,
            String fingerprint,
            String owner,
            String source,
            String lang,
            boolean withdrawn,
            boolean rejected,
            boolean spread,
            boolean credits,
            boolean sequel,
            int[] titleTerms,
            int[] bodyTerms,
            int[] numbers,
            int[] figures,
            int[] actions,
            int[] concepts,
            int[] names,
            int[] versions,
            List<EntityRef> entities,
            int[] lineage,
            List<String> eventTypes,
            int[] sketch,
            int shingles,
            int words,
            int address) {
        this(
                articleId,
                revision,
                fingerprint,
                owner,
                source,
                lang,
                withdrawn,
                rejected,
                spread,
                credits,
                sequel,
                titleTerms,
                bodyTerms,
                numbers,
                figures,
                actions,
                concepts,
                names,
                versions,
                entities,
                lineage,
                eventTypes,
                sketch,
                shingles,
                words,
                address,
                ContraryEvidence.chief(entities));
    }

    /** Reads the beginnings of what is compared, none waiting for another one to come from the memory; what comes of it says nothing. */
    int approach() {
        return titleTerms.length
                + bodyTerms.length
                + numbers.length
                + concepts.length
                + names.length
                + versions.length
                + actions.length
                + lineage.length
                + entities.size();
    }

    /** Whether it tells many happenings at once: only its copies share its story. */
    boolean isRoundUp() {
        return !eventTypes.isEmpty() && eventTypes.get(0).equals("round-up");
    }
}
