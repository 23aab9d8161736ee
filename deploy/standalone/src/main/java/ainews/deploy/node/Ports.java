package ainews.deploy.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the node listens on the loopback interface; 0 for any free port.
 *
 * @param broker what clients connect to
 * @param controller used by the node itself
 * @param registry HTTP port of the schema registry
 */
public record Ports(int broker, int controller, int registry) {
    /** Any free ports. */
    public static final Ports FREE = new Ports(0, 0, 0);

    /** The ports that the programs of this kind usually have. */
    public static final Ports USUAL = new Ports(9092, 9093, 8081);

    /** Checks the range of each. */
    public Ports {
        for (int port : new int[] {broker, controller, registry}) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("a port must be 0 to 65535: " + port);
            }
        }
    }

    /**
     * The same with each 0 replaced by a port that is free now.
     *
     * @throws NodeStartException if one is taken
     */
    Ports chosen() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            return new Ports(
                    hold("broker", broker, held),
                    hold("controller", controller, held),
                    hold("registry", registry, held));
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** Keeps each port until all are chosen, so that no two are the same. */
    private static int hold(String name, int port, List<ServerSocket> held) {
        try {
            ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            return socket.getLocalPort();
        } catch (IOException e) {
            throw taken(name, port, e);
        }
    }

    static NodeStartException taken(String name, int port, IOException e) {
        return new NodeStartException(
                "port " + port + " for the " + name + " is taken (" + e.getMessage()
                        + "): stop the program that listens there, or choose another port",
                e);
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new NodeStartException("cannot let go of port " + socket.getLocalPort() + ": " + e.getMessage(), e);
        }
    }
}
