package ainews.deploy.replay;

import ainews.enrich.Enricher;
import ainews.enrich.Revising;
import ainews.enrich.entity.Gazetteer;
import ainews.schemas.DeadLetter;
import ainews.schemas.DeadLetters;
import ainews.schemas.DeadLetters.Reason;
import ainews.schemas.Engagement;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.EventType;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import ainews.schemas.serde.PlainAvro;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Raw articles in order, read again by this build's enricher with any dictionary, some batches ahead on all processors; each becomes one
 * step.
 */
final class EnrichedAgain implements History {
    private static final int BATCH = 64;
    /** Enough that no processor waits while the batches before are hashed and handed over. */
    private static final int BATCHES_AHEAD = 4 * Runtime.getRuntime().availableProcessors();

    private static final PlainAvro<EnrichedArticle> ARTICLES = PlainAvro.of(EnrichedArticle.class);

    /** What became of an item: an article that was read, or a step that is known already. */
    private record Read(EnrichedArticle article, DeadLetter failure, RawItem item) {}

    private final CompletableFuture<Enricher> enricher;
    /** Where the items come from; null at the end. */
    private interface Items extends Closeable {
        RawItem next() throws IOException;
    }

    private final Items items;
    private final long size;
    /** What {@link Revising} remembers of each article. */
    private final Map<String, byte[]> seen;

    private final Map<String, byte[]> changes = new HashMap<>();
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), EnrichedAgain::daemon);
    /** Batches that are being read, in order, and what is left of the one before them. */
    private final Deque<Future<List<Read>>> ahead = new ArrayDeque<>();

    private Iterator<Read> here = Collections.emptyIterator();
    private boolean ended;
    private long number;

    /**
     * Over what was put in order.
     *
     * @param enricher which may still be made, see {@link #enricher}
     * @param pieces what {@link #takeChanges} gave
     */
    EnrichedAgain(CompletableFuture<Enricher> enricher, RawOrder.Sorted sorted, Map<String, byte[]> pieces) {
        this(
                enricher,
                new Items() {
                    @Override
                    public RawItem next() throws IOException {
                        return sorted.next();
                    }

                    @Override
                    public void close() throws IOException {
                        sorted.close();
                    }
                },
                sorted.size(),
                pieces);
    }

    /** Over items that are in order already. */
    EnrichedAgain(Gazetteer gazetteer, Iterator<RawItem> ordered, Map<String, byte[]> pieces) {
        this(
                enricher(gazetteer),
                new Items() {
                    @Override
                    public RawItem next() {
                        return ordered.hasNext() ? ordered.next() : null;
                    }

                    @Override
                    public void close() {}
                },
                0,
                pieces);
    }

    private EnrichedAgain(CompletableFuture<Enricher> enricher, Items items, long size, Map<String, byte[]> pieces) {
        this.enricher = enricher;
        this.items = items;
        this.size = size;
        this.seen = new HashMap<>(pieces);
    }

    /** Makes one on another thread: that takes as long as some thousand lines of an archive. */
    static CompletableFuture<Enricher> enricher(Gazetteer gazetteer) {
        return CompletableFuture.supplyAsync(() -> new Enricher(gazetteer));
    }

    @Override
    public void skip(long count) throws IOException {
        for (long i = 0; i < count; i++) {
            if (items.next() == null) {
                throw new IOException("history has become shorter than it was; start again in an empty folder");
            }
        }
        number = count;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "replay-enrich");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Step next() throws IOException {
        if (!here.hasNext()) {
            while (!ended && ahead.size() < BATCHES_AHEAD) {
                List<RawItem> batch = batch();
                ended = batch.size() < BATCH;
                ahead.add(workers.submit(() -> batch.stream().map(this::read).toList()));
            }
            here = ahead.isEmpty() ? here : taken(ahead.remove()).iterator();
        }
        return here.hasNext() ? step(here.next()) : null;
    }

    private List<RawItem> batch() throws IOException {
        List<RawItem> batch = new ArrayList<>(BATCH);
        for (RawItem item = null; batch.size() < BATCH && (item = items.next()) != null; ) {
            batch.add(item);
        }
        return batch;
    }

    private static List<Read> taken(Future<List<Read>> batch) throws IOException {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(
                    "a raw article cannot be read: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private Read read(RawItem item) {
        if (item.kind() != RawItem.Kind.ARTICLE) {
            return new Read(null, null, item);
        }
        var raw = RawInput.ARTICLES.read(item.bytes());
        try {
            // The fold reads what a log carries, not what happens to be in memory.
            return new Read(carried(enricher.join().enrich(raw)), null, item);
        } catch (RuntimeException | StackOverflowError e) {
            byte[] json = ainews.schemas.json.RecordJson.of(raw).getBytes(StandardCharsets.UTF_8);
            DeadLetter letter = DeadLetter.newBuilder(DeadLetters.ofInput(
                            Reason.FAILED, DeadLetters.cause(e), json, item.number(), raw.getObservedAt()))
                    .setStage("enrich")
                    .setArticleId(raw.getArticleId())
                    .build();
            return new Read(null, letter, item);
        }
    }

    /** Its maps in the order in which whoever reads them from a log has them, which is that of their bytes when they are written on. */
    private static EnrichedArticle carried(EnrichedArticle article) {
        for (EventType event : article.getEventTypes()) {
            Map<String, String> slots = new HashMap<>();
            event.getSlots().forEach(slots::put);
            event.setSlots(slots);
        }
        return ARTICLES.carried(article);
    }

    private Step step(Read read) {
        RawItem item = read.item();
        return switch (item.kind()) {
            case ARTICLE -> read.article() == null ? aside(read.failure()) : revised(read.article());
            case ENGAGEMENT -> {
                Engagement engagement = RawInput.ENGAGEMENTS.read(item.bytes());
                yield event(TimelineEvent.newBuilder().setEngagement(engagement));
            }
            case TICK -> event(TimelineEvent.newBuilder().setTick(RawInput.TICKS.read(item.bytes())));
            case DEAD_LETTER -> aside(RawInput.LETTERS.read(item.bytes()));
        };
    }

    private Step revised(EnrichedArticle article) {
        String id = article.getArticleId();
        Revising.Outcome outcome = Revising.decide(article, seen.get(id));
        if (outcome instanceof Revising.Outcome.Repeated repeated) {
            number++;
            return new Step.Aside(
                    Emission.of(
                            Topics.DUPLICATES,
                            id,
                            repeated.duplicate(),
                            repeated.duplicate().getObservedAt()),
                    null);
        }
        Revising.Outcome.Revised revision = (Revising.Outcome.Revised) outcome;
        seen.put(id, revision.seen());
        changes.put(id, revision.seen());
        return event(TimelineEvent.newBuilder().setArticle(revision.article()));
    }

    private Step event(TimelineEvent.Builder event) {
        return RecordedFiles.event(event.build(), number++);
    }

    private Step aside(DeadLetter letter) {
        number++;
        return new Step.Aside(Emission.of(Topics.DEAD_LETTERS, null, letter, letter.getTimestamp()), null);
    }

    @Override
    public Map<String, byte[]> takeChanges() {
        Map<String, byte[]> taken = new HashMap<>(changes);
        changes.clear();
        return taken;
    }

    @Override
    public double done() {
        return size == 0 ? 1 : (double) number / size;
    }

    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        items.close();
    }
}
