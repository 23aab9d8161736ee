/**
 * The roles as they run: Kafka clients and streams, ticks, metrics and health, put together to a process by {@link
 * ainews.deploy.role.Pipeline}. No role decides anything about an article; that is the modules' work.
 */
package ainews.deploy.role;
