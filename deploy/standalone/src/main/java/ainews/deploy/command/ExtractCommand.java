package ainews.deploy.command;

import ainews.deploy.offline.OfflineVerbs;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description =
                "Reads HTML pages (.html, .html.gz, folders) and prints title, text, date and author, a JSON line each.")
final class ExtractCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of the page; by default the page's own canonical link.")
    private String url;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
    private List<Path> paths;

    @Override
    public Integer call() throws Exception {
        Paths.requireThere(paths);
        new OfflineVerbs(System.in, System.out).extract(paths, url);
        return AinewsCommand.DONE;
    }
}
