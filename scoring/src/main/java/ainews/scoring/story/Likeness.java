package ainews.scoring.story;

import java.util.List;

/**
 * How an article and a story compare, as numbers that the join model weighs. Each is 0 where nothing is shared; most lie in 0 to 1.
 */
final class Likeness {
    /** Log odds of a word's rarity from which on sharing it is evidence of its own. */
    static final double RARE = 4.5;

    private static final double LONG = StrictMath.log(3000);

    private static final String COMPANY = "company:";

    private final Archive archive;
    private final Digest digest;
    private final OwnTerms mine;
    private final double[] weights;

    /** Of the weights. */
    private final double[] squares;

    private final int[] titleBodyKeys;

    /** How many articles of the window hold each word. */
    private final int[] titleHolders;

    /** Numbers' keys in a story's profile, and how much sharing each says. */
    private final int[] numberKeys;

    private final double[] numberWeights;
    private final boolean[] inTitle;
    private final ConceptLikeness concepts;
    private final TextLikeness texts;
    private final BodyLikeness bodies;
    private final EntityLikeness entities;
    private final NameLikeness names;
    private final CoreLikeness core;
    private final OneSided oneSided;
    private final double unmet;
    private final Lineage lineage;

    private final double total;
    private final double norm;

    Likeness(Archive archive, Digest digest) {
        this.archive = archive;
        this.digest = digest;
        weights = new double[digest.titleTerms().length];
        titleBodyKeys = new int[weights.length];
        titleHolders = new int[weights.length];
        squares = new double[weights.length];
        mine = new OwnTerms(digest);
        double sum = 0;
        double squareSum = 0;
        double fresh = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(0.2, archive.weight(digest.titleTerms()[i]));
            titleBodyKeys[i] = Terms.body(digest.titleTerms()[i]);
            titleHolders[i] = archive.holders(digest.titleTerms()[i]);
            sum += weights[i];
            fresh += titleHolders[i] == 0 ? weights[i] : 0;
            squares[i] = weights[i] * weights[i];
            squareSum += squares[i];
        }
        unmet = fresh / Math.max(1, sum);
        bodies = new BodyLikeness(archive, digest);
        entities = new EntityLikeness(archive, digest);
        numberKeys = new int[digest.numbers().length];
        numberWeights = new double[numberKeys.length];
        inTitle = new boolean[numberKeys.length];
        for (int i = 0; i < numberKeys.length; i++) {
            inTitle[i] = mine.titles.has(digest.numbers()[i]);
            numberKeys[i] = Terms.number(digest.numbers()[i]);
            numberWeights[i] = Math.max(0, archive.weight(digest.numbers()[i]));
        }
        texts = new TextLikeness(archive, mine);
        concepts = new ConceptLikeness(archive, mine);
        lineage = new Lineage(archive, mine);
        names = new NameLikeness(archive, mine);
        core = new CoreLikeness(archive, mine);
        oneSided = new OneSided(archive, mine);
        total = Math.max(1, sum);
        norm = Math.sqrt(squareSum);
    }

    double[] of(StoryMatcher.Candidate candidate, long now) {
        return of(candidate, new Glance(archive, digest).at(candidate, now));
    }

    /** @param x what a {@link Glance} at the candidate gave; what is missing is added, and it is returned */
    double[] of(StoryMatcher.Candidate candidate, double[] x) {
        StoryFile story = candidate.story;
        titles(story, x);
        double bestTitle = 0;
        double sum = 0;
        int n = 0;
        Member first = story.profiled().get(0);
        Digest lead = first.digest();
        double leadTitle = Double.NaN;
        for (Member member : candidate.best) {
            if (member != null) {
                double cosine = cosine(member.digest());
                leadTitle = member == first ? cosine : leadTitle;
                bestTitle = Math.max(bestTitle, cosine);
                sum += cosine;
                n++;
                x[Features.VERSION] =
                        Math.max(x[Features.VERSION], ContraryEvidence.otherVersion(digest, member.digest()) ? 1 : 0);
            }
        }
        x[Features.BEST_TITLE] = bestTitle;
        x[Features.MEAN_TITLE] = sum / Math.max(1, Math.min(3, story.profileSize())) * (n == 0 ? 0 : 1);
        bodies.compare(story, x);
        entities.compare(story, lead, x);
        numbers(story, x);
        events(story, x);
        boolean cross = x[Features.CROSS] == 1;
        x[Features.CROSS_ENTITIES] = cross ? x[Features.ENTITIES] : 0;
        x[Features.CROSS_NUMBERS] = cross ? x[Features.NUMBERS] : 0;
        x[Features.LEAD_TITLE] = Double.isNaN(leadTitle) ? cosine(lead) : leadTitle;
        x[Features.CROWD_SIZE] = x[Features.CROWD] * x[Features.SIZE];
        x[Features.CROWD_TOP] = x[Features.CROWD] * x[Features.TOP_TERM];
        x[Features.CROWD_CONTAIN] = x[Features.CROWD] * x[Features.CONTAIN_SQRT];
        x[Features.SIZE_TOP] = x[Features.SIZE] * x[Features.TOP_TERM];
        x[Features.LENGTH] = Logs.ofOneMore(digest.words()) / LONG;
        x[Features.LEAD_LENGTH] = Logs.ofOneMore(lead.words()) / LONG;
        x[Features.LEAD_SPREADS] = lead.spread() ? 0 : 1;
        double evidence =
                x[Features.RARE_TERMS] * 4 + x[Features.SHARED_NUMBERS] * 3 + (x[Features.CHIEF_ENTITY] > 0.15 ? 1 : 0);
        x[Features.EVIDENCE] = Math.min(1, evidence / 4);
        x[Features.LONE] = evidence < 2 ? 1 : 0;
        x[Features.YOUNG_EVIDENCE] = x[Features.YOUNG] * x[Features.EVIDENCE];
        x[Features.LINEAGE] = lineage.most(first, candidate.best);
        x[Features.CROSS_LINEAGE] = cross ? x[Features.LINEAGE] : 0;
        x[Features.CHIEF_KNOWN] = Lineage.chiefsKnown(digest, lead);
        x[Features.CROSS_SHARE] = cross ? x[Features.BEST_SHARE] : 0;
        x[Features.CROSS_TITLE] = cross ? x[Features.CONTAIN_ANY] : 0;
        concepts.compare(candidate, lead, x);
        texts.compare(candidate, lead, x);
        x[Features.CROSS_TEXT] = cross ? x[Features.TEXT] : 0;
        x[Features.CROSS_FACTS] = cross ? x[Features.FACTS] : 0;
        names.compare(candidate, lead, x);
        x[Features.OWN_NEWS] = isOwnNews(digest) ? 1 : 0;
        x[Features.LEAD_OWN_NEWS] = isOwnNews(lead) ? 1 : 0;
        core.compare(candidate, lead, x);
        oneSided.compare(story, lead, x);
        x[Features.CROSS_NAMES] = cross ? x[Features.NAMES_MET] : 0;
        x[Features.CROSS_NAMES_BACK] = cross ? x[Features.NAMES_BACK] : 0;
        x[Features.CROSS_MAIN] = cross ? x[Features.MAIN_HELD] : 0;
        x[Features.SEQUEL] = digest.sequel() ? 1 : 0;
        x[Features.UNMET] = unmet;
        x[Features.CROSS_CONCEPTS] = cross ? x[Features.CONCEPTS] : 0;
        x[Features.LINEAGE_MASS] = Math.min(1, x[Features.LINEAGE] * lineage.mass() / 20);
        x[Features.ANY_EVENT] =
                tellsAlso(lead) || (candidate.best[0] != null && tellsAlso(candidate.best[0].digest())) ? 1 : 0;
        return x;
    }

    /** What {@link Rivals} compare of a candidate that is weighed for nothing else. */
    double[] rival(StoryMatcher.Candidate candidate) {
        StoryFile story = candidate.story;
        Digest lead = story.profiled().get(0).digest();
        double[] x = new double[Features.NAMES.size()];
        titles(story, x);
        bodies.compare(story, x);
        concepts.compare(story, x);
        texts.compare(candidate, lead, x);
        names.compare(story, x);
        core.compare(candidate, lead, x);
        return x;
    }

    /** True if it is published by a company that it is about: such a one announces a happening once. */
    private static boolean isOwnNews(Digest of) {
        for (int i = 0; i < Math.min(3, of.entities().size()); i++) {
            String id = of.entities().get(i).id();
            if (id.length() == COMPANY.length() + of.owner().length()
                    && id.endsWith(of.owner())
                    && id.startsWith(COMPANY)) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsAlso(Digest other) {
        List<String> mine = digest.eventTypes();
        for (int i = 0; i < mine.size(); i++) {
            if (other.eventTypes().contains(mine.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Part of the window's articles with a word (or entity) that are of the story. */
    static double own(int ofStory, int holders) {
        return holders == 0 ? 0 : Math.min(1, (double) ofStory / holders);
    }

    private void titles(StoryFile story, double[] x) {
        double size = story.profileSize();
        double first = 0;
        double second = 0;
        int shared = 0;
        int rare = 0;
        double rareWeight = 0;
        double met = 0;
        double owned = 0;
        for (int i = 0; i < weights.length; i++) {
            int term = digest.titleTerms()[i];
            int titles = story.count(term);
            int texts = story.count(titleBodyKeys[i]);
            double share = Math.min(1, titles / size);
            if (titles == 0) {
                share = 0.5 * Math.min(1, texts / size);
            }
            double own = weights[i] * own(Math.max(titles, texts), titleHolders[i]);
            met += titleHolders[i] == 0 ? 0 : weights[i];
            owned += own;
            x[Features.OWN_TOP] = Math.max(x[Features.OWN_TOP], own / 9);
            if (share == 0) {
                x[Features.UNMET_TOP] = Math.max(x[Features.UNMET_TOP], Math.min(1, weights[i] / 9));
                x[Features.FRESH_TOP] = titleHolders[i] > 0
                        ? x[Features.FRESH_TOP]
                        : Math.max(x[Features.FRESH_TOP], Math.min(1, weights[i] / 9));
                continue;
            }
            shared++;
            double root = Math.sqrt(share);
            if (weights[i] >= RARE) {
                rare++;
                rareWeight += weights[i] * root;
            }
            x[Features.CONTAIN_ANY] += weights[i] / total;
            x[Features.CONTAIN_SHARE] += weights[i] * share / total;
            x[Features.CONTAIN_SQRT] += weights[i] * root / total;
            double strength = weights[i] * root / 9;
            if (strength > first) {
                second = first;
                first = strength;
            } else if (strength > second) {
                second = strength;
            }
        }
        x[Features.OWN_TITLE] = met == 0 ? 0 : owned / met;
        x[Features.TOP_TERM] = first;
        x[Features.SECOND_TERM] = second;
        x[Features.SHARED_TERMS] = Math.min(1, shared / 5.0);
        x[Features.RARE_TERMS] = Math.min(1, rare / 4.0);
        x[Features.RARE_WEIGHT] = Math.min(1, rareWeight / 30);
    }

    double cosine(Digest other) {
        double dot = mine.titles.sum(squares, other.titleTerms());
        if (dot == 0) {
            return 0;
        }
        double theirs = 0;
        for (int term : other.titleTerms()) {
            double weight = Math.max(0.2, archive.weight(term));
            theirs += weight * weight;
        }
        return Math.min(1, dot / (norm * Math.sqrt(theirs)));
    }

    private void numbers(StoryFile story, double[] x) {
        int shared = 0;
        double mass = 0;
        int titleMet = 0;
        int titleMissed = 0;
        for (int i = 0; i < numberKeys.length; i++) {
            int holders = story.count(numberKeys[i]);
            if (holders * 3 >= story.profileSize()) {
                shared++;
            }
            mass += holders > 0 ? numberWeights[i] : 0;
            if (inTitle[i]) {
                titleMet += holders > 0 ? 1 : 0;
                titleMissed += holders > 0 ? 0 : 1;
            }
        }
        x[Features.TITLE_NUMBERS_MET] = Math.min(1, titleMet / 3.0);
        x[Features.TITLE_NUMBERS_MISSED] = Math.min(1, titleMissed / 3.0);
        x[Features.NUMBER_MASS] = Math.min(1, mass / 20);
        x[Features.NUMBERS] = digest.numbers().length == 0 ? 0 : shared / (1.0 + digest.numbers().length);
        x[Features.SHARED_NUMBERS] = Math.min(1, shared / 3.0);
    }

    private void events(StoryFile story, double[] x) {
        var mine = digest.eventTypes();
        var theirs = story.profiled().get(0).digest().eventTypes();
        if (!mine.isEmpty() && !theirs.isEmpty()) {
            boolean same = mine.get(0).equals(theirs.get(0));
            x[Features.SAME_EVENT] = same ? 1 : 0;
            x[Features.OTHER_EVENT] = same || mine.contains(theirs.get(0)) || theirs.contains(mine.get(0)) ? 0 : 1;
        }
    }
}
