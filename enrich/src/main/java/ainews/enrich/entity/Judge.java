package ainews.enrich.entity;

import java.util.List;
import java.util.Set;

/**
 * Decides what an ambiguous form means where it stands, or that it means nothing of ours: prior of the form, words around it, kin in the
 * article, the article's subject, capital letters and neighbours, added up.
 */
final class Judge {
    private static final double STEM_ONLY = -3.2;
    /** What a small letter costs a form that may be written with one. */
    private static final double SMALL = -1.5;

    private static final double CERTAIN = 0.98;
    /** What is read is news of this field mostly; titles in capital letters may be of any. */
    private static final double IN_THIS_FIELD = 0.25;

    /** A common word without an article that does something is a name; a name that does something may be anybody's. */
    private static final double A_NOUN = 2;

    private static final double A_NAME = 1;
    /** 昇腾, which folding makes the common word 升腾. */
    private static final double OWN_SPELLING = 2.8;
    /** Types whose name keeps its maker's: Google DeepMind, GitHub Copilot, databricks-dolly-15k. */
    private static final Set<String> WHOLE = Set.of("product", "company", "benchmark", "dataset");

    private final Gazetteer gazetteer;
    private final Evidence evidence;
    private final Long observed;
    private final Surroundings surroundings;

    Judge(Gazetteer gazetteer, Evidence evidence, Long observed) {
        this.gazetteer = gazetteer;
        this.evidence = evidence;
        this.observed = observed;
        this.surroundings = new Surroundings(gazetteer, evidence, observed);
    }

