package ainews.scoring;

import ainews.schemas.EventType;
import ainews.schemas.ScoredArticle;
import ainews.scoring.story.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The last emitted record of each article in the window. It stays as it is, since the record of a story and the rescoring of its lead read it again, and
 * becomes bytes only where the state is taken: what a fold without a store never needs. An older article's record goes then, as its bytes are enough.
 * What is read here must not be changed. Not thread-safe.
 */
final class CardShelf {
    /** So many of the latest articles' records stay even where their bytes are known: they are read again and again. */
    private static final int LATEST = 1 << 14;

    /** Places at most; an article whose place is taken by a later one has its bytes alone. */
    private static final int MOST = 1 << 20;

    private final Cards cards = new Cards();

    /** By their numbers, modulo a power of two that grows with the window. */
    private Member[] members = new Member[LATEST];

    private ScoredArticle[] records = new ScoredArticle[LATEST];

    /** The highest number of an article. */
    private int newest;

    /** Null where nothing was emitted. */
    ScoredArticle read(Member member) {
        int place = place(member);
        if (members[place] == member) {
            return records[place];
        }
        ScoredArticle record = cards.read(member.card());
        if (record != null && isLate(member) && isFreeFor(member)) {
            put(member, record);
        }
        return record;
    }

    void keep(Member member, ScoredArticle record) {
        newest = Math.max(newest, member.seq());
        while (isTakenByOther(member) && members.length < MOST) {
            widen();
        }
        if (isFreeFor(member)) {
            put(member, settled(record));
            member.emitted(null);
        } else {
            member.emitted(cards.write(record));
        }
        forgetKnown(members[newest - LATEST & members.length - 1]);
    }

    /** Reads a little of an article's record, which says nothing. */
    long approach(Member member) {
        ScoredArticle record = members[place(member)] == member ? records[place(member)] : null;
        return record == null
                ? 0
                : record.getRevision() + record.getContributions().getHot().size();
    }

    /** The record of an article as bytes; empty where nothing was emitted. */
    byte[] bytes(Member member) {
        if (member.card() == null) {
            member.emitted(cards.write(records[place(member)]));
            forgetKnown(member);
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

    /** Drops an older article's record if its bytes are known. */
    private void forgetKnown(Member member) {
        if (member != null && member.card() != null && !isLate(member)) {
            drop(member);
        }
    }

    private boolean isLate(Member member) {
        return member.seq() > newest - LATEST;
    }

    private int place(Member member) {
        return member.seq() & members.length - 1;
    }

    private boolean isTakenByOther(Member member) {
        Member there = members[place(member)];
        return there != null && there != member && there.card() == null;
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

    private void widen() {
        Member[] before = members;
        ScoredArticle[] theirs = records;
        members = new Member[2 * before.length];
        records = new ScoredArticle[members.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != null) {
                members[place(before[i])] = before[i];
                records[place(before[i])] = theirs[i];
            }
        }
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
