package ainews.scoring;

import ainews.scoring.hot.Heat;
import ainews.scoring.novelty.Chains;
import ainews.scoring.signal.SignalBoard;
import ainews.scoring.source.SourceRecord;
import ainews.scoring.story.Archive;
import ainews.scoring.story.Member;
import ainews.scoring.story.StoryFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** All of the fold's state in one place; who changes a piece says so to the ledger. Not thread-safe. */
final class Floor {
    /** No event was read yet. */
    static final long NEVER = Long.MIN_VALUE;

    final DeskConfig config;
    final Archive archive;
    final Chains chains = new Chains();
    /** When entities are due, by their ids, and stories. */
    final Agenda entitiesDue = new Agenda();

    final Agenda storiesDue = new Agenda();
    final Ledger ledger = new Ledger();
    final SignalBoard board;
    final CardShelf cards = new CardShelf();
    private final Map<String, SourceRecord> sources = new HashMap<>();
    /** By the stories' slots. */
    private Heat[] heats = new Heat[1024];

    /** What was read ahead, which says nothing. */
    long approached;

    long clock = NEVER;
    long startedAt;
    int nextSeq;

    Floor(DeskConfig config) {
        this.config = config;
        archive = new Archive(config.rules());
        board = new SignalBoard(version(), new SignalBoard.Listener() {
            @Override
            public void changed(String entityId) {
                ledger.changed(Ledger.ENTITY, entityId);
            }

            @Override
            public void due(String entityId, long dueAt) {
                entitiesDue.set(entityId, dueAt);
            }
        });
    }

    /** Version of the scoring, in every record. */
    String version() {
        return config.rules().version();
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
        int slot = story.slot();
        if (slot >= heats.length) {
            heats = Arrays.copyOf(heats, 2 * slot);
        }
        if (heats[slot] == null) {
            heats[slot] = Heat.of(story);
        }
        return heats[slot];
    }

    /** Reads a little of stories that something will be told of, none waiting for another one to come from the memory. */
    void approach(List<StoryFile> stories) {
        for (StoryFile story : stories) {
            approached += story.lastAt()
                    + (story.slot() < heats.length && heats[story.slot()] != null ? heats[story.slot()].at() : 0);
        }
        for (StoryFile story : stories) {
            Member lead = story.lead();
            approached += lead == null ? 0 : lead.seq();
        }
        for (StoryFile story : stories) {
            Member lead = story.lead();
            approached += lead == null ? 0 : cards.approach(lead);
        }
    }

    /** To be called when a story's members, their content or counts, or its time of last change have changed: its heat follows from them when it is asked for. */
    void reheat(StoryFile story) {
        if (story.slot() < heats.length) {
            heats[story.slot()] = null;
        }
    }

    void drop(StoryFile story) {
        reheat(story);
        archive.removeStory(story.id());
        storiesDue.set(story.id(), Long.MAX_VALUE);
        changed(story);
    }
}
