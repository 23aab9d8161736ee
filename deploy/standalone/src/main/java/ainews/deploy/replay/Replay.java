package ainews.deploy.replay;

import ainews.deploy.role.Cluster;
import ainews.enrich.Enricher;
import ainews.scoring.Preparer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Folds history again, straight to files: a file or folder for each kind of output, and a manifest beside them. A run that was broken off
 * goes on where its last checkpoint was. The same plan over the same input gives the same hashes.
 */
public final class Replay {
    /**
     * Steps between checkpoints where nobody says otherwise. A checkpoint holds what has changed since the one before, at most a whole window, so that the rarer
     * they are the less is written.
     */
    public static final int CHECKPOINT_EVERY = 250_000;

    /** After so long there is one even where steps are slow or paced; one takes a second or two. */
    private static final long CHECKPOINT_AFTER_NS = Duration.ofMinutes(2).toNanos();

    private static final String CHECKPOINT = ".checkpoint";
    private static final String HISTORY_PIECE = "history/";
    private static final String DESK_PIECE = "desk/";

    private final ReplayPlan plan;
    private final Histories histories;
    private final Pace pace;
    private final int checkpointEvery;
    private final ReplayListener listener;
    private long events;
    private Instant first;
    private Instant last;

    /**
     * Prepares a run.
     *
     * @param cluster null where the source is files
     * @param checkpointEvery steps between checkpoints, where those take less than two minutes
     */
    public Replay(ReplayPlan plan, Cluster cluster, Pace pace, int checkpointEvery, ReplayListener listener) {
        this.plan = plan;
        this.histories = new Histories(cluster);
        this.pace = pace;
        this.checkpointEvery = checkpointEvery;
        this.listener = listener;
    }

