package ainews.scoring;

import ainews.schemas.Contribution;
import ainews.schemas.Contributions;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import ainews.scoring.explain.Explained;
import ainews.scoring.explain.Part;
import ainews.scoring.story.EntityRef;
import ainews.scoring.story.Member;
import ainews.scoring.story.StoryFile;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** What is said of stories: their records, their lead article again when hot or impact has moved, and when they are next due. */
final class Stories {
    private static final long MINUTE = 60_000L;
    private static final double TALKED_ABOUT_A_DAY = 10;

    private final Floor floor;

    Stories(Floor floor) {
        this.floor = floor;
    }

    /** Something happened to a story at {@code now}: its heat is set anew. */
    void heat(StoryFile story, long now) {
        List<EntityRef> main = story.mainEntities();
        double usual = 1;
        for (EntityRef entity : main) {
            double aDay = floor.board.usualADay(entity.id(), now);
            usual = Math.max(
                    usual, 1 + 0.25 * StrictMath.log(1 + aDay / TALKED_ABOUT_A_DAY) * entity.relevance() / 1000);
        }
        story.heated(now, usual);
        reheat(story, now);
    }

    /** The story's members changed by time alone. */
    void reheat(StoryFile story, long now) {
        floor.reheat(story);
        if (story.closed()) {
            floor.board.cool(story.id(), now);
        } else {
            floor.board.heat(story.id(), story.mainEntities(), floor.heat(story), floor.startedAt, now);
        }
        floor.changed(story);
    }

    int hot(StoryFile story, long now) {
        return floor.heat(story).tenths(now);
    }

    Explained explainHot(StoryFile story, long now) {
        return floor.heat(story).explain(now);
    }

    int impact(StoryFile story) {
        Member judged = story.judged();
        return judged == null ? -1 : judged.impact();
    }

    /** Emits the lead article again if hot or impact has moved far enough. True if it did. */
    boolean rescore(StoryFile story, long now, List<Output> out) {
        int hot = hot(story, now);
        int impact = impact(story);
        int step = floor.config.stepTenths();
        Member lead = story.lead();
        boolean warmer = Math.abs(hot - story.shownHot()) >= step;
        boolean weightier = impact >= 0 && story.shownImpact() >= 0 && Math.abs(impact - story.shownImpact()) >= step;
        boolean moved = warmer || weightier;
        if (!moved || lead == null || lead.digest().withdrawn()) {
            return false;
        }
        ScoredArticle before = floor.cards.read(lead);
        if (before == null || before.getHot() == null) {
            return false;
        }
        ScoredArticle card = Cards.copy(before);
        Member judged = story.judged();
        card.setReason("RESCORED");
        card.setUnscored(new TreeMap<>(card.getUnscored()));
        card.setHot(hot / 10.0);
        card.getContributions().setHot(explainHot(story, now).contributions());
        if (judged != null && card.getImpact() != null) {
            card.setImpact(judged.impact() / 10.0);
            card.getContributions().setImpact(impactParts(judged, before));
        }
        place(card, story, now);
        Differences.state(card, before);
        story.shown(hot, impact);
        keep(lead, card);
        floor.changed(story);
        out.add(new Output.Scored(card));
        return true;
    }

    /** The parts of a member's own impact; its card may since tell the story's. */
    private List<Contribution> impactParts(Member judged, ScoredArticle card) {
        ScoredArticle theirs = judged.id().equals(card.getArticleId()) ? card : floor.cards.read(judged);
        boolean same =
                theirs != null && theirs.getImpact() != null && Math.round(theirs.getImpact() * 10) == judged.impact();
        return same ? theirs.getContributions().getImpact() : judgedParts(judged);
    }

    private static List<Contribution> judgedParts(Member judged) {
        Part content = new Part("content", judged.impact(), "As judged from its content", "依据内容判断");
        return Explained.of(judged.impact(), List.of(content)).contributions();
    }

    /** Sets what a record says of its story and of the fold's clock. */
    void place(ScoredArticle card, StoryFile story, long now) {
        Member lead = story.lead();
        card.setStoryId(story.id());
        card.setStoryArticles(story.articles());
        card.setStoryOwners(story.owners());
        card.setLeadArticleId(lead == null ? null : lead.id());
        card.setScoredAt(Instant.ofEpochMilli(now));
    }

    void keep(Member member, ScoredArticle card) {
        floor.cards.keep(member, card);
        floor.ledger.changed(Ledger.CARD, member.id());
    }

    /** Emits the story's record. */
    void tell(StoryFile story, long now, List<Output> out) {
        out.add(new Output.StoryChanged(
                record(story, story.closed() ? "closed" : story.continuing() ? "continuing" : "open", null, now)));
    }

