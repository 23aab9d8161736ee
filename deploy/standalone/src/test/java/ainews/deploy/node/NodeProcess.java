package ainews.deploy.node;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;

/** A node in a JVM of its own, to be killed by the test. Prints where it listens, then waits for the end of its input. */
final class NodeProcess {
    private NodeProcess() {}

    public static void main(String[] args) throws Exception {
        EmbeddedNode node = EmbeddedNode.start(Path.of(args[0]), Ports.FREE, Map.of());
        System.out.println("READY " + node.bootstrapServers() + " " + node.registryUrl());
        System.in.transferTo(OutputStream.nullOutputStream());
        node.close();
        System.out.println("CLOSED");
        System.exit(0);
    }
}