    /**
     * Runs, or goes on.
     *
     * @param folder empty or not there, or that of a broken run of the same plan
     * @return the manifest, which has been written
     * @throws IOException if the input cannot be read, the output cannot be written, or the folder holds something else
     */
    public JsonNode run(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve(Manifest.FILE))) {
            throw new IOException(folder + " holds a finished replay; choose another folder");
        }
        long startedNs = System.nanoTime();
        try (Checkpoint checkpoint = Checkpoint.open(folder.resolve(CHECKPOINT))) {
            JsonNode state = checkpoint.state();
            ReplayPlan fixed = histories.fix(state == null ? plan : began(folder, state));
            ObjectNode manifest = Manifest.of(fixed);
            if (state == null) {
                ObjectNode begun = JsonNodeFactory.instance.objectNode();
                begun.set("plan", manifest);
                checkpoint.write(Map.of(), begun);
            }
            run(folder, fixed, checkpoint, manifest);
            manifest.putObject("run")
                    .put("seconds", Math.round((System.nanoTime() - startedNs) / 1e6) / 1e3)
                    .put("java", Runtime.version().toString())
                    .put("finished_at", Instant.now().toString());
            Manifest.write(folder.resolve(Manifest.FILE), manifest);
            Files.delete(folder.resolve(CHECKPOINT));
            return manifest;
        }
    }

    /** What a broken run was about to do, if that is what is wanted now. Its offsets hold on. */
    private ReplayPlan began(Path folder, JsonNode state) throws IOException {
        ReplayPlan began = Manifest.plan(state.get("plan"), plan);
        if (!Manifest.of(Histories.fixedAs(plan, began)).equals(state.get("plan"))) {
            throw new IOException(folder + " holds a broken run of another plan; choose another folder");
        }
        return began;
    }

    private void run(Path folder, ReplayPlan fixed, Checkpoint checkpoint, ObjectNode manifest)
            throws IOException, InterruptedException {
        JsonNode kept = checkpoint.state();
        JsonNode state = kept != null && kept.has("position") ? kept : null;
        Map<String, byte[]> pieces = checkpoint.takePieces();
        Folding folding = state == null
                ? Folding.begin(fixed.desk())
                : Folding.restore(fixed.desk(), under(DESK_PIECE, pieces).entrySet());
        ChainHash hash = new ChainHash();
        long position = 0;
        if (state != null) {
            position = state.get("position").asLong();
            hash = ChainHash.from(state.get("hash").asText(), position);
            restoreCounts(state);
        }
        History history = histories.open(fixed, under(HISTORY_PIECE, pieces));
        Prefetch.Batch end;
        try (ReplayOutput output =
                        new ReplayOutput(folder, fixed.format(), state == null ? null : state.get("output"));
                Prefetch prefetch = new Prefetch(
                        history,
                        position,
                        Optional.of(hash),
                        Optional.of(new Preparer(fixed.desk().rules())));
                Writing writing = new Writing(output, checkpoint)) {
            end = fold(fixed, folding, prefetch, writing, position);
            writing.finish();
            manifest.set("input", input(end));
            manifest.set("output", output.summary());
            ((ObjectNode) manifest.get("versions")).put("enrich", Enricher.version());
        }
    }

    private Prefetch.Batch fold(ReplayPlan fixed, Folding folding, Prefetch prefetch, Writing writing, long position)
            throws IOException, InterruptedException {
        long kept = position;
        long keptNs = System.nanoTime();
        Map<String, byte[]> historyPieces = new HashMap<>();
        for (Prefetch.Batch batch = prefetch.next(); ; batch = prefetch.next()) {
            if (batch.steps().isEmpty()) {
                return batch;
            }
            List<Emission> emissions = new ArrayList<>();
            for (Step step : batch.steps()) {
                fold(fixed.span(), folding, step, emissions);
            }
            writing.write(emissions);
            batch.pieces().forEach((key, piece) -> historyPieces.put(HISTORY_PIECE + key, piece));
            if (batch.position() - kept >= checkpointEvery || System.nanoTime() - keptNs >= CHECKPOINT_AFTER_NS) {
                kept = batch.position();
                keptNs = System.nanoTime();
                Map<String, byte[]> changes = new HashMap<>(historyPieces);
                folding.takeChanges().forEach((key, piece) -> changes.put(DESK_PIECE + key, piece));
                writing.checkpoint(changes, state(fixed, batch));
                historyPieces.clear();
            }
            listener.at(batch.position(), batch.done());
        }
    }

    private void fold(Span span, Folding folding, Step step, List<Emission> emissions) throws InterruptedException {
        if (step instanceof Step.Aside aside) {
            if (span.keeps(Instant.ofEpochMilli(aside.emission().timestamp()))) {
                emissions.add(aside.emission());
            }
            return;
        }
        Step.Event event = (Step.Event) step;
        Instant observedAt = LogClock.observedAt(event.event());
        if (observedAt != null) {
            pace.await(observedAt);
        }
        count(observedAt);
        for (Emission emission : folding.apply(event)) {
            if (span.keeps(said(emission, folding.clock()))) {
                emissions.add(emission);
            }
        }
    }

    /** When a record was emitted, by the clock of the log. */
    static Instant said(Emission emission, Instant clock) {
        boolean scored = !emission.topic().equals(ainews.schemas.Topics.DUPLICATES)
                && !emission.topic().equals(ainews.schemas.Topics.DEAD_LETTERS);
        return scored ? Instant.ofEpochMilli(emission.timestamp()) : clock;
    }

    private void count(Instant observedAt) {
        events++;
        if (observedAt != null) {
            first = first == null || observedAt.isBefore(first) ? observedAt : first;
            last = last == null || observedAt.isAfter(last) ? observedAt : last;
        }
    }

    private ObjectNode state(ReplayPlan fixed, Prefetch.Batch batch) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.set("plan", Manifest.of(fixed));
        state.put("position", batch.position()).put("hash", batch.hash()).put("events", events);
        return state.put("first", first == null ? null : first.toString())
                .put("last", last == null ? null : last.toString());
    }

    private void restoreCounts(JsonNode state) {
        events = state.get("events").asLong();
        first = state.get("first").isNull()
                ? null
                : Instant.parse(state.get("first").asText());
        last = state.get("last").isNull()
                ? null
                : Instant.parse(state.get("last").asText());
    }

    private ObjectNode input(Prefetch.Batch end) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("records", end.position())
                .put("events", events)
                .put("first_observed_at", first == null ? null : first.toString())
                .put("last_observed_at", last == null ? null : last.toString())
                .put("hash", end.hash());
    }

    private static Map<String, byte[]> under(String prefix, Map<String, byte[]> pieces) {
        Map<String, byte[]> found = new HashMap<>();
        pieces.forEach((key, piece) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), piece);
            }
        });
        return found;
    }
}
