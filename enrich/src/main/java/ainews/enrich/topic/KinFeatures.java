package ainews.enrich.topic;

import ainews.schemas.Entity;
import java.util.List;

/** What an entity is to the others that its article names: maker, thing, version, one of the same trade, named beside it. */
final class KinFeatures {
    private static final List<String> RANKS = List.of("0", "1", "2", "3+");
    private static final List<String> YES_NO = List.of("yes", "no");
    private static final List<String> SIDES = List.of("before", "behind");

    private final Trades trades;
    private final Grid makerNamed;
    private final Grid makerAt;
    private final Grid thingNamed;
    private final Grid thingAt;
    private final Grid parentOf;
    private final Grid childOf;
    private final Grid hasVariant;
    private final Grid variantOf;
    private final Grid first;
    private final Grid kinOfFirst;
    private final Grid trade;
    private final Grid tradeTop;
    private final Grid tradeAt;
    private final Grid firmBesides;
    private final Grid thingBesides;
    private final Grid sameTrade;
    private final Grid sameTradeTop;
    private final Grid sameTradeFirst;
    private final Grid mate;

    KinFeatures(Trades trades, List<String> events, FeatureSpace space) {
        this.trades = trades;
        makerNamed = new Grid(space, "maker-named", YES_NO, Cast.TYPES);
        makerAt = new Grid(space, "maker-at", Place.NAMES);
        thingNamed = new Grid(space, "thing-named", YES_NO, Cast.TYPES);
        thingAt = new Grid(space, "thing-at", Place.NAMES);
        parentOf = new Grid(space, "parent-of", Cast.TYPES, Cast.TYPES, RANKS);
        childOf = new Grid(space, "child-of", Cast.TYPES, Cast.TYPES, RANKS);
        hasVariant = new Grid(space, "has-variant", Cast.TYPES);
        variantOf = new Grid(space, "variant-of", Cast.TYPES);
        first = new Grid(space, "beside-first", Cast.TYPES, Cast.TYPES, YES_NO);
        kinOfFirst = new Grid(space, "like-first", YES_NO, YES_NO);
        trade = new Grid(space, "trade", trades.names());
        tradeTop = new Grid(space, "trade-top", trades.names(), events);
        tradeAt = new Grid(space, "trade-at", trades.names(), Place.NAMES);
        firmBesides = new Grid(space, "firm-besides", trades.names(), trades.names());
        thingBesides = new Grid(space, "thing-besides", trades.names(), trades.names());
        sameTrade = new Grid(space, "same-trade", YES_NO, Cast.TYPES);
        sameTradeTop = new Grid(space, "same-trade-top", YES_NO, Cast.TYPES, events);
        sameTradeFirst = new Grid(space, "same-trade-first", YES_NO, Cast.TYPES, Cast.TYPES);
        mate = new Grid(space, "listed-with", SIDES, Cast.TYPES, Cast.TYPES);
    }

    /** @param top index of the event that the article tells first */
    void read(Cast cast, int number, int top, Features into) {
        kin(cast, number, into);
        trade(cast, number, top, into);
        if (number > 0) {
            first(cast, number, into);
        }
        mates(cast, number, into);
    }

    private void kin(Cast cast, int number, Features into) {
        int t = cast.type(number);
        Entity entity = cast.entity(number);
        boolean thing = false;
        boolean maker = false;
        for (int i = 0; i < cast.size(); i++) {
            Entity other = cast.entity(i);
            int rank = Math.min(cast.rank(i), RANKS.size() - 1);
            if (i == number) {
                continue;
            }
            if (other.getParents().contains(entity.getEntityId())) {
                thing = true;
                into.set(parentOf.at(cast.type(i), t, rank));
                into.set(thingAt.at(cast.place(i)));
            } else if (entity.getParents().contains(other.getEntityId())) {
                maker = true;
                into.set(childOf.at(cast.type(i), t, rank));
                into.set(makerAt.at(cast.place(i)));
            } else if (cast.type(i) == t) {
                if (isVariant(other.getEntityId(), entity.getEntityId())) {
                    into.set(hasVariant.at(t));
                } else if (isVariant(entity.getEntityId(), other.getEntityId())) {
                    into.set(variantOf.at(t));
                }
            }
        }
        into.set(makerNamed.at(maker ? 0 : 1, t));
        into.set(thingNamed.at(thing ? 0 : 1, t));
    }

    private static boolean isVariant(String longer, String id) {
        return longer.length() > id.length() && longer.charAt(id.length()) == '-' && longer.startsWith(id);
    }

    private void trade(Cast cast, int number, int top, Features into) {
        int t = cast.type(number);
        boolean firm = t == 0;
        int own = trades.of(cast.entity(number));
        if (firm) {
            into.set(trade.at(own));
            into.set(tradeTop.at(own, top));
            into.set(tradeAt.at(own, cast.place(number)));
        }
        if (number > 0) {
            int lead = trades.of(cast.entity(0));
            into.set((firm ? firmBesides : thingBesides).at(lead, own));
            if (own != trades.unknown()) {
                int same = own == lead ? 0 : 1;
                into.set(sameTrade.at(same, t));
                into.set(sameTradeTop.at(same, t, top));
                into.set(sameTradeFirst.at(same, t, cast.type(0)));
            }
        }
    }

    /** What it is to the one that the reading of names put first. */
    private void first(Cast cast, int number, Features into) {
        Entity lead = cast.entity(0);
        Entity entity = cast.entity(number);
        boolean kin = lead.getParents().contains(entity.getEntityId())
                || entity.getParents().contains(lead.getEntityId())
                || shareAParent(lead, entity);
        boolean same = cast.type(0) == cast.type(number);
        into.set(first.at(cast.type(0), cast.type(number), kin ? 0 : 1));
        into.set(kinOfFirst.at(same ? 0 : 1, kin ? 0 : 1));
    }

    static boolean shareAParent(Entity one, Entity other) {
        for (int i = 0; i < one.getParents().size(); i++) {
            if (other.getParents().contains(one.getParents().get(i))) {
                return true;
            }
        }
        return false;
    }

    private void mates(Cast cast, int number, Features into) {
        List<Naming> namings = cast.namings(number);
        for (int i = 0; i < namings.size(); i++) {
            Naming naming = namings.get(i);
            for (int at = naming.first(); naming.listed() > 1 && at <= naming.last(); at++) {
                Entity other = naming.sentence().hits().get(at).entity();
                int found = other == null ? -1 : cast.number(other);
                if (found >= 0 && found != number) {
                    into.set(mate.at(at < naming.hit() ? 0 : 1, cast.type(found), cast.type(number)));
                }
            }
        }
    }
}
