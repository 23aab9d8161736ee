package ainews.deploy.command;

import ainews.deploy.replay.ReplayTopics;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        description = "Removes the topics replay.NAME.* and the group of a replay to topics.")
final class ReplayDropCommand implements Callable<Integer> {

    @Mixin
    private ClusterOptions cluster;

    @Parameters(paramLabel = "NAME", description = "As given to replay --name.")
    private String name;

    @Override
    public Integer call() throws Exception {
        Set<String> gone;
        try {
            gone = new ReplayTopics(cluster.cluster(), name).drop();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
        System.err.println("replay drop: " + gone.size() + " topics removed");
        return AinewsCommand.DONE;
    }
}
