package ainews.scoring.story;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.Entity;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stream of any length of varied copies of real articles: the happenings, labelled headlines and front page titles, the latter two
 * with runs of real texts (120 words, every twelfth one whole) and the entities of happenings. In each pass over them a third of
 * the words and half of the entities are replaced, the same everywhere in the pass, so that happenings of two passes differ.
 */
public final class RealArticles {
    private static final Path DATA = Path.of(System.getProperty("ainews.shared", "shared"), "data");
    private static final int RUN = 120;
    private static final int OWNERS = 300;

    private final List<StoryData> pool;
    private final List<String[]> texts = new ArrayList<>();
    private final List<List<Entity>> entities = new ArrayList<>();
    private final String[] vocabulary;

    private RealArticles(List<StoryData> pool) throws IOException {
        this.pool = pool;
        for (String line : Files.readAllLines(DATA.resolve("html-article-wcxb/ground-truth.jsonl"))) {
            texts.add(new ObjectMapper().readTree(line).get("text").asText().split("\\s+"));
        }
        vocabulary = texts.stream().flatMap(Arrays::stream).distinct().toArray(String[]::new);
        for (StoryData item : pool) {
            if (!item.article().getEntities().isEmpty()) {
                entities.add(item.article().getEntities());
            }
        }
    }

    public static boolean present() {
        return Files.isDirectory(DATA) && StoryData.present();
    }

    /** Reads the real articles; their passages of time are interleaved. */
    public static RealArticles read() throws IOException {
        return new RealArticles(
                StoryData.blend(StoryData.happenings(), StoryData.blend(StoryData.headlines(), StoryData.frontPage())));
    }

    /** The n-th article of the stream, as observed at a time. */
    public EnrichedArticle article(int n, Instant at) {
        int pass = n / pool.size();
        StoryData real = pool.get(n % pool.size());
        int story = Tokens.mix(real.story().hashCode());
        EnrichedArticle article = EnrichedArticle.newBuilder(real.article()).build();
        article.setArticleId("id" + n);
        article.setUrl("https://example.org/" + n);
        article.setOwnerGroup("owner" + Math.floorMod(Tokens.mix(n), OWNERS));
        article.setSourceId(article.getOwnerGroup());
        article.setTitle(varied(article.getTitle().split(" "), pass));
        article.setText(
                article.getText().isEmpty()
                        ? text(n, story, pass)
                        : varied(article.getText().split(" "), pass));
        article.setFingerprint(Integer.toHexString(Tokens.mix(n)));
        article.setObservedAt(at);
        List<Entity> named = article.getEntities().isEmpty()
                ? entities.get(Math.floorMod(story, entities.size()))
                : article.getEntities();
        article.setEntities(named.stream().map(entity -> other(entity, pass)).toList());
        return article;
    }

    private String text(int n, int story, int pass) {
        String[] text = texts.get(Math.floorMod(story + n, texts.size()));
        int from = Math.floorMod(Tokens.mix(n), Math.max(1, text.length - RUN));
        return varied(n % 12 == 0 ? text : Arrays.copyOfRange(text, from, Math.min(text.length, from + RUN)), pass);
    }

    private String varied(String[] words, int pass) {
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            int hash = Tokens.mix(word.hashCode() * 31 + pass);
            out.append(pass > 0 && hash % 3 == 0 ? vocabulary[Math.floorMod(hash / 3, vocabulary.length)] : word)
                    .append(' ');
        }
        return out.toString();
    }

    private static Entity other(Entity entity, int pass) {
        String id = entity.getEntityId();
        int hash = Tokens.mix(id.hashCode() * 31 + pass);
        String as = pass == 0 || hash % 2 == 0 ? id : id + "-" + Math.floorMod(hash, 40);
        return new Entity(
                as,
                entity.getType(),
                as,
                null,
                entity.getRelevance(),
                entity.getRole(),
                1.0,
                false,
                List.of(),
                List.of(),
                List.of());
    }
}
