package ainews.scoring;

import ainews.schemas.Engagement;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.Novelty;
import ainews.schemas.ScoredArticle;
import ainews.schemas.TimelineEvent;
import ainews.scoring.explain.Explained;
import ainews.scoring.impact.ImpactScorer;
import ainews.scoring.quality.QualityScorer;
import ainews.scoring.source.SourceRecord;
import ainews.scoring.story.Attention;
import ainews.scoring.story.CopyFinder;
import ainews.scoring.story.Digest;
import ainews.scoring.story.Member;
import ainews.scoring.story.Splits;
import ainews.scoring.story.StoryFile;
import ainews.scoring.story.StoryMatcher;
import java.util.List;

/** Takes in articles and engagement at the fold's clock: finds an article's place, scores it, and lets its story follow. */
final class Newsroom {
    private final Floor floor;
    private final Stories stories;
    private final CopyFinder copies;
    private final StoryMatcher matcher;
    private final Merger merger;
    private final Splitter splitter;
    private final Reblogs reblogs;
    private final ImpactScorer impactScorer;
    private final QualityScorer qualityScorer;

    Newsroom(Floor floor, Stories stories) {
        this.floor = floor;
        this.stories = stories;
        copies = new CopyFinder(floor.archive);
        matcher = new StoryMatcher(floor.archive, floor.config.rules());
        impactScorer = new ImpactScorer(floor.config.rules());
        qualityScorer = new QualityScorer(floor.config.rules());
        merger = new Merger(floor, stories);
        reblogs = new Reblogs(floor);
        splitter = new Splitter(floor, stories, new Splits(matcher));
    }

    void article(EnrichedArticle article, ArticleReading reading, List<Output> out) {
        Member known = floor.archive.member(article.getArticleId());
        if (known == null) {
            newcomer(article, reading, out);
        } else if (repeats(article, known.digest())) {
            out.add(new Output.Repeated(article, article.getRevision()));
        } else {
            revision(article, reading, known, out);
        }
    }

    private static boolean repeats(EnrichedArticle article, Digest known) {
        return article.getRevision() == known.revision()
                && article.getFingerprint().equals(known.fingerprint())
                && article.getWithdrawn() == known.withdrawn();
    }

    private void newcomer(EnrichedArticle article, ArticleReading reading, List<Output> out) {
        long now = floor.clock;
        Digest digest = reading.digest();
        floor.archive.approach(digest);
        Member original = digest.withdrawn() ? null : copies.original(digest);
        StoryMatcher.Match match = original == null ? match(digest, out) : null;
        StoryFile story = original == null ? match.story() : floor.archive.story(original.storyId());
        if (match != null && match.other() != null) {
            story = merger.merge(story, match.other(), out);
        }
        if (original == null && story != null) {
            original = CopyFinder.translated(digest, story);
        }
        if (story == null) {
            // an article that comes back after it left the window finds the story that it once opened
            story = floor.archive.story(article.getArticleId());
        }
        boolean opens = story == null;
        if (opens) {
            String chain = match.similar() == null
                    ? article.getArticleId()
                    : match.similar().chainKey();
            story = new StoryFile(article.getArticleId(), chain, now);
            floor.archive.addStory(story);
        }
        Novelty novelty = floor.chains.of(story.chainKey(), opens, now);
        Member member = new Member(floor.nextSeq++, now, digest);
        member.metNear(match == null ? original.near() : match.near());
        member.place(story.id());
        Member reblog = reblogs.before(digest, reading.primary(), original);
        if (original != null && reblog == null) {
            member.markCopyOf(original.duplicateOf() == null ? original.id() : original.duplicateOf());
        }
        SourceRecord source = floor.source(digest.owner());
        Scores scores = score(reading, new Setting(novelty, member, opens, source.standing()));
        scores.keep(member);
        learn(member, story, opens, source);
        story.join(member, now);
        List<Member> repeats = reblog == null ? List.of() : reblogs.handOver(story, reblog, member);
        floor.archive.add(member);
        floor.chains.add(story.chainKey(), now);
        floor.board.mention(member, floor.startedAt, now);
        stories.heat(story, now);
        StoryFile home = splitter.joined(story, member, out);
        emit(article, novelty, member, home, scores, new Emission("NEW", null), out);
        for (Member repeat : repeats) {
            stories.tellMoved(repeat, home, now, out);
        }
    }

    private StoryMatcher.Match match(Digest digest, List<Output> out) {
        StoryMatcher.Match match = matcher.match(digest, floor.clock);
        boolean missed = match.story() == null && match.similar() != null && splitter.missed(match.similar(), out);
        return missed ? matcher.match(digest, floor.clock) : match;
    }

