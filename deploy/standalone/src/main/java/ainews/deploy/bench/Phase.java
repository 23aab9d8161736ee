package ainews.deploy.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * One measured part of a bench.
 *
 * @param seconds by the clock
 * @param cpuSeconds processor time of the whole process
 * @param peakMb the largest resident size of the process while it ran; NaN where the kernel does not tell
 */
record Phase(String name, long records, double seconds, double cpuSeconds, double peakMb) {
    private static final Path STATUS = Path.of("/proc/self/status");

    static Phase measure(String name, long records, Callable<?> work) throws Exception {
        System.gc();
        resetPeak();
        double cpu = processorTime();
        long started = System.nanoTime();
        work.call();
        double seconds = (System.nanoTime() - started) / 1e9;
        return new Phase(name, records, seconds, processorTime() - cpu, peakResidentMb());
    }

    double perSecond() {
        return records / seconds;
    }

    void print(PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-44s %9d records %8.1f s %9.0f a second %8.1f s of processor %7.0f MB resident at most%n",
                name,
                records,
                seconds,
                perSecond(),
                cpuSeconds,
                peakMb);
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"records\":%d,\"seconds\":%.2f,\"per_second\":%.0f,\"cpu_seconds\":%.2f,\"peak_rss_mb\":%s}",
                name,
                records,
                seconds,
                perSecond(),
                cpuSeconds,
                Double.isNaN(peakMb) ? "null" : String.format(Locale.ROOT, "%.0f", peakMb));
    }

    private static double processorTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : Double.NaN;
    }

    /** The kernel forgets the peak so far; where it does not, the peak is that of the whole run. */
    private static void resetPeak() {
        try {
            Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        } catch (IOException notAllowed) {
            return;
        }
    }

    /** From the kernel; NaN where there is no /proc. */
    static double peakResidentMb() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Double.NaN;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / 1e6)
                .findFirst()
                .orElse(Double.NaN);
    }
}
