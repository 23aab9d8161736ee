package ainews.scoring;

import ainews.scoring.hot.Heat;
import ainews.scoring.source.SourceRecord;
import ainews.scoring.state.PieceReader;
import ainews.scoring.state.PieceWriter;
import ainews.scoring.story.Member;
import ainews.scoring.story.StoryFile;
import ainews.scoring.story.StoryPieces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fold's state as pieces and back. Indexes, windows, heat and agenda are not kept: they follow from the rest. */
final class StateCodec {
    private static final int FORMAT = 1;

    private StateCodec() {}

    static Map<String, byte[]> take(Floor floor) {
        if (!floor.ledger.kept()) {
            floor.keys().forEach(floor.ledger::note);
        }
        return floor.ledger.take(key -> write(floor, key));
    }

    private static byte[] write(Floor floor, String key) {
        if (key.equals(Ledger.GLOBAL)) {
            return new PieceWriter(FORMAT)
                    .number(floor.clock)
                    .number(floor.startedAt)
                    .number(floor.nextSeq)
                    .bytes();
        }
        String id = key.substring(2);
        return switch (key.substring(0, 2)) {
            case Ledger.ARTICLE -> {
                Member member = floor.archive.member(id);
                yield member == null ? null : StoryPieces.write(member);
            }
            case Ledger.CARD -> {
                Member member = floor.archive.member(id);
                yield member == null ? null : floor.cards.bytes(member);
            }
            case Ledger.STORY -> {
                StoryFile story = floor.archive.story(id);
                yield story == null ? null : StoryPieces.write(story);
            }
            case Ledger.SOURCE -> write(floor.source(id));
            default -> floor.board.write(id);
        };
    }

    private static byte[] write(SourceRecord source) {
        return new PieceWriter(FORMAT)
                .number(source.articles())
                .number(source.firsts())
                .number(source.confirmed())
                .number(source.echoes())
                .number(source.withdrawn())
                .bytes();
    }

    static void restore(Floor floor, Stories stories, Iterable<Map.Entry<String, byte[]>> entries) {
        SortedMap<String, byte[]> pieces = new TreeMap<>();
        entries.forEach(entry -> pieces.put(entry.getKey(), entry.getValue()));
        byte[] global = pieces.get(Ledger.GLOBAL);
        if (global == null) {
            return;
        }
        PieceReader in = new PieceReader(global, FORMAT);
        floor.clock = in.number();
        floor.startedAt = in.number();
        floor.nextSeq = in.integer();
        of(pieces, Ledger.SOURCE).forEach((key, piece) -> floor.source(key.substring(2), source(piece)));
        of(pieces, Ledger.ENTITY).forEach((key, piece) -> floor.board.restore(piece, floor.startedAt));
        restoreStories(floor, stories, pieces);
        floor.ledger.take(key -> null);
    }

    private static void restoreStories(Floor floor, Stories stories, SortedMap<String, byte[]> pieces) {
        List<Member> members = new ArrayList<>();
        of(pieces, Ledger.ARTICLE)
                .forEach((key, piece) ->
                        members.add(StoryPieces.readMember(piece, pieces.get(Ledger.CARD + key.substring(2)))));
        members.sort(Comparator.comparingInt(Member::seq));
        List<StoryFile> files = new ArrayList<>();
        of(pieces, Ledger.STORY).forEach((key, piece) -> files.add(StoryPieces.readStory(piece)));
        files.forEach(floor.archive::addStory);
        for (Member member : members) {
            StoryFile story = floor.archive.story(member.storyId());
            story.restoreMember(member);
            floor.archive.add(member);
            floor.chains.add(story.chainKey(), member.firstAt());
        }
        floor.board.restoreMentions(members, floor.clock);
        for (StoryFile story : files) {
            Heat heat = floor.heat(story);
            if (!story.closed()) {
                floor.board.restoreHeat(story.id(), story.mainEntities(), heat);
            }
            stories.schedule(story, floor.clock);
        }
    }

    private static Map<String, byte[]> of(SortedMap<String, byte[]> pieces, String kind) {
        return pieces.subMap(kind, kind.charAt(0) + "0");
    }

    private static SourceRecord source(byte[] piece) {
        PieceReader in = new PieceReader(piece, FORMAT);
        return new SourceRecord(in.integer(), in.integer(), in.integer(), in.integer(), in.integer());
    }
}