    private void revision(EnrichedArticle article, ArticleReading reading, Member member, List<Output> out) {
        long now = floor.clock;
        StoryFile story = floor.archive.story(member.storyId());
        ScoredArticle before = floor.cards.read(member);
        Digest digest = reading.digest();
        SourceRecord source = floor.source(digest.owner());
        if (digest.withdrawn() && !member.digest().withdrawn()) {
            floor.source(digest.owner(), source.plus(0, 0, 0, 0, 1));
        }
        floor.archive.unindex(member);
        floor.board.forget(member, now);
        member.revise(digest, now);
        Novelty novelty = before.getNovelty();
        Scores scores = score(reading, new Setting(novelty, member, story.id().equals(member.id()), source.standing()));
        scores.keep(member);
        floor.archive.index(member);
        story.rebuild();
        floor.board.mention(member, floor.startedAt, now);
        floor.board.remember(member, now);
        stories.heat(story, now);
        emit(article, novelty, member, story, scores, new Emission("REVISION", before), out);
    }

    private record Setting(Novelty novelty, Member member, boolean opens, double standing) {}

    private record Scores(Explained impact, Explained quality, String unscored) {
        void keep(Member member) {
            member.score(impact == null ? -1 : impact.tenths(), quality == null ? -1 : quality.tenths());
        }
    }

    private record Emission(String reason, ScoredArticle before) {}

    private Scores score(ArticleReading reading, Setting setting) {
        if (reading.unscored() != null) {
            return new Scores(null, null, reading.unscored());
        }
        boolean copy = setting.member().duplicateOf() != null;
        boolean primary = !copy && reading.primary();
        Explained quality = qualityScorer.score(
                reading.quality(), new QualityScorer.Setting(copy, setting.opens(), primary, setting.standing()));
        Explained impact =
                impactScorer.score(reading.impact(), setting.novelty(), setting.standing(), primary, quality.tenths());
        return new Scores(impact, quality, null);
    }

    /** What the arrival says of its owner group and of the one that told the story first. */
    private void learn(Member member, StoryFile story, boolean opens, SourceRecord source) {
        boolean echo = member.duplicateOf() != null;
        String owner = member.digest().owner();
        floor.source(owner, source.plus(1, opens ? 1 : 0, 0, echo ? 1 : 0, 0));
        if (!opens && !echo && story.owners() == 1 && !story.members().isEmpty()) {
            String first = story.members().get(0).digest().owner();
            if (!first.equals(owner)) {
                floor.source(first, floor.source(first).plus(0, 0, 1, 0, 0));
            }
        }
    }

    private void emit(
            EnrichedArticle article,
            Novelty novelty,
            Member member,
            StoryFile story,
            Scores scores,
            Emission emission,
            List<Output> out) {
        long now = floor.clock;
        ScoredArticle card = Cards.of(article, floor.version());
        card.setReason(emission.reason());
        card.setNovelty(novelty);
        card.setDuplicateOf(member.duplicateOf());
        Explained hot = scores.unscored() == null ? stories.explainHot(story, now) : null;
        Cards.score(card, hot, scores.impact(), scores.quality(), scores.unscored());
        stories.place(card, story, now);
        if (emission.before() != null) {
            Differences.state(card, emission.before());
        }
        stories.keep(member, card);
        floor.changed(member);
        out.add(new Output.Scored(card));
        if (member.equals(story.lead())) {
            story.shown(stories.hot(story, now), stories.impact(story));
        }
        stories.rescore(story, now, out);
        stories.tell(story, now, out);
        stories.schedule(story, now);
        floor.changed(story);
    }

    void engagement(TimelineEvent event, List<Output> out) {
        Engagement reading = event.getEngagement();
        Member member = floor.archive.member(reading.getArticleId());
        if (member == null) {
            out.add(new Output.Unplaced(
                    event, "unknown-article", "no article " + reading.getArticleId() + " in the window"));
            return;
        }
        long now = floor.clock;
        member.attend(
                Attention.next(member.attention(), reading.getPoints(), reading.getComments(), reading.getRank(), now));
        floor.changed(member);
        StoryFile story = floor.archive.story(member.storyId());
        stories.heat(story, now);
        if (stories.rescore(story, now, out)) {
            stories.tell(story, now, out);
        }
        stories.schedule(story, now);
    }

    /** An article leaves the window; a story without articles goes with its last one. */
    void expire(Member member, long now) {
        StoryFile story = floor.archive.story(member.storyId());
        floor.board.forget(member, now);
        floor.chains.remove(story.chainKey(), member.firstAt());
        floor.archive.remove(member);
        floor.cards.drop(member);
        floor.ledger.changed(Ledger.ARTICLE, member.id());
        floor.ledger.changed(Ledger.CARD, member.id());
        story.expire(member);
        if (story.members().isEmpty()) {
            floor.board.cool(story.id(), now);
            floor.drop(story);
        } else {
            stories.reheat(story, now);
            stories.schedule(story, now);
        }
    }
}
