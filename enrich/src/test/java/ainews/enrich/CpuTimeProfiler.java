package ainews.enrich;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to each benchmark the processor time of an operation, which JMH itself does not know. On a machine with other work its times by the
 * clock say little; this one still says what the operation costs, garbage collection included.
 */
public final class CpuTimeProfiler implements InternalProfiler {

    private final OperatingSystemMXBean process =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long before;

    @Override
    public String getDescription() {
        return "processor time of the process for an operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = process.getProcessCpuTime();
    }

    @Override
    public List<ScalarResult> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double micros = (process.getProcessCpuTime() - before) / 1e3 / result.getMetadata().getAllOps();
        return List.of(new ScalarResult("cpu", micros, "us/op", AggregationPolicy.AVG));
    }
}
