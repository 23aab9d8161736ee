/**
 * A Kafka node inside this JVM: the real broker and controller (KRaft, one process), with the embedded schema registry
 * beside it, all data in one directory. For development, demonstrations, tests and small installations.
 *
 * <p>{@link ainews.deploy.node.EmbeddedNode} starts and stops it.
 */
package ainews.deploy.node;
