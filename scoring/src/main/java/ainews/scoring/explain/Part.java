package ainews.scoring.explain;

/**
 * One named part of a score before it is brought to scale.
 *
 * @param raw what it adds, in the score's own raw unit; negative takes away
 * @param en one sentence in English
 * @param zh one sentence in Chinese
 */
public record Part(String name, double raw, String en, String zh) {}
