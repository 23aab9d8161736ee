package ainews.deploy.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ainews.deploy.offline.Samples;
import ainews.schemas.DeadLetter;
import ainews.schemas.RawArticle;
import ainews.schemas.ScoredArticle;
import ainews.schemas.json.JsonRecords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFilesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"JSONL", "AVRO", "PARQUET"})
    void shouldReadBackWhatWasWritten(RecordFormat format) throws IOException {
        List<ScoredArticle> scored = scored();

        write(scored, format, RecordSink.Mark.START);

        assertThat(read(ScoredArticle.class)).isEqualTo(scored);
    }

    @ParameterizedTest
    @EnumSource(names = {"JSONL", "PARQUET"})
    void shouldKeepBytesNullsAndOddCharacters(RecordFormat format) throws IOException {
        DeadLetter odd = DeadLetter.newBuilder()
                .setTopic("")
                .setPartition(-1)
                .setOffset(1)
                .setTimestamp(Instant.parse("1970-01-01T00:00:00Z"))
                .setStage("ingest")
                .setReason("failed")
                .setCause("a \"quoted\" \\uD800 line\u0000, 达(dá) \uD83D\uDE80")
                .setValue(ByteBuffer.wrap(new byte[] {0, (byte) 0xff, 'a'}))
                .setHeaders(Map.of("h", ByteBuffer.wrap(new byte[] {1})))
                .build();
        RawArticle raw = RawArticle.newBuilder()
                .setArticleId("a")
                .setSourceId("s")
                .setOwnerGroup("")
                .setObservedAt(Instant.parse("2026-01-31T23:59:59.999Z"))
                .build();

        try (RecordSink sink = open(DeadLetter.class, format, RecordSink.Mark.START)) {
            sink.write(odd, 0, new Place(0, 5, 0, null));
        }
        assertThat(read(DeadLetter.class)).containsExactly(odd);
        Path second = Files.createDirectory(folder.resolve("second"));
        try (RecordSink sink = RecordSink.open(second, "raw", RawArticle.class, format, false, RecordSink.Mark.START)) {
            sink.write(raw, 0, null);
        }
        try (RecordFiles<RawArticle> files = new RecordFiles<>(List.of(second), RawArticle.class)) {
            assertThat(files.next()).isEqualTo(raw);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JSONL", "AVRO", "PARQUET"})
    void shouldGoOnFromAMarkAndForgetWhatCameAfter(RecordFormat format) throws IOException {
        List<ScoredArticle> scored = scored();
        RecordSink.Mark mark;
        RecordSink crashed = open(ScoredArticle.class, format, RecordSink.Mark.START);
        for (ScoredArticle article : scored.subList(0, 10)) {
            crashed.write(article, time(article), place(article));
        }
        mark = crashed.mark();
        crashed.write(scored.get(0), 0, place(scored.get(0)));
        crashed.mark();

        write(scored.subList(10, scored.size()), format, mark);

        assertThat(read(ScoredArticle.class)).isEqualTo(scored);
    }

    /** As many open writers as days once took more memory than there was. */
    @Test
    void shouldWriteAYearOfDays() throws Exception {
        ScoredArticle article = scored().get(0);
        try (RecordSink sink = open(ScoredArticle.class, RecordFormat.PARQUET, RecordSink.Mark.START)) {
            for (int day = 0; day < 400; day++) {
                sink.write(article, day * 86_400_000L, new Place(0, day, day * 86_400_000L, "k"));
            }
        }

        try (DuckDb duck = DuckDb.open(folder.resolve("spill"))) {
            assertThat(duck.texts("SELECT count(*) || ' ' || count(DISTINCT day) || ' ' || min(day) || ' ' || max(day)"
                            + " FROM read_parquet(" + DuckDb.quoted(folder.resolve("x") + "/**/*.parquet") + ")"))
                    .containsExactly("400 400 1970-01-01 1971-02-04");
        }
        assertThat(read(ScoredArticle.class)).hasSize(400).containsOnly(article);
    }

    @Test
    void shouldWriteTypedColumnsByDay() throws Exception {
        List<ScoredArticle> scored = scored();

        write(scored, RecordFormat.PARQUET, RecordSink.Mark.START);

        try (DuckDb duck = DuckDb.open(folder.resolve("spill"));
                Statement statement = duck.connection().createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*), count(hot), count(DISTINCT day), sum(len(entities)), max(typeof(scored_at)),"
                                + " max(entities[1].entity_id), max(typeof(hot)) FROM read_parquet("
                                + DuckDb.quoted(folder.resolve("x") + "/**/*.parquet") + ")")) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(scored.size());
            assertThat(row.getInt(2)).isEqualTo((int)
                    scored.stream().filter(s -> s.getHot() != null).count());
            assertThat(row.getInt(3)).isEqualTo((int) scored.stream()
                    .map(s -> s.getScoredAt().toString().substring(0, 10))
                    .distinct()
                    .count());
            assertThat(row.getInt(4))
                    .isEqualTo(scored.stream()
                            .mapToInt(s -> s.getEntities().size())
                            .sum());
            assertThat(row.getString(5)).isEqualTo("TIMESTAMP");
            assertThat(row.getString(6)).contains(":");
            assertThat(row.getString(7)).isEqualTo("DOUBLE");
        }
    }

    @Test
    void shouldTellNullFromEmptyInCsv() throws IOException {
        RawArticle raw = RawArticle.newBuilder()
                .setArticleId("a")
                .setSourceId("")
                .setOwnerGroup("o, \"p\"")
                .setObservedAt(Instant.parse("2026-01-31T23:59:59.999Z"))
                .setCategories(List.of("x", "y"))
                .build();

        try (RecordSink sink =
                RecordSink.open(folder, "raw", RawArticle.class, RecordFormat.CSV, false, RecordSink.Mark.START)) {
            sink.write(raw, 0, null);
        }

        List<String> lines = Files.readAllLines(folder.resolve("raw.csv"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("article_id,url,source_id,owner_group,");
        assertThat(lines.get(1))
                .startsWith("a,,\"\",\"o, \"\"p\"\"\",,")
                .contains("2026-01-31 23:59:59.999")
                .contains("\"[\"\"x\"\",\"\"y\"\"]\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.avro", "a.jsonl", "a.jsonl.gz", "a.parquet", "a.txt"})
    void shouldRefuseDamagedFilesInOneLine(String name) throws IOException {
        Files.write(folder.resolve(name), "Obj\u0001 no such thing\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> read(ScoredArticle.class))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("\n");
    }

    private static List<ScoredArticle> scored() throws IOException {
        return Samples.records(Samples.rank(Samples.demo()), "scored").stream()
                .map(JsonRecords.of(ScoredArticle.class)::read)
                .toList();
    }

    private <T extends SpecificRecord> RecordSink open(Class<T> type, RecordFormat format, RecordSink.Mark from)
            throws IOException {
        return RecordSink.open(folder, "x", type, format, true, from);
    }

    private void write(List<ScoredArticle> scored, RecordFormat format, RecordSink.Mark from) throws IOException {
        try (RecordSink sink = open(ScoredArticle.class, format, from)) {
            for (ScoredArticle article : scored) {
                sink.write(article, time(article), place(article));
            }
        }
    }

    private long offset;

    private Place place(ScoredArticle article) {
        return new Place(0, offset++, time(article), article.getArticleId());
    }

    private static long time(ScoredArticle article) {
        return article.getScoredAt().toEpochMilli();
    }

    private <T extends SpecificRecord> List<T> read(Class<T> type) throws IOException {
        List<T> all = new ArrayList<>();
        try (RecordFiles<T> files = new RecordFiles<>(List.of(folder), type)) {
            for (T record = files.next(); record != null; record = files.next()) {
                all.add(record);
            }
        }
        return all;
    }
}
