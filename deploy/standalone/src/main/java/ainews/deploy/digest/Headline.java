package ainews.deploy.digest;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A story of the week.
 *
 * @param lead its first original article
 * @param articles of the week by observation, poor ones last
 * @param owners distinct owner groups among them
 */
record Headline(String storyId, Item lead, List<Item> articles, int owners) {

    /** By impact, then hot, then id; unscored last. */
    static final Comparator<Headline> BY_IMPACT = Comparator.comparingDouble((Headline story) -> -story.impact())
            .thenComparingDouble(story -> -story.hot())
            .thenComparing(Headline::storyId);

    private static final double POOR_QUALITY = 20;

    static Headline of(String storyId, List<Item> articles) {
        List<Item> ordered = articles.stream()
                .sorted(Comparator.comparing(Headline::poor)
                        .thenComparing(Item::observedAt)
                        .thenComparing(Item::articleId))
                .toList();
        Item lead = ordered.stream().filter(item -> !item.copy()).findFirst().orElse(ordered.get(0));
        int owners = (int) ordered.stream().map(Item::owner).distinct().count();
        return new Headline(storyId, lead, ordered, owners);
    }

    /** Spam that a story caught must not speak for it. */
    private static boolean poor(Item item) {
        return item.quality() != null && item.quality() < POOR_QUALITY;
    }

    /** Highest of its articles; below 0 where none has one. */
    double impact() {
        return articles.stream()
                .map(Item::impact)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(-1);
    }

    double hot() {
        return articles.stream()
                .map(Item::hot)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(-1);
    }

    /** In the language, else in the one it was published in; an address where there is no title at all. */
    String title(boolean zh) {
        for (Item item : articles) {
            String title = zh ? item.titleZh() : item.titleEn();
            if (title != null) {
                return title;
            }
        }
        return lead.title() != null ? lead.title() : String.valueOf(lead.url());
    }

    /** The summary of an article in the language, or null. */
    String summary(boolean zh) {
        return articles.stream()
                .filter(item -> item.summary() != null && item.lang().startsWith("zh") == zh)
                .map(Item::summary)
                .findFirst()
                .orElse(null);
    }
}
