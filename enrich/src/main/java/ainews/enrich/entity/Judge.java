package ainews.enrich.entity;

import java.util.List;

/**
 * Decides what an ambiguous form means where it stands, or that it means nothing of ours. A logistic model over the form, what stands beside it, the
 * sentence, and what else the article names, and where that is unsure a small net over the same; their probability is the link's confidence. The weights of
 * {@code judge.tsv} and {@code net.tsv} are fitted to labelled texts by {@code NameJudgeEval}, see the README beside those. For one thread, article after
 * article.
 */
final class Judge {
    private static final double STEM_ONLY = -3.2;
    private static final double CERTAIN = 0.98;
    /** What is judged is never as sure as what needs no judging. */
    private static final double SUREST = 0.97;

    private static final double OF_A_PROVISIONAL = 0.85;
    private static final int LONGEST_COUNT = 5;

    /** Odds of the sums within which the net, which takes longer, is asked too. */
    private static final double UNSURE = 2;

    private final Gazetteer gazetteer;
    private final Evidence evidence;
    private Long observed;
    private final ReadingClues clues;
    private final ClueSums sums;
    private final NetSums net;
    /** Of the readings of a spot, which are few. */
    private double[] odds = new double[4];

    Judge(Gazetteer gazetteer, Evidence evidence, Long observed, JudgeWeights weights) {
        this.gazetteer = gazetteer;
        this.evidence = evidence;
        this.observed = observed;
        clues = new ReadingClues(gazetteer, evidence, observed);
        sums = new ClueSums(weights);
        net = new NetSums(weights.net());
    }

    /** Turns to another article, observed at another time, for which the evidence is gathered anew. */
    void turnTo(Long instant) {
        observed = instant;
        clues.turnTo(instant);
    }

    /** Index of the entity that the form means without any context, or -1. */
    int certain(Spot spot) {
        int found = -1;
        List<Surface.Reading> readings = spot.surface().readings();
        for (int i = 0; i < readings.size(); i++) {
            Surface.Reading reading = readings.get(i);
            if (reading.holds(observed)) {
                if (reading.ambiguous() || found >= 0) {
                    return -1;
                }
                found = reading.entity();
            }
        }
        return found;
    }

    /** The best reading of a group from one start, or null. */
    Link decide(List<Spot> group) {
        for (int i = 0; i < group.size(); i++) {
            Spot spot = group.get(i);
            if (spot.surface().trap() && !spot.surface().namesAt(observed)) {
                return null;
            }
            Link link = decide(spot);
            if (link != null) {
                return link;
            }
        }
        return null;
    }

    private Link decide(Spot spot) {
        int certain = certain(spot);
        if (certain >= 0) {
            return link(spot, certain, CERTAIN);
        }
        List<Surface.Reading> readings = spot.surface().readings();
        if (!weigh(spot, readings)) {
            return null;
        }
        double bestOdds = 0;
        int best = -1;
        for (int i = 0; i < readings.size(); i++) {
            int entity = readings.get(i).entity();
            if (odds[i] > bestOdds || (odds[i] == bestOdds && best >= 0 && isNearer(entity, best))) {
                bestOdds = odds[i];
                best = entity;
            }
        }
        return best < 0 ? null : link(spot, best, confidence(bestOdds));
    }

    /** Finds the odds of each reading, minus infinity for one that is out of the question; says whether any is in it. */
    private boolean weigh(Spot spot, List<Surface.Reading> readings) {
        if (odds.length < readings.size()) {
            odds = new double[readings.size()];
        }
        FormSort sort = null;
        boolean unsure = false;
        for (int i = 0; i < readings.size(); i++) {
            int entity = readings.get(i).entity();
            odds[i] = Double.NEGATIVE_INFINITY;
            if (readings.get(i).holds(observed) && mayMean(spot, entity)) {
                if (sort == null) {
                    sort = FormSort.of(spot);
                    clues.readSpot(spot, sums);
                }
                clues.readReading(spot, entity, sums);
                odds[i] = sums.odds(gazetteer.typeOf(entity), sort);
                unsure |= Math.abs(odds[i]) < UNSURE;
            }
        }
        if (unsure && !isVersion(spot)) {
            askNet(spot, readings, sort);
        }
        return sort != null;
    }

