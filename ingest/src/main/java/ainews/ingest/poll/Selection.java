package ainews.ingest.poll;

import ainews.ingest.source.Source;
import ainews.ingest.source.SourceKind;
import ainews.schemas.Engagement;
import ainews.schemas.RawArticle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a reading is new: articles never delivered or delivered with other content, oldest first, and counts that have
 * moved. Pure.
 *
 * @param present everything that the source shows now: article id to hash, item to counts
 * @param engagements of articles that the source includes, where points, comments or rank are others than last time
 */
record Selection(
        List<Fresh> fresh, List<Engagement> engagements, int leftOut, int unchanged, Map<String, String> present) {
    /** An article to deliver, with the hash to remember it by. */
    record Fresh(RawArticle article, String hash) {}

    /** Entries remembered beyond those that the source still shows. */
    private static final int REMEMBERED = 2000;

    private static final String COUNTS = "counts:";

    static Selection of(Source source, SourceState before, List<RawArticle> articles, List<Engagement> engagements) {
        Include include = new Include(source.include());
        List<Fresh> fresh = new ArrayList<>();
        Map<String, String> present = new LinkedHashMap<>();
        Set<String> included = new HashSet<>();
        int leftOut = 0;
        int unchanged = 0;
        for (RawArticle article : articles) {
            if (!include.takes(article)) {
                leftOut++;
                continue;
            }
            String id = article.getArticleId();
            String hash = hash(source, article);
            included.add(id);
            boolean known = hash.equals(before.seen().get(id)) || present.containsKey(id);
            present.putIfAbsent(id, hash);
            if (known) {
                unchanged++;
            } else {
                fresh.add(new Fresh(article, hash));
            }
        }
        Collections.reverse(fresh);
        return new Selection(fresh, moved(before, engagements, included, present), leftOut, unchanged, present);
    }

    /** The hashes to remember: those delivered now, those seen before that are still there, then the latest others. */
    Map<String, String> seenAfter(SourceState before, Map<String, String> delivered) {
        Map<String, String> after = new LinkedHashMap<>();
        before.seen().forEach((id, hash) -> {
            if (!present.containsKey(id)) {
                after.put(id, hash);
            }
        });
        int tooMany = after.size() - REMEMBERED;
        List<String> oldest = new ArrayList<>(after.keySet()).subList(0, Math.max(0, tooMany));
        oldest.forEach(after::remove);
        present.forEach((id, hash) -> {
            String kept = id.startsWith(COUNTS)
                    ? hash
                    : delivered.getOrDefault(id, before.seen().get(id));
            if (kept != null) {
                after.put(id, kept);
            }
        });
        return after;
    }

    /** A link's words beside it change with the listing; only the address says whether it is new. */
    private static String hash(Source source, RawArticle article) {
        return source.kind() == SourceKind.FEED ? ContentHash.of(article) : "link";
    }

    private static List<Engagement> moved(
            SourceState before, List<Engagement> engagements, Set<String> included, Map<String, String> present) {
        List<Engagement> moved = new ArrayList<>();
        for (Engagement count : engagements) {
            String key = COUNTS + count.getItemId();
            String now = count.getPoints() + "/" + count.getComments() + "/" + count.getRank();
            if (included.contains(count.getArticleId())) {
                present.put(key, now);
                // Counts wait for the poll after their article's, so that they never overtake it.
                String article = before.seen().get(count.getArticleId());
                boolean delivered = article != null && !article.startsWith(PageFetches.TRIES);
                if (!delivered) {
                    present.remove(key);
                } else if (!now.equals(before.seen().get(key))) {
                    moved.add(count);
                }
            }
        }
        return moved;
    }
}
