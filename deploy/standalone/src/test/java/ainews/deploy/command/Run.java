package ainews.deploy.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One run of the command with what it printed. The standard streams belong to the JVM, so runs exclude each other.
 *
 * @param out lines of standard output
 * @param err lines of standard error
 */
public record Run(int status, List<String> out, List<String> err) {

    /** Runs the command with this standard input. */
    public static synchronized Run of(byte[] input, String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream faults = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input));
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(faults, true, StandardCharsets.UTF_8));
            int status = AinewsCommand.run(arguments);
            System.out.flush();
            System.err.flush();
            return new Run(status, lines(printed), lines(faults));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }

    public static Run of(String... arguments) {
        return of(new byte[0], arguments);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