    /** Whether the name goes on with a version: of that the sums know more, and hardly any lesson of the net has one. */
    private static boolean isVersion(Spot spot) {
        return spot.extension() != null && spot.extension().versioned();
    }

    /** Gives each reading the mean of both models' odds: they err apart, and each is surer than it is right. */
    private void askNet(Spot spot, List<Surface.Reading> readings, FormSort sort) {
        net.startSpot(spot, sort, sums);
        int reading = 0;
        for (int i = 0; i < readings.size(); i++) {
            if (odds[i] != Double.NEGATIVE_INFINITY) {
                int type = gazetteer.typeOf(readings.get(i).entity());
                odds[i] = (odds[i] + net.odds(reading++, type, sums)) / 2;
            }
        }
    }

    private static double confidence(double odds) {
        return Math.min(SUREST, Math.round(100 / (1 + StrictMath.exp(-odds))) / 100.0);
    }

    /** The maker's own thing before that of its subsidiary; else what stands first in the dictionary. */
    private boolean isNearer(int one, int other) {
        int fewer = gazetteer.ancestors(one).length - gazetteer.ancestors(other).length;
        return fewer < 0 || (fewer == 0 && one < other);
    }

    /** Whether the form as it is written, and the article, leave a reading open at all. */
    boolean mayMean(Spot spot, int entity) {
        Profile profile = spot.surface().profile();
        Field field = spot.field();
        if (!isGrammarOf(spot, entity)) {
            return false;
        }
        boolean latin = CharKind.isWord(CharKind.at(field.normal(), spot.start()));
        boolean upper = !latin || field.isUpper(spot.start()) || FormClues.hasInnerCapital(spot);
        if (profile.small() && latin && field.isUpper(spot.start())) {
            return false;
        }
        if (upper ? latin && profile.caps() && !FormClues.isAllCapitals(spot) : profile.capital()) {
            return false;
        }
        if (profile.kin() && evidence.kinship(entity) == 0) {
            return false;
        }
        if (spot.extension() == null && profile.prior() <= STEM_ONLY && gazetteer.isFamilyStem(entity)) {
            // GB is a chip in GB200 only
            return false;
        }
        // 2015 is a year, 2330 a count: a listing stands behind its company's name
        return !isShortNumber(spot) || clues.isBehindItsOwn(spot, entity);
    }

    private static boolean isShortNumber(Spot spot) {
        int i = spot.start();
        while (CharKind.at(spot.field().normal(), i) == CharKind.DIGIT) {
            i++;
        }
        return i == spot.end() && i - spot.start() <= LONGEST_COUNT;
    }

    /** Whether the name goes on, if it does, by the rules of this reading of it: X1 is a version of one Spark only. */
    boolean isGrammarOf(Spot spot, int entity) {
        return spot.extension() == null || spot.extension().family().equals(gazetteer.familyOf(entity));
    }

    Link link(Spot spot, int meant, double confidence) {
        int entity = meant;
        Extension extension = spot.extension();
        if (extension == null || extension.idPart().isEmpty()) {
            return new Link(spot, entity, false, confidence);
        }
        if (gazetteer.entity(entity).type().equals("company")) {
            entity = gazetteer.indexOf(gazetteer.familyOf(entity).id());
        }
        int listed = listed(gazetteer.entity(entity).id() + extension.idPart());
        if (listed >= 0) {
            return new Link(spot, listed, false, confidence);
        }
        return new Link(spot, entity, true, Math.round(100 * confidence * OF_A_PROVISIONAL) / 100.0);
    }

    /** Index of an entity that was known at the time, 3 being the same version as 3.0; or -1. */
    private int listed(String id) {
        int index = gazetteer.indexOf(id);
        if (index < 0) {
            index = gazetteer.indexOf(id.endsWith(".0") ? id.substring(0, id.length() - 2) : id + ".0");
        }
        return index >= 0 && (observed == null || gazetteer.entity(index).firstSeen() <= observed) ? index : -1;
    }
}
