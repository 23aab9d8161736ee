package ainews.scoring.story;

import ainews.scoring.state.PieceReader;
import ainews.scoring.state.PieceWriter;
import java.util.ArrayList;
import java.util.List;

/** Articles and stories as pieces of state. An article's piece holds all but its last emitted record; a story's piece all but what follows from its articles. */
public final class StoryPieces {
    private static final int FORMAT = 7;

    private StoryPieces() {}

    public static byte[] write(Member member) {
        Digest d = member.digest();
        PieceWriter out = new PieceWriter(FORMAT)
                .number(member.seq())
                .number(member.firstAt())
                .text(member.storyId())
                .text(member.duplicateOf())
                .number(member.near())
                .number(member.impact())
                .number(member.quality());
        out.text(d.articleId())
                .number(d.revision())
                .text(d.fingerprint())
                .text(d.owner())
                .text(d.source());
        out.text(d.lang())
                .flag(d.withdrawn())
                .flag(d.rejected())
                .flag(d.spread())
                .flag(d.credits())
                .flag(d.sequel());
        out.ints(d.titleTerms())
                .ints(d.bodyTerms())
                .ints(d.numbers())
                .ints(d.figures())
                .ints(d.actions())
                .ints(d.concepts())
                .ints(d.names())
                .ints(d.versions());
        out.number(d.entities().size());
        for (int i = 0; i < d.entities().size(); i++) {
            write(out, d.entities().get(i));
            out.number(member.entityAt(i));
        }
        out.ints(d.lineage())
                .texts(d.eventTypes())
                .ints(d.sketch())
                .number(d.shingles())
                .number(d.words())
                .number(d.address());
        write(out, member.attention());
        return out.bytes();
    }

    private static void write(PieceWriter out, Attention a) {
        out.flag(a != null);
        if (a != null) {
            out.number(a.firstPoints())
                    .number(a.firstAt())
                    .number(a.firstRank())
                    .number(a.beforePoints());
            out.number(a.beforeAt()).number(a.points()).number(a.comments()).number(a.rank());
            out.number(a.lastAt()).number(a.gainedAt());
        }
    }

    /**
     * An article as it was written.
     *
     * @param card the member's last emitted record
     */
    public static Member readMember(byte[] piece, byte[] card) {
        PieceReader in = new PieceReader(piece, FORMAT);
        int seq = in.integer();
        long firstAt = in.number();
        String storyId = in.text();
        String duplicateOf = in.text();
        int near = in.integer();
        int impact = in.integer();
        int quality = in.integer();
        List<Long> entityAt = new ArrayList<>();
        Digest digest = readDigest(in, entityAt);
        Member member = new Member(seq, firstAt, digest);
        member.entityTimes(entityAt.stream().mapToLong(Long::longValue).toArray());
        member.metNear(near);
        member.place(storyId);
        member.markCopyOf(duplicateOf);
        member.score(impact, quality);
        member.emitted(card);
        if (in.flag()) {
            member.attend(new Attention(
                    in.number(),
                    in.number(),
                    in.integer(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.number(),
                    in.integer(),
                    in.number(),
                    in.number()));
        }
        return member;
    }

    private static Digest readDigest(PieceReader in, List<Long> entityAt) {
        String id = in.text();
        int revision = in.integer();
        String fingerprint = in.text();
        String owner = Digester.SHARED.of(in.text());
        String source = Digester.SHARED.of(in.text());
        String lang = Digester.SHARED.of(in.text());
        boolean withdrawn = in.flag();
        boolean rejected = in.flag();
        boolean spread = in.flag();
        boolean credits = in.flag();
        boolean sequel = in.flag();
        int[] title = in.ints();
        int[] body = in.ints();
        int[] numbers = in.ints();
        int[] figures = in.ints();
        int[] actions = in.ints();
        int[] concepts = in.ints();
        int[] names = in.ints();
        int[] versions = in.ints();
        int count = in.integer();
        List<EntityRef> entities = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            entities.add(readEntity(in));
            entityAt.add(in.number());
        }
        return new Digest(
                id,
                revision,
                fingerprint,
                owner,
                source,
                lang,
                withdrawn,
                rejected,
                spread,
                credits,
                sequel,
                title,
                body,
                numbers,
                figures,
                actions,
                concepts,
                names,
                versions,
                List.copyOf(entities),
                in.ints(),
                List.copyOf(in.texts()),
                in.ints(),
                in.integer(),
                in.integer(),
                in.integer());
    }

    public static void write(PieceWriter out, EntityRef entity) {
        out.text(entity.id()).text(entity.type()).text(entity.name()).text(entity.nameZh());
        out.number(entity.relevance()).text(entity.role()).texts(entity.tickers());
    }

    public static EntityRef readEntity(PieceReader in) {
        return new EntityRef(
                Digester.SHARED.of(in.text()),
                Digester.SHARED.of(in.text()),
                Digester.SHARED.of(in.text()),
                Digester.SHARED.of(in.text()),
                in.integer(),
                Digester.SHARED.of(in.text()),
                List.copyOf(in.texts()));
    }

    public static byte[] write(StoryFile story) {
        return new PieceWriter(FORMAT)
                .text(story.id())
                .text(story.chainKey())
                .number(story.firstAt())
                .number(story.lastAt())
                .number(story.articles())
                .number(story.copies())
                .flag(story.closed())
                .texts(story.langs())
                .texts(story.ownersSeen())
                .number(story.shownHot())
                .number(story.shownImpact())
                .number(story.heatAt())
                .real(story.usual())
                .text(story.splitFrom())
                .bytes();
    }

    /** The story without its members. */
    public static StoryFile readStory(byte[] piece) {
        PieceReader in = new PieceReader(piece, FORMAT);
        StoryFile story = new StoryFile(in.text(), in.text(), in.number());
        story.restored(in.number(), in.integer(), in.integer(), in.flag(), in.texts(), in.texts());
        story.shown(in.integer(), in.integer());
        story.heated(in.number(), in.real());
        story.splitFrom(in.text());
        return story;
    }
}
