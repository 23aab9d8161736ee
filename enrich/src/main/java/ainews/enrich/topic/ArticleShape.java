package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import ainews.schemas.Entity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How names are spread over an article's sentences, and how its author speaks: a round-up names others in each sentence, an essay says "I" and asks. */
final class ArticleShape {
    private static final double MANY_NAMES = 12;
    private static final int MANY_TIMES = 5;
    private static final int MANY_SENTENCES = 20;
    private static final int MANY_QUESTIONS = 3;
    private static final int MANY_QUOTES = 4;
    private static final double LONG = 3000;

    private final int firstPerson;
    private final int alone;
    private final int naming;
    private final int names;
    private final int titleSilent;
    private final int mostNamed;
    private final int repeated;
    private final int inPerson;
    private final int neverInPerson;
    private final int asks;
    private final int titleAsks;
    private final int titleHasColon;
    private final int quotes;
    private final int sentencesOfText;
    private final int length;

    /** @param firstPerson class of words in which an author speaks of himself */
    ArticleShape(int firstPerson, FeatureSpace space) {
        this.firstPerson = firstPerson;
        alone = space.add("shape:sentences-with-names-of-their-own");
        naming = space.add("shape:sentences-with-names");
        names = space.add("shape:names");
        titleSilent = space.add("shape:title-names-nothing");
        mostNamed = space.add("shape:share-of-most-named");
        repeated = space.add("shape:repeated");
        inPerson = space.add("shape:in-person");
        neverInPerson = space.add("shape:never-in-person");
        asks = space.add("shape:asks");
        titleAsks = space.add("shape:title-asks");
        titleHasColon = space.add("shape:title-has-colon");
        quotes = space.add("shape:quotes");
        sentencesOfText = space.add("shape:sentences");
        length = space.add("shape:length");
    }

    void read(FoldedText title, FoldedText text, List<Sentence> sentences, List<Entity> entities, Features into) {
        int total = 0;
        int most = 0;
        for (int i = 0; i < entities.size(); i++) {
            int times = entities.get(i).getMentions().size();
            total += times;
            most = Math.max(most, times);
        }
        into.set(names, Math.min(2, entities.size() / MANY_NAMES));
        if (total > 0) {
            into.set(mostNamed, (double) most / total);
            into.set(repeated, (double) (total - entities.size()) / total);
        }
        spread(sentences, entities.size(), into);
        voice(title, text, into);
    }

    private void spread(List<Sentence> sentences, int entities, Features into) {
        Set<String> seen = new HashSet<>(entities * 2);
        int count = 0;
        int own = 0;
        int withNames = 0;
        int spoken = 0;
        boolean titled = false;
        boolean dense = false;
        int end = 0;
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            List<Hit> hits = sentence.hits();
            boolean named = false;
            boolean isNew = true;
            for (int i = 0; i < hits.size(); i++) {
                Hit hit = hits.get(i);
                spoken += hit.kind() == firstPerson ? 1 : 0;
                if (hit.entity() != null) {
                    named = true;
                    isNew &= sentence.title() || seen.add(hit.entity().getEntityId());
                }
            }
            if (sentence.title()) {
                titled |= named;
            } else {
                count++;
                withNames += named ? 1 : 0;
                own += named && isNew ? 1 : 0;
                dense |= sentence.dense();
                end = sentence.end();
            }
        }
        if (!titled) {
            into.set(titleSilent);
        }
        into.set(spoken == 0 ? neverInPerson : inPerson, spoken == 0 ? 1 : upTo(MANY_TIMES, spoken));
        if (count > 0) {
            into.set(alone, (double) own / count);
            into.set(naming, (double) withNames / count);
            into.set(sentencesOfText, 2 * upTo(MANY_SENTENCES, count));
            into.set(length, Math.min(1, (dense ? 2 : 1) * end / LONG));
        }
    }

    private void voice(FoldedText title, FoldedText text, Features into) {
        int questions = 0;
        int quoted = 0;
        int most = Math.min(text.length(), FieldScanner.MAX_CHARS);
        for (int i = 0; i < most; i++) {
            char c = text.charAt(i);
            questions += c == '?' ? 1 : 0;
            quoted += c == '"' || c == '\u201c' || c == '\u201d' ? 1 : 0;
        }
        into.set(asks, upTo(MANY_QUESTIONS, questions));
        into.set(quotes, upTo(MANY_QUOTES, quoted / 2));
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c == '?') {
                into.set(titleAsks);
            } else if (c == ':') {
                into.set(titleHasColon);
            }
        }
    }

    /** 1 for so many or more. */
    private static double upTo(int most, int count) {
        return Math.min(most, count) / (double) most;
    }
}
