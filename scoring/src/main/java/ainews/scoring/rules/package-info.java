/** What the scoring reads beside its code: {@link ainews.scoring.rules.RuleFiles}, of which a version is made up. */
package ainews.scoring.rules;
