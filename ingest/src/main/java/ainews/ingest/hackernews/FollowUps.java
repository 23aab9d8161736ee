package ainews.ingest.hackernews;

import ainews.ingest.fetch.FetchResult;
import ainews.ingest.fetch.Fetcher;
import ainews.ingest.source.OwnerGroups;
import ainews.ingest.source.Source;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stories that have left the list, asked for again: one article and one engagement each.
 *
 * @param followed what is followed from now on, the longest followed first
 */
public record FollowUps(List<RawArticle> articles, List<Engagement> engagements, List<Followed> followed) {
    /** Leaves room for the list in a host's hourly budget at twelve polls an hour. */
    private static final int A_POLL = 30;

    private static final int MAX_FOLLOWED = 900;

    /** Copies the lists. */
    public FollowUps {
        articles = List.copyOf(articles);
        engagements = List.copyOf(engagements);
        followed = List.copyOf(followed);
    }

    /**
     * Asks for those that are due, the most overdue first, until the host or its budget wants a pause.
     *
     * @param before what was followed so far
     * @param listed stories that the list has just brought and that are to be followed
     */
    public static FollowUps fetch(
            Fetcher fetcher,
            Source source,
            OwnerGroups owners,
            Clock clock,
            List<Followed> before,
            Collection<Long> listed)
            throws InterruptedException {
        Instant now = clock.instant();
        Map<Long, Followed> asked = new HashMap<>();
        List<Followed> due = new ArrayList<>();
        for (Followed story : before) {
            if (listed.contains(story.id())) {
                asked.put(story.id(), story.asked(now));
            } else if (story.isDue(now)) {
                due.add(story);
            }
        }
        due.sort(Followed.MOST_OVERDUE);
        List<RawArticle> articles = new ArrayList<>();
        List<Engagement> engagements = new ArrayList<>();
        for (Followed story : due.subList(0, Math.min(A_POLL, due.size()))) {
            FetchResult result = fetcher.fetch(FrontPage.request(source, "item/" + story.id() + ".json"));
            if (result instanceof FetchResult.Failed failed && failed.isUnasked()) {
                break;
            }
            Instant answered = clock.instant();
            asked.put(story.id(), story.asked(answered));
            HackerNewsItem item =
                    result instanceof FetchResult.Fetched answer ? HackerNewsItem.parse(answer.bytes()) : null;
            if (item != null) {
                articles.add(item.article(source, owners, answered));
                engagements.add(item.engagement(null, answered));
            }
        }
        return new FollowUps(articles, engagements, after(before, asked, listed, now));
    }

    private static List<Followed> after(
            List<Followed> before, Map<Long, Followed> asked, Collection<Long> listed, Instant now) {
        List<Followed> after = new ArrayList<>();
        List<Long> fresh = new ArrayList<>(listed);
        for (Followed story : before) {
            fresh.remove(story.id());
            Followed next = asked.get(story.id());
            if (next == null || !story.isOver(now)) {
                after.add(next == null ? story : next);
            } else if (listed.contains(story.id())) {
                // Over, but known: it would begin anew were it forgotten while it stands on the list.
                after.add(next);
            }
        }
        fresh.forEach(id -> after.add(Followed.from(id, now)));
        return after.subList(Math.max(0, after.size() - MAX_FOLLOWED), after.size());
    }
}
