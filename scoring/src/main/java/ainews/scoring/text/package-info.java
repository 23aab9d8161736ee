/** What several readings of one text have in common: an article's {@link ainews.scoring.text.ArticleText}, read once. */
package ainews.scoring.text;
