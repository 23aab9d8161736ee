/**
 * What an article tells and what it is about: event types with evidence and stated facts, bilingual tags, and the
 * roles of its entities.
 *
 * <p>Enters: title, text and the entities found in them. Leaves: a {@link ainews.enrich.topic.TopicReading}. {@code
 * FieldScanner} turns a field into sentences of hits (words of {@code words.txt}, quantities, entity mentions), {@code
 * EventFinder} matches the rules of {@code rules.txt} on them, {@code EventJudge} decides which of the events that these and the cues of
 * {@code cues.txt} bring up are told ({@code event-weights.tsv}), {@code Slots} fills in facts, {@code Parts} deals out roles and order by
 * fitted weights ({@code parts.tsv}, {@code order.tsv}, {@code trades.txt}), {@code NameFinder} finds names that nobody listed ({@code names.txt}),
 * and {@code TagChooser} picks labels of {@code tags.txt}. All of it is pure; the files are the knowledge.
 */
package ainews.enrich.topic;
