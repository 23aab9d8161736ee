package ainews.deploy.role;

import ainews.deploy.node.EmbeddedNode;
import ainews.deploy.node.Ports;
import ainews.scoring.DeskConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A role in a JVM of its own, to be killed by the test. It lives until then, or until its parent has gone. */
public final class RoleProcess {
    private RoleProcess() {}

    /** {@code node DIR BROKER CONTROLLER REGISTRY} or {@code score DIR BOOTSTRAP REGISTRY}. */
    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[1]);
        if (args[0].equals("node")) {
            Ports ports = new Ports(Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]));
            EmbeddedNode.start(directory, ports, Map.of("news.raw", 2, "news.engagement", 2));
        } else {
            Pipeline.on(new Cluster(args[2], args[3], Map.of()), directory)
                    .score(DeskConfig.defaults(), Duration.ofMillis(50));
        }
        System.out.println("READY");
        ProcessHandle.current().parent().orElseThrow().onExit().get();
        Runtime.getRuntime().halt(1);
    }

    /** Starts one; returns when it says that it is ready. */
    static Process launch(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RoleProcess.class.getName()));
        command.addAll(Arrays.asList(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); !"READY".equals(line); line = out.readLine()) {
            if (line == null) {
                throw new IOException(args[0] + " ended before it was ready");
            }
        }
        Thread drain = new Thread(() -> out.lines().forEach(line -> {}));
        drain.setDaemon(true);
        drain.start();
        return process;
    }
}
