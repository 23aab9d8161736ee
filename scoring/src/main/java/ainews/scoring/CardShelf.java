package ainews.scoring;

import ainews.schemas.EventType;
import ainews.schemas.ScoredArticle;
import ainews.scoring.story.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last emitted record of each article in the window. Those of the latest articles stay as they are, since the record of a story and
 * the rescoring of its lead read them again and again; older ones are kept as bytes. What is read here must not be changed. Not thread-safe.
 */
final class CardShelf {
    private static final int PLACES = 1 << 14;

    private final Cards cards = new Cards();
    private final Member[] members = new Member[PLACES];
    private final ScoredArticle[] records = new ScoredArticle[PLACES];

    /** Null where nothing was emitted. */
    ScoredArticle read(Member member) {
        int place = place(member);
        if (members[place] == member) {
            return records[place];
        }
        ScoredArticle record = cards.read(member.card());
        if (record != null && isFreeFor(member)) {
            put(member, record);
        }
        return record;
    }

    void keep(Member member, ScoredArticle record) {
        if (isFreeFor(member)) {
            put(member, settled(record));
            member.emitted(null);
        } else {
            member.emitted(cards.write(record));
        }
    }

    /** The record of an article as bytes; empty where nothing was emitted. */
    byte[] bytes(Member member) {
        if (member.card() == null) {
            member.emitted(cards.write(records[place(member)]));
        }
        return member.card();
    }

    void drop(Member member) {
        int place = place(member);
        if (members[place] == member) {
            members[place] = null;
            records[place] = null;
        }
    }

    private static int place(Member member) {
        return member.seq() & PLACES - 1;
    }

    private boolean isFreeFor(Member member) {
        Member there = members[place(member)];
        return there == null || there.seq() <= member.seq();
    }

    private void put(Member member, ScoredArticle record) {
        int place = place(member);
        if (members[place] != null && members[place] != member) {
            bytes(members[place]);
        }
        members[place] = member;
        records[place] = record;
    }

    /** The record as it would come back from its bytes: maps have another order then. */
    private static ScoredArticle settled(ScoredArticle record) {
        boolean settled = record.getUnscored().isEmpty();
        List<EventType> events = record.getEventTypes();
        for (EventType event : events) {
            settled &= event.getSlots().size() < 2;
        }
        if (settled) {
            return record;
        }
        ScoredArticle copy = Cards.copy(record);
        copy.setUnscored(settled(record.getUnscored()));
        List<EventType> copies = new ArrayList<>(events.size());
        for (EventType event : events) {
            copies.add(new EventType(
                    event.getId(), event.getConfidence(), event.getEvidence(), settled(event.getSlots())));
        }
        copy.setEventTypes(copies);
        return copy;
    }

    private static Map<String, String> settled(Map<String, String> map) {
        Map<String, String> settled = new HashMap<>();
        map.forEach(settled::put);
        return settled;
    }
}
