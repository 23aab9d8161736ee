package ainews.scoring.signal;

import ainews.schemas.EntitySignal;
import ainews.scoring.hot.Heat;
import ainews.scoring.state.PieceReader;
import ainews.scoring.state.PieceWriter;
import ainews.scoring.story.EntityRef;
import ainews.scoring.story.Member;
import ainews.scoring.story.StoryPieces;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All entities that are named in the window. A signal is given at the whole minute after something happened, and when a window's counts fall by time alone (day and week windows at whole hours). Not thread-safe. */
public final class SignalBoard {
    /** Told what happens to entities. */
    public interface Listener {
        /** An entity's state has changed. */
        void changed(String entityId);

        /**
         * An entity is due at another time.
         *
         * @param dueAt whole minute, or {@link Long#MAX_VALUE}
         */
        void due(String entityId, long dueAt);
    }

    private static final int FORMAT = 1;
    private static final long WEEK = 7 * 24 * EntityFile.HOUR;

    private final Map<String, EntityFile> entities = new HashMap<>();
    private final Map<String, List<String>> byStory = new HashMap<>();
    private final Listener listener;

    /** What was read ahead, which says nothing. */
    long approached;

    private final String version;

    public SignalBoard(String version, Listener listener) {
        this.version = version;
        this.listener = listener;
    }

    /** Counts an article for every entity whose mention is as new as {@code now}. */
    public void mention(Member member, long startedAt, long now) {
        List<EntityRef> named = member.digest().entities();
        for (int i = 0; i < named.size(); i++) {
            if (member.entityAt(i) == now) {
                EntityRef ref = named.get(i);
                EntityFile file = fileOf(ref, startedAt, now);
                file.baseline.roll(now);
                file.entity = ref;
                if (member.speaks()) {
                    file.baseline.mention();
                }
                file.add(mentionOf(member, i), now);
                due(file, now);
            }
        }
    }

    private EntityFile fileOf(EntityRef ref, long startedAt, long now) {
        return entities.computeIfAbsent(ref.id(), id -> new EntityFile(ref, new Baseline(startedAt, now)));
    }

    private static Mentions.Mention mentionOf(Member member, int entity) {
        return new Mentions.Mention(
                member.entityAt(entity),
                member.seq(),
                member.digest().owner(),
                member.impact(),
                member.digest().entities().get(entity).relevance(),
                !member.speaks());
    }

    /** Takes an article's mentions out of the windows, before its content changes or it leaves. */
    public void forget(Member member, long now) {
        List<EntityRef> named = member.digest().entities();
        for (int i = 0; i < named.size(); i++) {
            // asked first: one that leaves the window is older than that, and need not be looked up
            EntityFile file =
                    member.entityAt(i) > now - WEEK ? entities.get(named.get(i).id()) : null;
            if (file != null) {
                file.baseline.roll(now);
                file.remove(member.seq());
                due(file, now);
            }
        }
    }

    /** Puts back the mentions of an article whose content has changed, each at its own time. */
    public void remember(Member member, long now) {
        List<EntityRef> named = member.digest().entities();
        for (int i = 0; i < named.size(); i++) {
            EntityFile file = entities.get(named.get(i).id());
            if (file != null && member.entityAt(i) != now && member.entityAt(i) > now - WEEK) {
                file.insert(mentionOf(member, i), now);
                due(file, now);
            }
        }
    }

    /** A story's heat has changed; it counts for its main entities. */
    public void heat(String storyId, List<EntityRef> mainEntities, Heat heat, long startedAt, long now) {
        if (mainEntities.isEmpty()) {
            cool(storyId, now);
            return;
        }
        List<String> main = idsOf(mainEntities);
        for (String id : byStory.getOrDefault(storyId, List.of())) {
            EntityFile file = main.contains(id) ? null : entities.get(id);
            if (file != null) {
                file.unrank(storyId);
                due(file, now);
            }
        }
        for (EntityRef ref : mainEntities) {
            EntityFile file = fileOf(ref, startedAt, now);
            file.rank(storyId, heat);
            due(file, now);
        }
        byStory.put(storyId, main);
    }

    /** A story's heat counts for no entity any more. */
    public void cool(String storyId, long now) {
        List<String> before = byStory.remove(storyId);
        for (int i = 0; before != null && i < before.size(); i++) {
            EntityFile file = entities.get(before.get(i));
            if (file != null) {
                file.unrank(storyId);
                due(file, now);
            }
        }
    }

