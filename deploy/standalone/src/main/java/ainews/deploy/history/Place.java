package ainews.deploy.history;

/**
 * Where a record stood in its topic.
 *
 * @param timestamp event time, epoch milliseconds
 * @param key null where it had none
 */
public record Place(int partition, long offset, long timestamp, String key) {}
