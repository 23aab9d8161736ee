package ainews.deploy.bench;

import ainews.deploy.bench.Figures.Path;
import ainews.deploy.node.Ports;
import ainews.deploy.offline.OfflineVerbs;
import ainews.deploy.role.Cluster;
import ainews.deploy.role.Pipeline;
import ainews.deploy.role.StreamsRole;
import ainews.schemas.RawArticle;
import ainews.schemas.Topic;
import ainews.schemas.Topics;
import ainews.scoring.DeskConfig;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Measures the pipeline and, with the same records, settings and broker, a topology that only copies bytes: what the pipeline
 * costs beyond Kafka itself is the difference. Times are taken from the moment before the send to the arrival at a consumer of
 * committed records. Everything is in one process, so the broker, the roles and the measuring share its processors.
 */
public final class Bench {

    private static final String COPY_IN = "bench.in";
    private static final String COPY_OUT = Identity.OUT;
    private static final Duration COMMIT_INTERVAL = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final int articles;
    private final int rate;
    private final int seconds;
    private final PrintStream progress;

    /**
     * Prepares a run.
     *
     * @param articles for the throughput; as many go ahead to warm up and are not measured
     * @param rate articles a second for the latencies
     * @param seconds how long the latencies are taken
     */
    public Bench(int articles, int rate, int seconds, PrintStream progress) {
        this.articles = articles;
        this.rate = rate;
        this.seconds = seconds;
        this.progress = progress;
    }

    /** Runs in a new directory inside the given one and prints a table and one line of JSON. */
    public void run(java.nio.file.Path directory, PrintStream out) throws Exception {
        BenchArticles source = new BenchArticles();
        Map<String, Integer> partitions = Map.of(Topics.RAW.name(), 1, Topics.ENGAGEMENT.name(), 1);
        Path identity;
        Path whole;
        double heapMb;
        try (Pipeline pipeline = Pipeline.embedded(directory, Ports.FREE, partitions, Map.of())) {
            Cluster cluster = pipeline.cluster();
            Identity.makeTopics(cluster, COPY_IN, COPY_OUT);
            progress.println("bench: copies of bytes ...");
            StreamsRole copying = Identity.start(directory, cluster, COPY_IN, COMMIT_INTERVAL, pipeline.metrics());
            try {
                identity = measure(cluster, COPY_IN, COPY_OUT, source);
            } finally {
                copying.close();
            }
            progress.println("bench: the pipeline ...");
            pipeline.enrich(1, COMMIT_INTERVAL).score(DeskConfig.defaults(), COMMIT_INTERVAL);
            whole = measure(cluster, Topics.RAW.name(), Topics.SCORED.name(), source);
            System.gc();
            heapMb = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
        }
        progress.println("bench: rank ...");
        double rankRate = rank(source);
        new Figures(
                        articles,
                        rate,
                        Runtime.getRuntime().availableProcessors(),
                        whole,
                        identity,
                        rankRate,
                        heapMb,
                        Phase.peakResidentMb())
                .print(out);
    }

    private Path measure(Cluster cluster, String from, String to, BenchArticles source) throws Exception {
        Topic<String, RawArticle> raw = Topics.RAW;
        Serializer<RawArticle> serializer = raw.valueSerde(cluster.registry()).serializer();
        try (Producer<String, byte[]> producer = cluster.producer(new StringSerializer(), new ByteArraySerializer());
                Arrivals arrivals = new Arrivals(cluster, to)) {
            int warmUp = articles;
            send(producer, from, prepare(source, serializer, warmUp));
            arrivals.await(warmUp, LONGEST);
            Map<String, byte[]> records = prepare(source, serializer, articles);
            long started = System.nanoTime();
            send(producer, from, records);
            arrivals.await(warmUp + articles, LONGEST);
            long last = records.keySet().stream().mapToLong(arrivals::of).max().orElseThrow();
            double perSecond = articles / ((last - started) / 1e9);
            List<Double> latencies = latencies(producer, from, source, serializer, arrivals);
            return new Path(perSecond, quantile(latencies, 0.5), quantile(latencies, 0.99));
        }
    }

    private static Map<String, byte[]> prepare(BenchArticles source, Serializer<RawArticle> serializer, int count)
            throws IOException {
        Map<String, byte[]> records = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            RawArticle article = source.article(Instant.now());
            records.put(article.getArticleId(), serializer.serialize(Topics.RAW.name(), article));
        }
        return records;
    }

    private static void send(Producer<String, byte[]> producer, String topic, Map<String, byte[]> records) {
        for (Map.Entry<String, byte[]> record : records.entrySet()) {
            Future<?> unused = producer.send(new ProducerRecord<>(topic, record.getKey(), record.getValue()));
        }
        producer.flush();
    }

    /** Milliseconds from send to arrival at the given rate, one article after the other on an even schedule. */
    private List<Double> latencies(
            Producer<String, byte[]> producer,
            String topic,
            BenchArticles source,
            Serializer<RawArticle> serializer,
            Arrivals arrivals)
            throws Exception {
        int count = rate * seconds;
        int before = arrivals.count();
        Map<String, Long> due = new LinkedHashMap<>();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long at = start + i * 1_000_000_000L / rate;
            RawArticle article = source.article(Instant.now());
            byte[] value = serializer.serialize(Topics.RAW.name(), article);
            long wait = at - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            // From when it was due: a sender that is held up must not make the latency look better.
            due.put(article.getArticleId(), at);
            Future<?> unused = producer.send(new ProducerRecord<>(topic, article.getArticleId(), value));
        }
        producer.flush();
        arrivals.await(before + count, LONGEST);
        List<Double> latencies = new ArrayList<>(count);
        due.forEach((key, at) -> latencies.add((arrivals.of(key) - at) / 1e6));
        return latencies.stream().sorted().toList();
    }

    private static double quantile(List<Double> sorted, double q) {
        return sorted.get(Math.max(0, (int) Math.ceil(q * sorted.size()) - 1));
    }

    /** The same kind of articles through {@code rank}, without Kafka; as many go ahead to warm up. */
    private double rank(BenchArticles source) throws IOException {
        rank(lines(source, articles));
        byte[] input = lines(source, articles);
        long started = System.nanoTime();
        rank(input);
        return articles / ((System.nanoTime() - started) / 1e9);
    }

    private static void rank(byte[] input) throws IOException {
        new OfflineVerbs(new ByteArrayInputStream(input), OutputStream.nullOutputStream())
                .rank("-", DeskConfig.defaults(), OfflineVerbs.kinds());
    }

    private static byte[] lines(BenchArticles source, int count) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Instant time = Instant.now();
        for (int i = 0; i < count; i++) {
            lines.write(source.line(time.plusMillis(i * 20L)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
