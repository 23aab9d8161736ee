package ainews.deploy.command;

import ainews.deploy.demo.DemoSample;
import ainews.deploy.role.FirstScored;
import ainews.deploy.role.Pipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Runs everything on a bundled sample of articles and leaves the page open; needs no network.",
            "The sample brings its own times (2024 to 2026), so no clock ticks. What it made is removed at the end."
        })
final class DemoCommand implements Callable<Integer> {

    private static final Duration FIRST_SCORED_WAIT = Duration.ofMinutes(2);

    @Mixin
    private WholeOptions whole;

    @Option(names = "--exit-after-first", description = "Stop after the first scored article; for measuring the start.")
    private boolean exitAfterFirst;

    @Override
    public Integer call() throws Exception {
        Path dataDir = Files.createTempDirectory("ainews-demo");
        long startedMs =
                java.lang.management.ManagementFactory.getRuntimeMXBean().getStartTime();
        Pipeline pipeline = whole.start(dataDir, "none", false);
        pipeline.ownFirst(() -> Paths.delete(dataDir));
        String sent = DemoSample.send(pipeline.cluster());
        boolean scored = FirstScored.await(pipeline.cluster(), FIRST_SCORED_WAIT);
        if (!scored) {
            System.err.println("demo: nothing was scored within " + FIRST_SCORED_WAIT.toSeconds()
                    + " s; 'ainews doctor' looks for the reason");
            pipeline.close();
            return AinewsCommand.FAULT;
        }
        double seconds = (System.currentTimeMillis() - startedMs) / 1000.0;
        System.out.printf("first scored article %.1f s after the start; %s%n", seconds, sent);
        whole.printPlaces(pipeline);
        if (exitAfterFirst) {
            pipeline.close();
        } else {
            UntilStopped.run(pipeline);
        }
        return AinewsCommand.DONE;
    }
}