    /** Index of the entity that the form means without any context, or -1. */
    int certain(Spot spot) {
        int found = -1;
        for (Surface.Reading reading : spot.surface().readings()) {
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
        for (Spot spot : group) {
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
        double bestScore = 0;
        int best = -1;
        for (Surface.Reading reading : spot.surface().readings()) {
            if (reading.holds(observed)) {
                double score = score(spot, reading.entity());
                if (score > bestScore || (score == bestScore && best >= 0 && isNearer(reading.entity(), best))) {
                    bestScore = score;
                    best = reading.entity();
                }
            }
        }
        return best < 0 ? null : link(spot, best, Math.round(100 * (1 - 0.45 / (1 + bestScore))) / 100.0);
    }

    /** The maker's own thing before that of its subsidiary; else what stands first in the dictionary. */
    private boolean isNearer(int one, int other) {
        int fewer = gazetteer.ancestors(one).length - gazetteer.ancestors(other).length;
        return fewer < 0 || (fewer == 0 && one < other);
    }

    private Link link(Spot spot, int meant, double confidence) {
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
        return new Link(spot, entity, true, Math.round(100 * confidence * 0.85) / 100.0);
    }

    /** Index of an entity that was known at the time, 3 being the same version as 3.0; or -1. */
    private int listed(String id) {
        int index = gazetteer.indexOf(id);
        if (index < 0) {
            index = gazetteer.indexOf(id.endsWith(".0") ? id.substring(0, id.length() - 2) : id + ".0");
        }
        return index >= 0 && (observed == null || gazetteer.entity(index).firstSeen() <= observed) ? index : -1;
    }

    private double score(Spot spot, int entity) {
        Profile profile = spot.surface().profile();
        Field field = spot.field();
        if (spot.extension() != null && !isGrammarOf(spot.extension().family(), entity)) {
            return -1;
        }
        boolean latin = CharKind.isWord(CharKind.at(field.normal(), spot.start()));
        boolean upper = !latin || field.isUpper(spot.start()) || hasInnerCapital(spot);
        if (profile.small() && latin && field.isUpper(spot.start())) {
            return -1;
        }
        if (upper ? latin && profile.caps() && !isAllCapitals(spot) : profile.capital()) {
            return -1;
        }
        int kinship = evidence.kinship(entity);
        if (profile.kin() && kinship == 0) {
            return -1;
        }
        String type = gazetteer.entity(entity).type();
        double score = profile.prior() + (upper || isGlued(spot) ? 0 : SMALL) + (field.titleCase() ? 0 : IN_THIS_FIELD);
        if (spot.extension() == null && profile.prior() <= STEM_ONLY && gazetteer.isFamilyStem(entity)) {
            // GB is a chip in GB200 only
            return -1;
        }
        double subject = gazetteer.beside().subject(spot, type) * (profile.noun() ? A_NOUN : A_NAME);
        score += subject;
        score += Neighbours.score(spot, profile, type, subject > 0);
        score += gazetteer.beside().score(spot, type);
        score += spot.extension() != null && spot.extension().versioned() ? 2 : 0;
        score += surroundings.score(spot, entity, type, profile);
        score += Math.min(1.5, evidence.support(type) * 0.25);
        score -= Math.min(2.5, (evidence.against(profile.traps()) - againstItself(spot, profile)) * 0.6);
        score += kinship * 1.25;
        score += isMixedCase(spot) ? 1.5 : 0;
        score += !latin && isOwnSpelling(spot, entity) ? OWN_SPELLING : 0;
        boolean plainWord = field.titleCase() && profile.equals(Profile.AMBIGUOUS);
        score -= plainWord && kinship == 0 ? 1.2 : 0;
        return score;
    }

    /** A form that is a word of another field too, such as Haiku, speaks not against itself. */
    private static double againstItself(Spot spot, Profile profile) {
        Surface surface = spot.surface();
        return (surface.context() & profile.traps()) == 0 ? 0 : surface.weight();
    }

    /** Whether the rules by which a name goes on are those of this reading of it: X1 is a version of one Spark only. */
    private boolean isGrammarOf(Family family, int entity) {
        return family.equals(gazetteer.familyOf(entity));
    }

    /** A capital letter behind a small one, as in MiniMax, is no way to write an ordinary word. */
    private static boolean isMixedCase(Spot spot) {
        Field field = spot.field();
        int end = spot.extension() == null
                ? spot.end()
                : spot.end() - spot.extension().namePart().length();
        for (int i = spot.start() + 1; i < end; i++) {
            boolean small = CharKind.at(field.normal(), i - 1) == CharKind.LETTER && !field.isUpper(i - 1);
            if (small && field.isUpper(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text has the rarer character that the entity writes its name with. */
    private boolean isOwnSpelling(Spot spot, int entity) {
        String nameZh = gazetteer.entity(entity).nameZh();
        if (nameZh == null || nameZh.isEmpty()) {
            return false;
        }
        Field field = spot.field();
        char own = nameZh.charAt(0);
        return field.normal().charAt(spot.start()) != own
                && field.original().charAt(field.originalStart(spot.start())) == own;
    }

    /** llama5, grok4: with its version glued to it a word in lower case is a name. */
    private static boolean isGlued(Spot spot) {
        int i = spot.start();
        while (CharKind.at(spot.field().normal(), i) == CharKind.LETTER) {
            i++;
        }
        return i > spot.start() + 1
                && i < spot.end()
                && spot.extension() != null
                && CharKind.at(spot.field().normal(), i) == CharKind.DIGIT;
    }

    private static boolean isAllCapitals(Spot spot) {
        for (int i = spot.start(); i < spot.end(); i++) {
            if (CharKind.at(spot.field().normal(), i) == CharKind.LETTER
                    && !spot.field().isUpper(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasInnerCapital(Spot spot) {
        for (int i = spot.start(); i < spot.end(); i++) {
            if (spot.field().isUpper(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A maker named at the head of a longer name is meant as well where the rest alone is a name of the same thing. Of a model or chip the rest is
     * then the mention: Google, Gemini 2.0 Flash.
     *
     * @param nested receives the link, or both
     */
    void addNested(Link link, List<Link> nested) {
        Spot spot = link.spot();
        Hits hits = spot.field().hits();
        for (int i = hits.firstFrom(spot.start()); i < hits.size() && hits.start(i) == spot.start(); i++) {
            int end = hits.end(i);
            if (end >= spot.end() || !hits.complete(i)) {
                continue;
            }
            for (Surface.Reading reading : gazetteer.surface(hits.surface(i)).readings()) {
                if (reading.holds(observed)
                        && gazetteer.descends(link.entity(), reading.entity())
                        && gazetteer.entity(reading.entity()).type().equals("company")
                        && gazetteer.familyOf(reading.entity()) == null
                        && restStart(spot, end, link.entity()) >= 0) {
                    Spot inner = new Spot(spot.field(), spot.start(), end, gazetteer.surface(hits.surface(i)), null);
                    nested.add(new Link(inner, reading.entity(), false, link.confidence()));
                    boolean whole =
                            WHOLE.contains(gazetteer.entity(link.entity()).type());
                    int start = whole ? spot.start() : restStart(spot, end, link.entity());
                    Spot rest = new Spot(spot.field(), start, spot.end(), spot.surface(), spot.extension());
                    nested.add(new Link(rest, link.entity(), link.provisional(), link.confidence()));
                    return;
                }
            }
        }
        nested.add(link);
    }

    private int restStart(Spot spot, int end, int entity) {
        return isNameOf(spot, end, entity) ? end : isNameOf(spot, end + 1, entity) ? end + 1 : -1;
    }

    private boolean isNameOf(Spot spot, int start, int entity) {
        Hits hits = spot.field().hits();
        for (int i = hits.firstFrom(start); i < hits.size() && hits.start(i) == start; i++) {
            for (Surface.Reading reading : gazetteer.surface(hits.surface(i)).readings()) {
                if (reading.entity() == entity || gazetteer.descends(entity, reading.entity())) {
                    return true;
                }
            }
        }
        return false;
    }
}
