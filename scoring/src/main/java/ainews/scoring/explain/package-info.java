/** Scores with named parts that add up to them exactly: {@link ainews.scoring.explain.Part} in, {@link ainews.scoring.explain.Explained} out. */
package ainews.scoring.explain;
