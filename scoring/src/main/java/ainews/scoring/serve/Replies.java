package ainews.scoring.serve;

import ainews.schemas.EntitySignal;
import ainews.schemas.ScoredArticle;
import ainews.schemas.Story;
import ainews.schemas.json.RecordJson;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** The JSON bodies of the API. */
final class Replies {

    private static final JsonFactory JSON = new JsonFactory();

    /** Writes into a generator; the checked exception never happens on a string. */
    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private Replies() {}

    static String record(SpecificRecord record) {
        return build(json -> RecordJson.write(json, record));
    }

    /** {@code {"scored": [...], "next": "..."}}: next is what to give as {@code before} for the page after this one, or null. */
    static String scored(List<Served> page, boolean more) {
        return build(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("scored");
            for (Served served : page) {
                RecordJson.write(json, served.value());
            }
            json.writeEndArray();
            if (more) {
                json.writeStringField(
                        "next", Long.toString(page.get(page.size() - 1).offset()));
            } else {
                json.writeNullField("next");
            }
            json.writeEndObject();
        });
    }

    /** A story with the latest record of its lead article, whose quality a reader sees. */
    record StoryWithLead(Story story, Optional<ScoredArticle> lead) {}

    static String stories(List<StoryWithLead> stories) {
        return build(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("stories");
            for (StoryWithLead story : stories) {
                json.writeStartObject();
                writeStory(story, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    static String story(StoryWithLead story, List<ScoredArticle> articles) {
        return build(json -> {
            json.writeStartObject();
            writeStory(story, json);
            writeArray("articles", articles, json);
            json.writeEndObject();
        });
    }

    private static void writeStory(StoryWithLead story, JsonGenerator json) throws IOException {
        json.writeFieldName("story");
        RecordJson.write(json, story.story());
        json.writeFieldName("lead");
        if (story.lead().isPresent()) {
            RecordJson.write(json, story.lead().get());
        } else {
            json.writeNull();
        }
    }

    static String entities(List<EntitySignal> signals) {
        return build(json -> {
            json.writeStartObject();
            writeArray("entities", signals, json);
            json.writeEndObject();
        });
    }

    static String entity(EntitySignal signal, List<ScoredArticle> articles, List<Story> stories) {
        return build(json -> {
            json.writeStartObject();
            json.writeFieldName("signal");
            RecordJson.write(json, signal);
            writeArray("stories", stories, json);
            writeArray("articles", articles, json);
            json.writeEndObject();
        });
    }

    static String error(int status, String message) {
        return build(json -> {
            json.writeStartObject();
            json.writeNumberField("status", status);
            json.writeStringField("error", message);
            json.writeEndObject();
        });
    }

    private static void writeArray(String name, List<? extends SpecificRecord> records, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (SpecificRecord record : records) {
            RecordJson.write(json, record);
        }
        json.writeEndArray();
    }

    private static String build(Body body) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            body.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
