package ainews.enrich.duplicate;

import ainews.schemas.Change;
import ainews.schemas.EnrichedArticle;
import ainews.schemas.json.Iso8601;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * As much of a revision as it takes to say later what changed: short fields as they are, of the text four bytes a paragraph. About 200
 * bytes, at most 2 KB.
 *
 * @param title its first 300 characters
 * @param withdrawn whether the latest revision took the article down; the other fields are then those of the one before
 */
record Digest(
        String title, String author, Instant publishedAt, String rejected, boolean withdrawn, Paragraphs paragraphs) {

    private static final int MAX_TITLE = 300;
    private static final int MAX_AUTHOR = 120;

    /** @param before digest of the revision before; null where there is none */
    static Digest of(EnrichedArticle revision, Digest before) {
        if (!revision.getWithdrawn()) {
            return new Digest(
                    cut(revision.getTitle(), MAX_TITLE),
                    cut(revision.getAuthor(), MAX_AUTHOR),
                    revision.getPublishedAt(),
                    revision.getRejected(),
                    false,
                    Paragraphs.of(revision.getText()));
        }
        return before == null
                ? new Digest(null, null, null, null, true, Paragraphs.of(""))
                : new Digest(before.title, before.author, before.publishedAt, before.rejected, true, before.paragraphs);
    }

    List<Change> changes(EnrichedArticle revision) {
        Digest after = of(revision, this);
        List<Change> changes = new ArrayList<>();
        add(changes, "withdrawn", String.valueOf(withdrawn), String.valueOf(after.withdrawn));
        add(changes, "title", title, after.title);
        if (!after.withdrawn) {
            paragraphs.changeTo(revision.getText()).ifPresent(changes::add);
        }
        add(changes, "author", author, after.author);
        add(changes, "published_at", time(publishedAt), time(after.publishedAt));
        add(changes, "rejected", rejected, after.rejected);
        return changes;
    }

    private static void add(List<Change> changes, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(Change.newBuilder()
                    .setField(field)
                    .setBefore(before)
                    .setAfter(after)
                    .build());
        }
    }

    private static String time(Instant at) {
        return at == null ? null : Iso8601.of(at);
    }

    static String cut(String text, int chars) {
        if (text == null || text.length() <= chars) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars);
    }

    static Digest read(ByteBuffer bytes) {
        boolean withdrawn = bytes.get() != 0;
        String title = readText(bytes);
        String author = readText(bytes);
        long at = bytes.getLong();
        String rejected = readText(bytes);
        return new Digest(
                title,
                author,
                at == Long.MIN_VALUE ? null : Instant.ofEpochMilli(at),
                rejected,
                withdrawn,
                Paragraphs.read(bytes));
    }

    byte[] bytes() {
        byte[] titleBytes = utf8(title);
        byte[] authorBytes = utf8(author);
        byte[] rejectedBytes = utf8(rejected);
        ByteBuffer bytes = ByteBuffer.allocate(1
                + 3 * Short.BYTES
                + titleBytes.length
                + authorBytes.length
                + Long.BYTES
                + rejectedBytes.length
                + paragraphs.size());
        bytes.put((byte) (withdrawn ? 1 : 0));
        writeText(bytes, title, titleBytes);
        writeText(bytes, author, authorBytes);
        bytes.putLong(publishedAt == null ? Long.MIN_VALUE : publishedAt.toEpochMilli());
        writeText(bytes, rejected, rejectedBytes);
        paragraphs.write(bytes);
        return bytes.array();
    }

    private static byte[] utf8(String text) {
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static void writeText(ByteBuffer bytes, String text, byte[] encoded) {
        bytes.putShort((short) (text == null ? -1 : encoded.length)).put(encoded);
    }

    private static String readText(ByteBuffer bytes) {
        int length = bytes.getShort();
        if (length < 0) {
            return null;
        }
        byte[] encoded = new byte[length];
        bytes.get(encoded);
        return new String(encoded, StandardCharsets.UTF_8);
    }
}
