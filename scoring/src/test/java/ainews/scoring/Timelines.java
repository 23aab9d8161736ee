package ainews.scoring;

import static ainews.scoring.TestEvents.about;
import static ainews.scoring.TestEvents.article;
import static ainews.scoring.TestEvents.event;
import static ainews.scoring.TestEvents.points;
import static ainews.scoring.TestEvents.revised;
import static ainews.scoring.TestEvents.tells;
import static ainews.scoring.TestEvents.tick;
import static ainews.scoring.TestEvents.withText;

import ainews.schemas.EnrichedArticle;
import ainews.schemas.TimelineEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/** Random timelines from a seed, and outputs as bytes to compare. */
final class Timelines {
    private static final String[] WHO = {"OpenAI", "Nvidia", "Google", "DeepSeek", "Anthropic", "Huawei", "英伟达", "阿里巴巴"
    };
    private static final String[] DOES = {
        "releases", "sues", "acquires", "delays", "unveils", "发布", "收购", "cuts prices of"
    };
    private static final String[] WHAT = {
        "GPT 6",
        "Blackwell Ultra chips",
        "Gemini 3",
        "an open model",
        "a coding agent",
        "新一代大模型",
        "data centers in Texas"
    };
    private static final String[] EVENTS = {"model-release", "lawsuit", "merger", "round-up", "opinion", "no-such-type"
    };
    private static final String[] OWNERS = {"reuters", "ap", "verge", "openai", "ithome", "mirror"};

    private Timelines() {}

    /** Articles, copies, revisions, withdrawals, engagement, ticks, late and impossible times, gaps. */
    static List<TimelineEvent> random(long seed, int size) {
        Random random = new Random(seed);
        List<TimelineEvent> events = new ArrayList<>();
        List<EnrichedArticle> articles = new ArrayList<>();
        long now = TestEvents.START.toEpochMilli();
        for (int i = 0; i < size; i++) {
            now += random.nextInt(20) == 0 ? random.nextInt(2 * 86_400_000) : random.nextInt(1_800_000);
            now -= random.nextInt(4) == 0 ? now % 60_000 : 0;
            Instant at = Instant.ofEpochMilli(random.nextInt(15) == 0 ? now - random.nextInt(7_200_000) : now);
            int kind = random.nextInt(20);
            if (kind < 12 || articles.isEmpty()) {
                EnrichedArticle article = random(random, "a" + i, at, articles);
                articles.add(article);
                events.add(event(article));
            } else if (kind < 14) {
                int which = random.nextInt(articles.size());
                EnrichedArticle revised = revised(articles.get(which), title(random), at);
                revised.setWithdrawn(random.nextInt(3) == 0);
                articles.set(which, revised);
                events.add(event(revised));
            } else if (kind < 17) {
                String id = random.nextInt(8) == 0
                        ? "nobody"
                        : articles.get(random.nextInt(articles.size())).getArticleId();
                events.add(points(id, random.nextInt(600), random.nextInt(200), at));
            } else if (kind == 17) {
                events.add(event(EnrichedArticle.newBuilder(articles.get(random.nextInt(articles.size())))
                        .setObservedAt(at)
                        .build()));
            } else if (kind == 18) {
                events.add(tick(at));
            } else {
                events.add(tick(random.nextBoolean() ? at : Instant.parse("2100-01-01T00:00:00Z")));
            }
        }
        return events;
    }

    private static EnrichedArticle random(Random random, String id, Instant at, List<EnrichedArticle> earlier) {
        EnrichedArticle article = article(id, OWNERS[random.nextInt(OWNERS.length)], title(random), at);
        boolean copies = !earlier.isEmpty() && random.nextInt(5) == 0;
        String text = copies ? earlier.get(random.nextInt(earlier.size())).getText() : text(random);
        withText(article, text);
        about(
                article,
                "company:" + WHO[random.nextInt(4)].toLowerCase(java.util.Locale.ROOT),
                "model:m" + random.nextInt(4),
                "chip:c" + random.nextInt(3));
        return random.nextBoolean() ? article : tells(article, EVENTS[random.nextInt(EVENTS.length)]);
    }

    private static String title(Random random) {
        return WHO[random.nextInt(WHO.length)] + " " + DOES[random.nextInt(DOES.length)] + " "
                + WHAT[random.nextInt(WHAT.length)];
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int words = random.nextInt(3) == 0 ? 0 : random.nextInt(120);
        for (int i = 0; i < words; i++) {
            text.append(random.nextInt(9) == 0 ? WHO[random.nextInt(WHO.length)] : "w" + random.nextInt(60))
                    .append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    /** An output as bytes. */
    static byte[] bytes(Output output) {
        if (output instanceof Output.Scored scored) {
            return bytes(scored.value());
        }
        if (output instanceof Output.StoryChanged story) {
            return bytes(story.value());
        }
        if (output instanceof Output.Signalled signal) {
            return bytes(signal.value());
        }
        return output.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Outputs of one event as one array of bytes. */
    static byte[] bytes(List<Output> outputs) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        outputs.forEach(output -> all.writeBytes(bytes(output)));
        return all.toByteArray();
    }

    /** A record in Avro binary. */
    static <T extends SpecificRecord> byte[] bytes(T value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            new SpecificDatumWriter<T>(value.getSchema()).write(value, encoder);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
