package ainews.scoring.serve;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings of the API server.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 * @param viewCapacity articles, stories and entities held for requests, each
 * @param logCapacity records held for streams; older ones are read from the topics
 * @param maxStreams streams open at once
 */
public record ServeConfig(String host, int port, int viewCapacity, int logCapacity, int maxStreams) {

    /** Checks the settings; all problems come in one message. */
    public ServeConfig {
        List<String> problems = new ArrayList<>();
        if (port < 0 || port > 65535) {
            problems.add("port must be from 0 to 65535: " + port);
        }
        if (viewCapacity < 1) {
            problems.add("viewCapacity must be at least 1: " + viewCapacity);
        }
        if (logCapacity < 1) {
            problems.add("logCapacity must be at least 1: " + logCapacity);
        }
        if (maxStreams < 1) {
            problems.add("maxStreams must be at least 1: " + maxStreams);
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("serve: " + String.join("; ", problems));
        }
    }

    /** The defaults: 20,000 items in view, 20,000 records for streams, 200 streams. */
    public static ServeConfig on(String host, int port) {
        return new ServeConfig(host, port, 20_000, 20_000, 200);
    }
}
