/** What several readings of one text have in common: {@link ainews.scoring.text.Runs}. */
package ainews.scoring.text;
