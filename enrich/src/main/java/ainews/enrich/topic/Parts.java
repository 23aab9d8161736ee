package ainews.enrich.topic;

import ainews.enrich.text.Resources;
import ainews.schemas.Entity;
import java.util.List;

/**
 * Deals out the parts that entities play in what an article tells, and says which ones it is about: two linear models, fitted to labelled articles,
 * over what {@link PartFeatures} reads. A role is given where it is likely enough; an entity without a clear part keeps none.
 */
final class Parts {
    /** What one item of a list does is no part in the article. */
    private static final String ROUND_UP = "round-up";

    /** Likelihood of a role that is given: the one at which F1 is highest on sets that the fit did not see. */
    static final double LEAST = 0.31;

    private final PartFeatures features;
    private final Weights parts;
    private final Weights order;
    private final ThreadLocal<Features> room;

    /**
     * @param parts a column for each role, against none
     * @param order a column for how much an article is about an entity, and features of its roles' likelihoods
     */
    Parts(PartFeatures features, List<String> parts, List<String> order) {
        this.features = features;
        this.parts = Weights.parse(parts, features.space());
        this.order = Weights.parse(order, features.space());
        if (!this.parts.columns().equals(EventFeatures.ROLES)) {
            throw new IllegalArgumentException("columns must be the roles: " + this.parts.columns());
        }
        room = ThreadLocal.withInitial(() -> new Features(features.space()));
    }

    static Parts bundled(PartFeatures features) {
        return new Parts(
                features, Resources.lines(Parts.class, "parts.tsv"), Resources.lines(Parts.class, "order.tsv"));
    }

    /** @return copies with role and relevance, by descending relevance, then id; they share the mentions, which nobody changes */
    List<Entity> deal(Scene scene) {
        int size = scene.entities().size();
        if (size == 0) {
            return List.of();
        }
        String[] roles = new String[size];
        double[] about = new double[size];
        double[] likely = new double[parts.columns().size()];
        double[] sum = new double[1];
        boolean list = scene.events().contains(ROUND_UP);
        Features read = room.get();
        features.read(scene, read, number -> {
            parts.sum(read, likely);
            toLikelihoods(likely);
            roles[number] = list ? null : role(likely);
            features.addRoles(likely, read);
            order.sum(read, sum);
            about[number] = sum[0];
        });
        return AboutScale.apply(scene.entities(), roles, about);
    }

    private String role(double[] likely) {
        int best = 0;
        for (int i = 1; i < likely.length; i++) {
            best = likely[i] > likely[best] ? i : best;
        }
        return likely[best] >= LEAST ? parts.columns().get(best) : null;
    }

    /** Of sums against that of no role, which is 0. */
    static void toLikelihoods(double[] sums) {
        double most = 0;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        double all = StrictMath.exp(-most);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = StrictMath.exp(sums[i] - most);
            all += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= all;
        }
    }
}
