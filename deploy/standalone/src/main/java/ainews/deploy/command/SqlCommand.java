package ainews.deploy.command;

import ainews.deploy.history.Sql;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sql",
        mixinStandardHelpOptions = true,
        description = {
            "Runs SQL (DuckDB's) over the files of 'export' and 'replay --out': each topic is a view, e.g. scored, stories, dead_letters.",
            "Lists are unnested with unnest(entities), fields of records read with a dot."
        })
final class SqlCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "STATEMENT",
            description = "E.g. \"select title, hot from scored order by hot desc limit 10\".")
    private String statement;

    @Option(
            names = "--in",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Folder with exported files, several times for several; default ${DEFAULT-VALUE}.")
    private List<Path> folders;

    @Option(names = "--format", defaultValue = "table", description = "table (default), jsonl or csv.")
    private Sql.Form form;

    @Override
    public Integer call() throws Exception {
        Paths.requireThere(folders);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        long rows = Sql.run(statement, folders, form, out);
        out.flush();
        System.err.println("sql: " + rows + " rows");
        return AinewsCommand.DONE;
    }
}