    /** Emits the last record of a story that is now part of another; its heat is counted there. */
    void tellMerged(StoryFile story, String into, long now, List<Output> out) {
        Story last = record(story, "merged_into", into, now);
        last.setHot(null);
        last.getContributions().setHot(List.of());
        out.add(new Output.StoryChanged(last));
    }

    /** Emits an article again that has come into a story by a merge, or is found to be a copy. */
    void tellMoved(Member member, StoryFile story, long now, List<Output> out) {
        ScoredArticle before = floor.cards.read(member);
        if (before == null) {
            return;
        }
        ScoredArticle card = Cards.copy(before);
        card.setReason("RESCORED");
        if (card.getHot() != null) {
            card.setHot(hot(story, now) / 10.0);
            card.getContributions().setHot(explainHot(story, now).contributions());
        }
        card.setDuplicateOf(member.duplicateOf());
        place(card, story, now);
        Differences.state(card, before);
        keep(member, card);
        out.add(new Output.Scored(card));
    }

    private Story record(StoryFile story, String state, String mergedInto, long now) {
        Member lead = story.lead();
        ScoredArticle card = lead == null ? null : floor.cards.read(lead);
        Member judged = story.judged();
        Explained hot = explainHot(story, now);
        Story record = new Story();
        record.setStoryId(story.id());
        record.setTitle(card == null ? null : card.getTitle());
        record.setTitleEn(titleIn("en", card, story));
        record.setTitleZh(titleIn("zh", card, story));
        record.setLeadArticleId(lead == null ? story.id() : lead.id());
        record.setLeadUrl(card == null ? null : card.getUrl());
        record.setFirstObservedAt(Instant.ofEpochMilli(story.firstAt()));
        record.setLastObservedAt(Instant.ofEpochMilli(story.lastAt()));
        record.setArticles(story.articles());
        record.setOwners(story.owners());
        record.setCopies(story.copies());
        record.setLangs(story.langs());
        record.setHot(hot.tenths() / 10.0);
        record.setImpact(judged == null ? null : judged.impact() / 10.0);
        record.setContributions(new Contributions(
                hot.contributions(),
                judged == null || card == null ? List.of() : impactParts(judged, card),
                List.of()));
        record.setEntities(story.mainEntities().stream().map(Cards::entity).toList());
        record.setEventTypes(card == null ? List.of() : card.getEventTypes());
        record.setTags(card == null ? List.of() : card.getTags());
        record.setState(state);
        record.setMergedInto(mergedInto);
        record.setSplitFrom(story.splitFrom());
        record.setScoredAt(Instant.ofEpochMilli(now));
        record.setScoringVersion(floor.version());
        return record;
    }

    private String titleIn(String lang, ScoredArticle card, StoryFile story) {
        String own = title(lang, card);
        if (own != null || !story.langs().contains(lang)) {
            return own;
        }
        for (Member member : story.members()) {
            if (member.digest().lang().equals(lang)) {
                String title = title(lang, floor.cards.read(member));
                if (title != null) {
                    return title;
                }
            }
        }
        return null;
    }

    private static String title(String lang, ScoredArticle card) {
        if (card == null) {
            return null;
        }
        return lang.equals("en") ? card.getTitleEn() : card.getTitleZh();
    }

    /** Notes when the passing of time alone will next change something about the story. */
    void schedule(StoryFile story, long now) {
        int cooler = story.shownHot() - floor.config.stepTenths();
        long due = cooler < 0 ? Long.MAX_VALUE : floor.heat(story).minuteWhenAtMost(cooler, now);
        if (!story.closed()) {
            long idle = story.lastAt() + floor.config.storyIdle().toMillis();
            due = Math.min(due, -Math.floorDiv(-idle, MINUTE) * MINUTE);
        }
        floor.storiesDue.set(
                story.id(),
                story.members().isEmpty() ? Long.MAX_VALUE : Math.max(due, (Math.floorDiv(now, MINUTE) + 1) * MINUTE));
    }

    /** A whole minute has come at which the story was due. */
    void tick(StoryFile story, long minute, List<Output> out) {
        boolean closes = !story.closed()
                && minute - story.lastAt() >= floor.config.storyIdle().toMillis();
        if (closes) {
            story.close();
            floor.board.cool(story.id(), minute);
        }
        boolean moved = rescore(story, minute, out);
        if (!moved) {
            story.shown(Math.min(story.shownHot(), hot(story, minute)), story.shownImpact());
            floor.changed(story);
        }
        if (closes || moved) {
            tell(story, minute, out);
        }
        schedule(story, minute);
    }
}
