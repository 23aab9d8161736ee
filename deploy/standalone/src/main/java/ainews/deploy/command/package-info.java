/**
 * The {@code ainews} command: one class a verb, options in, roles or offline verbs started, exit status out. {@link
 * ainews.deploy.command.AinewsCommand} is the way in.
 */
package ainews.deploy.command;
