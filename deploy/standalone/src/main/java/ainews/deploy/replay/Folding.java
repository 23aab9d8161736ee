package ainews.deploy.replay;

import ainews.schemas.DeadLetters;
import ainews.schemas.Duplicate;
import ainews.schemas.Duplicates;
import ainews.schemas.TimelineEvent;
import ainews.schemas.Topics;
import ainews.schemas.json.RecordJson;
import ainews.scoring.Desk;
import ainews.scoring.DeskConfig;
import ainews.scoring.Output;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The desk with its outputs as records of topics, as the scoring topology forwards them. Not thread-safe. */
final class Folding {
    private static final String STAGE = "scoring";

    private final Desk desk;

    private Folding(Desk desk) {
        this.desk = desk;
    }

    static Folding begin(DeskConfig config) {
        return new Folding(new Desk(config));
    }

    /** Goes on from pieces that {@link #takeChanges} gave. */
    static Folding restore(DeskConfig config, Iterable<Map.Entry<String, byte[]>> pieces) {
        Desk desk = Desk.restore(config, pieces);
        // All of this is kept already; from here on changes are noted.
        desk.takeChanges();
        return new Folding(desk);
    }

    List<Emission> apply(Step.Event step) {
        List<Output> outputs = step.prepared() == null ? desk.apply(step.event()) : desk.apply(step.prepared());
        List<Emission> emissions = new ArrayList<>(outputs.size());
        for (Output output : outputs) {
            emissions.add(emission(step, output));
        }
        return emissions;
    }

    /** See {@link Desk#clock()}. */
    Instant clock() {
        return desk.clock();
    }

    /** See {@link Desk#takeChanges()}. */
    Map<String, byte[]> takeChanges() {
        return desk.takeChanges();
    }

    private static Emission emission(Step.Event step, Output output) {
        if (output instanceof Output.Scored scored) {
            return Emission.of(
                    Topics.SCORED,
                    scored.value().getArticleId(),
                    scored.value(),
                    scored.value().getScoredAt());
        }
        if (output instanceof Output.StoryChanged story) {
            return Emission.of(
                    Topics.STORIES,
                    story.value().getStoryId(),
                    story.value(),
                    story.value().getScoredAt());
        }
        if (output instanceof Output.Signalled signal) {
            return Emission.of(
                    Topics.SIGNALS,
                    signal.value().getEntityId(),
                    signal.value(),
                    signal.value().getScoredAt());
        }
        if (output instanceof Output.Repeated repeated) {
            Duplicate duplicate = Duplicates.of(repeated.value(), repeated.revision());
            return Emission.of(Topics.DUPLICATES, duplicate.getArticleId(), duplicate, duplicate.getObservedAt());
        }
        return letter(step, (Output.Unplaced) output);
    }

    private static Emission letter(Step.Event step, Output.Unplaced unplaced) {
        Step.Input input = step.input();
        byte[] value = input.value() != null
                ? input.value()
                : RecordJson.of(step.event()).getBytes(StandardCharsets.UTF_8);
        String key = input.key() == null ? null : new String(input.key(), StandardCharsets.UTF_8);
        return Emission.of(
                Topics.DEAD_LETTERS,
                key,
                DeadLetters.of(
                        input.origin(),
                        STAGE,
                        unplaced.reason(),
                        unplaced.cause(),
                        articleId(step.event()),
                        input.key(),
                        value,
                        input.headers()),
                input.origin().timestamp());
    }

    private static String articleId(TimelineEvent event) {
        if (event.getArticle() != null) {
            return event.getArticle().getArticleId();
        }
        return event.getEngagement() == null ? null : event.getEngagement().getArticleId();
    }
}