    private static List<String> idsOf(List<EntityRef> refs) {
        List<String> ids = new ArrayList<>(refs.size());
        for (int i = 0; i < refs.size(); i++) {
            ids.add(refs.get(i).id());
        }
        return ids;
    }

    /** Ids of the entities that are known, in no order. */
    public Set<String> entityIds() {
        return Collections.unmodifiableSet(entities.keySet());
    }

    /** Mean mentions a day that are usual for an entity. */
    public double usualADay(String entityId, long now) {
        EntityFile file = entities.get(entityId);
        if (file == null) {
            return 0;
        }
        file.baseline.roll(now);
        return 24 * file.baseline.mean();
    }

    private void due(EntityFile file, long now) {
        long minute = (Math.floorDiv(now, EntityFile.MINUTE) + 1) * EntityFile.MINUTE;
        if (minute < file.dueAt) {
            file.dueAt = minute;
            listener.due(file.entity.id(), minute);
        }
        listener.changed(file.entity.id());
    }

    /** The signals of entities that are due at a whole minute, in their order, without those that have nothing new. */
    public List<EntitySignal> tick(List<String> entityIds, long minute) {
        // first all of them: what one waits for from the memory the others need not wait for
        EntityFile[] files = new EntityFile[entityIds.size()];
        for (int i = 0; i < files.length; i++) {
            files[i] = entities.get(entityIds.get(i));
        }
        for (EntityFile file : files) {
            approached += file == null ? 0 : file.approach();
        }
        List<EntitySignal> signals = new ArrayList<>(files.length);
        for (EntityFile file : files) {
            EntitySignal signal = file == null ? null : tick(file, minute);
            if (signal != null) {
                signals.add(signal);
            }
        }
        return signals;
    }

    private EntitySignal tick(EntityFile file, long minute) {
        String id = file.entity.id();
        EntitySignal signal = file.signal(minute, version);
        file.dueAt = file.nextChange(minute);
        if (file.dueAt == Long.MAX_VALUE && file.forgettable()) {
            entities.remove(id);
        }
        listener.due(id, file.dueAt);
        listener.changed(id);
        return signal;
    }

    /** An entity as a piece of state; null if it is forgotten. */
    public byte[] write(String entityId) {
        EntityFile file = entities.get(entityId);
        if (file == null) {
            return null;
        }
        PieceWriter out = new PieceWriter(FORMAT);
        StoryPieces.write(out, file.entity);
        out.real(file.baseline.mean()).real(file.baseline.variance());
        out.number(file.baseline.hour()).number(file.baseline.count());
        out.text(file.shown()).number(file.shownHot).number(file.dueAt);
        return out.bytes();
    }

    /** Takes back an entity; its mentions and stories follow by {@link #restoreMentions} and {@link #restoreHeat}. */
    public void restore(byte[] piece, long startedAt) {
        PieceReader in = new PieceReader(piece, FORMAT);
        EntityRef ref = StoryPieces.readEntity(in);
        EntityFile file = new EntityFile(ref, new Baseline(startedAt, in.real(), in.real(), in.number(), in.integer()));
        file.shown(in.text());
        file.shownHot = in.integer();
        file.dueAt = in.number();
        entities.put(ref.id(), file);
        listener.due(ref.id(), file.dueAt);
        listener.changed(ref.id());
    }

    /**
     * Fills the windows again.
     *
     * @param members all articles of the window by arrival
     */
    public void restoreMentions(List<Member> members, long now) {
        record Named(Member member, int entity) {}
        List<Named> all = new ArrayList<>();
        for (Member member : members) {
            for (int i = 0; i < member.digest().entities().size(); i++) {
                if (member.entityAt(i) > now - WEEK) {
                    all.add(new Named(member, i));
                }
            }
        }
        all.sort((a, b) ->
                Long.compare(a.member().entityAt(a.entity()), b.member().entityAt(b.entity())));
        for (Named named : all) {
            EntityFile file = entities.get(
                    named.member().digest().entities().get(named.entity()).id());
            if (file != null) {
                file.add(mentionOf(named.member(), named.entity()), now);
            }
        }
    }

    /** As {@link #heat}, without anything falling due. */
    public void restoreHeat(String storyId, List<EntityRef> mainEntities, Heat heat) {
        for (EntityRef ref : mainEntities) {
            EntityFile file = entities.get(ref.id());
            if (file != null) {
                file.rank(storyId, heat);
            }
        }
        if (!mainEntities.isEmpty()) {
            byStory.put(storyId, idsOf(mainEntities));
        }
    }
}
