package ainews.deploy.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code ainews} command. Exit status: 0 done, 1 ran and found a fault, 2 bad usage. */
@Command(
        name = "ainews",
        mixinStandardHelpOptions = true,
        version = "ainews 0.1.0",
        description = "Scored, explained and replayable signals from AI news.",
        subcommands = {
            UpCommand.class,
            DemoCommand.class,
            IngestCommand.class,
            EnrichCommand.class,
            ScoreCommand.class,
            ServeCommand.class,
            RegistryCommand.class,
            ImportCommand.class,
            TailCommand.class,
            DeadLettersCommand.class,
            EntitiesCommand.class,
            VersionsCommand.class,
            DoctorCommand.class,
            ExtractCommand.class,
            ParseFeedCommand.class,
            AnalyzeCommand.class,
            RankCommand.class,
            ExportCommand.class,
            ReplayCommand.class,
            BacktestCommand.class,
            SqlCommand.class,
            DigestCommand.class,
            BenchCommand.class
        })
public final class AinewsCommand implements Callable<Integer> {

    static final int DONE = 0;
    static final int FAULT = 1;
    static final int BAD_USAGE = 2;

    @Spec
    private CommandSpec spec;

    /** Runs the command and ends the program with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the command; faults are printed to standard error as one line. */
    static int run(String... arguments) {
        return new CommandLine(new AinewsCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(AinewsCommand::explain)
                .setParameterExceptionHandler(AinewsCommand::misused)
                .execute(arguments);
    }

    /** The whole help would bury what is wrong. */
    private static int misused(CommandLine.ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String verb = command.getCommandSpec().qualifiedName();
        command.getErr().println(command.getCommandName() + ": " + oneLine(failure) + "; see " + verb + " --help");
        return BAD_USAGE;
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println(command.getCommandName() + ": " + oneLine(failure));
        if (Boolean.getBoolean("ainews.stacktrace")) {
            failure.printStackTrace(command.getErr());
        }
        return failure instanceof UsageException ? BAD_USAGE : FAULT;
    }

    private static String oneLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().replaceAll("\\s*\\R\\s*", "; ");
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return BAD_USAGE;
    }
}
