/** How new a happening is: {@link ainews.scoring.novelty.Chains} counts the similar articles before it. */
package ainews.scoring.novelty;
