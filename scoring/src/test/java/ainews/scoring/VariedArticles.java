package ainews.scoring;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A stream of any length of varied copies of {@link BaseArticles}. In each pass over them half of the longer words and numbers and half of the
 * entities are replaced, the same ones in the whole pass, so that the stories of a pass stay together and those of two passes differ.
 */
final class VariedArticles {
    private static final int OWNERS = 300;
    private static final int SHORT = 3;
    private static final int NAMES = 40;

    private final List<EnrichedArticle> base;
    private final String[][] texts;
    private final String[] vocabulary;

    private VariedArticles(List<EnrichedArticle> base) {
        this.base = base;
        texts = base.stream().map(article -> words(article.getText())).toArray(String[][]::new);
        vocabulary = Arrays.stream(texts)
                .flatMap(Arrays::stream)
                .filter(word -> word.length() > SHORT)
                .distinct()
                .toArray(String[]::new);
    }

    static VariedArticles read() throws IOException {
        return new VariedArticles(BaseArticles.read());
    }

    /** Articles in a pass. */
    int pass() {
        return base.size();
    }

    /** The n-th article of the stream, as observed at a time. */
    EnrichedArticle article(int n, Instant at) {
        int pass = n / base.size();
        int k = n % base.size();
        EnrichedArticle real = base.get(k);
        String owner = "owner" + Math.floorMod(mix(n), OWNERS);
        EnrichedArticle article = new EnrichedArticle();
        for (int field = 0; field < EnrichedArticle.SCHEMA$.getFields().size(); field++) {
            article.put(field, real.get(field));
        }
        article.setArticleId("id" + n);
        article.setUrl("https://example.org/" + n);
        article.setCanonicalUrl(article.getUrl());
        article.setOwnerGroup(owner);
        article.setSourceId(owner);
        article.setTitle(varied(words(real.getTitle()), pass));
        article.setTitleEn(real.getTitleEn() == null ? null : article.getTitle());
        article.setTitleZh(real.getTitleZh() == null ? null : article.getTitle());
        article.setText(varied(texts[k], pass));
        article.setFingerprint(Integer.toHexString(mix(n)));
        article.setObservedAt(at);
        article.setEntities(
                real.getEntities().stream().map(entity -> other(entity, pass)).toList());
        return article;
    }

    /** Words with the white space after them; Chinese characters in runs of four. */
    private static String[] words(String text) {
        return text.split("(?<=\\s)|(?<=[\\u4E00-\\u9FFF]{4})(?=[\\u4E00-\\u9FFF])");
    }

    private String varied(String[] words, int pass) {
        StringBuilder out = new StringBuilder(3200);
        for (String word : words) {
            int hash = mix(word.hashCode() * 31 + pass);
            boolean replaced = pass > 0 && word.length() > SHORT && (hash & 1) == 0;
            out.append(replaced ? vocabulary[Math.floorMod(hash >> 1, vocabulary.length)] : word);
        }
        return out.toString();
    }

    private static Entity other(Entity entity, int pass) {
        String id = entity.getEntityId();
        int hash = mix(id.hashCode() * 31 + pass);
        if (pass == 0 || hash % 2 == 0) {
            return entity;
        }
        String variant = "-" + Math.floorMod(hash, NAMES);
        Entity other = new Entity();
        for (int field = 0; field < Entity.SCHEMA$.getFields().size(); field++) {
            other.put(field, entity.get(field));
        }
        other.setEntityId(id + variant);
        other.setName(entity.getName() + variant);
        return other;
    }

    static int mix(int value) {
        int h = value;
        h = (h ^ h >>> 16) * 0x85EBCA6B;
        h = (h ^ h >>> 13) * 0xC2B2AE35;
        return h ^ h >>> 16;
    }
}
