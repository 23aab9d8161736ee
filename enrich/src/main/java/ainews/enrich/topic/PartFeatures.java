package ainews.enrich.topic;

import java.util.List;
import java.util.function.IntConsumer;

/** All that may say which part an entity plays in its article, and how much the article is about it. */
final class PartFeatures {
    private final FeatureSpace space = new FeatureSpace();
    private final PlaceFeatures places;
    private final EventFeatures events;
    private final KinFeatures kin;
    private final WordFeatures words;
    private final LinkFeatures links;
    private final Grid likely;

    /**
     * @param events ids of the events that rules tell
     * @param kinds names of the classes of words that rules know
     */
    PartFeatures(List<String> events, List<String> kinds, Trades trades) {
        places = new PlaceFeatures(space);
        this.events = new EventFeatures(events, space);
        kin = new KinFeatures(trades, this.events.events(), space);
        words = new WordFeatures(kinds, space);
        links = new LinkFeatures(kinds, space);
        likely = new Grid(space, "likely", EventFeatures.ROLES);
    }

    FeatureSpace space() {
        return space;
    }

    /** Adds how likely each role is to the features of an entity. */
    void addRoles(double[] likelihoods, Features into) {
        for (int role = 0; role < likelihoods.length; role++) {
            into.set(likely.at(role), likelihoods[role]);
        }
    }

    /** @param into receives the features of every entity in turn, before {@code then} is called with its number */
    void read(Scene scene, Features into, IntConsumer then) {
        Cast cast = new Cast(scene);
        EventMatch titled = scene.titled();
        int top = events.top(scene, titled);
        int lead = cast.lead();
        List<EventFeatures.Pointed> pointed = events.pointed(scene);
        for (int i = 0; i < cast.size(); i++) {
            into.clear();
            places.read(scene, cast, i, into);
            events.read(scene, cast, i, titled, top, into);
            events.hints(pointed, cast.entity(i).getEntityId(), into);
            kin.read(cast, i, top, into);
            words.read(cast, i, into);
            links.read(scene, cast, i, lead, into);
            then.accept(i);
        }
    }
}
