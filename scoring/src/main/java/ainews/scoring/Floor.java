package ainews.scoring;

import ainews.scoring.explain.Calibration;
import ainews.scoring.hot.Heat;
import ainews.scoring.novelty.Chains;
import ainews.scoring.signal.SignalBoard;
import ainews.scoring.source.SourceRecord;
import ainews.scoring.story.Archive;
import ainews.scoring.story.Member;
import ainews.scoring.story.StoryFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All of the fold's state in one place; who changes a piece says so to the ledger. Not thread-safe. */
final class Floor {
    /** Version of the scoring, in every record: of the rules, and of the map to the published scale. */
    static final String VERSION = "3-" + Calibration.version();

    /** No event was read yet. */
    static final long NEVER = Long.MIN_VALUE;

    final DeskConfig config;
    final Archive archive = new Archive();
    final Chains chains = new Chains();
    final Agenda agenda = new Agenda();
    final Ledger ledger = new Ledger();
    final SignalBoard board = new SignalBoard(VERSION, this::entityChanged);
    final Cards cards = new Cards();
    private final Map<String, SourceRecord> sources = new HashMap<>();
    private final Map<String, Heat> heats = new HashMap<>();
    long clock = NEVER;
    long startedAt;
    int nextSeq;

    Floor(DeskConfig config) {
        this.config = config;
    }

    private void entityChanged(String entityId, long dueAt) {
        agenda.set(Ledger.ENTITY + entityId, dueAt);
        ledger.changed(Ledger.ENTITY, entityId);
    }

    /** Keys of all pieces there are. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        keys.add(Ledger.GLOBAL);
        for (String id : archive.memberIds()) {
            keys.add(Ledger.ARTICLE + id);
            keys.add(Ledger.CARD + id);
        }
        archive.storyIds().forEach(id -> keys.add(Ledger.STORY + id));
        board.entityIds().forEach(id -> keys.add(Ledger.ENTITY + id));
        sources.keySet().forEach(owner -> keys.add(Ledger.SOURCE + owner));
        return keys;
    }

    SourceRecord source(String owner) {
        return sources.getOrDefault(owner, SourceRecord.NEW);
    }

    void source(String owner, SourceRecord record) {
        sources.put(owner, record);
        ledger.changed(Ledger.SOURCE, owner);
    }

    void changed(Member member) {
        ledger.changed(Ledger.ARTICLE, member.id());
    }

    void changed(StoryFile story) {
        ledger.changed(Ledger.STORY, story.id());
    }

    /** A story's heat as of its last change. */
    Heat heat(StoryFile story) {
        return heats.computeIfAbsent(story.id(), id -> Heat.of(story));
    }

    /** To be called when a story's members, their content or counts, or its time of last change have changed. */
    void reheat(StoryFile story) {
        heats.put(story.id(), Heat.of(story));
    }

    void drop(StoryFile story) {
        heats.remove(story.id());
        archive.removeStory(story.id());
        agenda.set(Ledger.STORY + story.id(), Long.MAX_VALUE);
        changed(story);
    }
}
