package ainews.enrich.topic;

import ainews.enrich.text.FoldedText;
import ainews.schemas.Entity;
import ainews.schemas.Mention;
import java.util.ArrayList;
import java.util.List;

/**
 * What an article is like, whatever single sentences tell: which classes of words stand in its first paragraphs, which trades its firms are of, how its
 * names are spread, its words and what they mean. For each event type each of these speaks a little for or against it.
 */
final class ArticleTraits {
    private static final List<String> WHERE = List.of("title", "lead", "anywhere");
    private static final double BODY_WEIGHT = 0.7;
    private static final int LEAD = 400;
    private static final int MANY_OF_A_TYPE = 6;

    private final FeatureSpace space = new FeatureSpace();
    private final int kinds;
    private final Trades trades;
    private final Grid word;
    private final Grid trade;
    private final Grid ofType;
    private final ArticleShape shape;
    private final WordGrams grams;
    private final TitleFrames frames;
    private final Meanings meanings;

    /**
     * @param kinds names of the classes of words that rules know
     * @param grams names of {@link WordGrams} and {@link TitleFrames}
     * @param meanings lines of {@link Meanings}
     */
    ArticleTraits(List<String> kinds, int firstPerson, Trades trades, List<String> grams, List<String> meanings) {
        this.kinds = kinds.size();
        this.trades = trades;
        word = new Grid(space, "word", new ArrayList<>(kinds));
        trade = new Grid(space, "trade", WHERE, trades.names());
        ofType = new Grid(space, "named", Cast.TYPES);
        shape = new ArticleShape(firstPerson, space);
        this.grams = new WordGrams(grams, space);
        frames = new TitleFrames(grams, space);
        this.meanings = new Meanings(meanings, space);
    }

    FeatureSpace space() {
        return space;
    }

    /** @param into receives the features, each once */
    void read(FoldedText title, FoldedText text, List<Sentence> sentences, List<Entity> entities, Features into) {
        into.clear();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            if (sentence.weight() >= BODY_WEIGHT) {
                words(sentence, into);
            }
        }
        trades(entities, into);
        shape.read(title, text, sentences, entities, into);
        grams.read(title, true, into);
        frames.read(title, entities, into);
        grams.read(text, false, into);
        meanings.read(title, true, into);
        meanings.read(text, false, into);
    }

    private void words(Sentence sentence, Features into) {
        List<Hit> hits = sentence.hits();
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).kind() < kinds) {
                into.set(word.at(hits.get(i).kind()));
            }
        }
    }

    private void trades(List<Entity> entities, Features into) {
        int[] types = new int[Cast.TYPES.size()];
        for (int i = 0; i < entities.size(); i++) {
            Entity entity = entities.get(i);
            int type = Cast.TYPES.indexOf(entity.getType());
            types[type < 0 ? types.length - 1 : type]++;
            int own = type == 0 ? trades.of(entity) : trades.unknown();
            if (own != trades.unknown()) {
                trade(own, entity.getMentions(), into);
            }
        }
        for (int type = 0; type < types.length; type++) {
            if (types[type] > 0) {
                into.set(ofType.at(type), 2.0 * Math.min(MANY_OF_A_TYPE, types[type]) / MANY_OF_A_TYPE);
            }
        }
    }

    private void trade(int own, List<Mention> mentions, Features into) {
        into.set(trade.at(2, own));
        for (int i = 0; i < mentions.size(); i++) {
            boolean title = mentions.get(i).getField().equals("title");
            if (title || mentions.get(i).getStart() < LEAD) {
                into.set(trade.at(title ? 0 : 1, own));
            }
        }
    }
}
