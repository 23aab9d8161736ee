/**
 * Who and what an article is about. Title and text go in; {@link ainews.enrich.entity.EntityReader} gives the entities of
 * {@link ainews.enrich.entity.Gazetteer} that they name, with offsets, relevance and confidence.
 *
 * <pre>
 * title, text -> normal form -> Scanner (trie) -> Spots (longest, extended by the family grammar)
 *             -> Judge (clues, weighed) -> EntityAssembly (relevance, records)
 * </pre>
 *
 * The dictionary is the set of {@code .psv} files beside this package's resources: one a type of entity in the form that {@code GazetteerFile}
 * describes, {@code words} (context words by class), {@code traps} (phrases that are none of ours), {@code ambiguous} (how a form with
 * several meanings is judged), {@code beside} (words beside such a form that say what it is), {@code grammar}
 * (how families name versions). Ids are {@code type:slug}: lower case, hyphens for
 * blanks, dots of versions kept, the number joined to the name where the maker writes it so ({@code model:qwen2.5-72b},
 * {@code model:llama-3.1-405b}, {@code model:gpt-4.1}, {@code chip:gb200-nvl72}).
 *
 * <p>{@code judge.tsv} is no part of it: the weights by which {@link ainews.enrich.entity.Judge} weighs {@link ainews.enrich.entity.Clue}s, fitted to
 * labelled texts.
 *
 * <p>{@link ainews.enrich.entity.DictionaryDraft} reads an editor's files with all their problems; {@link
 * ainews.enrich.entity.PublishedDictionary} makes a dictionary of the records of {@code reference.entities}.
 */
package ainews.enrich.entity;
