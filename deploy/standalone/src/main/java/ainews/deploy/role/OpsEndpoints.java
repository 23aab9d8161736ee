package ainews.deploy.role;

import io.javalin.Javalin;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What operators look at: {@code /metrics} for Prometheus, {@code /healthz} (is the process worth keeping?) and {@code /readyz}
 * (does it do its work now?). Both answer 200 or 503 with one line a check.
 */
public final class OpsEndpoints {

    private final PrometheusMeterRegistry registry;
    private final Map<String, BooleanSupplier> health = new LinkedHashMap<>();
    private final Map<String, BooleanSupplier> readiness = new LinkedHashMap<>();

    /** @param registry what is scraped */
    public OpsEndpoints(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    /** Adds a part of the process; only before {@link #register}. */
    public OpsEndpoints watch(String name, BooleanSupplier isAlive, BooleanSupplier isReady) {
        health.put(name, isAlive);
        readiness.put(name, isReady);
        return this;
    }

    /** Adds the routes. */
    public void register(Javalin http) {
        http.get("/metrics", request -> request.contentType("text/plain; version=0.0.4; charset=utf-8")
                .result(registry.scrape()));
        http.get("/healthz", request -> answer(request, health));
        http.get("/readyz", request -> answer(request, readiness));
    }

    /** Whether all parts do their work. */
    public boolean isReady() {
        return readiness.values().stream().allMatch(BooleanSupplier::getAsBoolean);
    }

    private static void answer(io.javalin.http.Context request, Map<String, BooleanSupplier> checks) {
        StringBuilder lines = new StringBuilder();
        boolean good = true;
        for (Map.Entry<String, BooleanSupplier> check : checks.entrySet()) {
            boolean passed = check.getValue().getAsBoolean();
            good &= passed;
            lines.append(check.getKey()).append(passed ? " ok\n" : " not ok\n");
        }
        request.status(good ? 200 : 503)
                .contentType("text/plain; charset=utf-8")
                .result(lines.toString());
    }
}
