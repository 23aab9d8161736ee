package ainews.deploy.replay;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;

/**
 * A raw article, engagement update, tick or dead letter on its way into order: first by time, then articles before engagement before what is
 * left, then by id, then as it arrived. All of one article comes from one partition, so that its own order of arrival is certain.
 *
 * @param time when it was observed, epoch milliseconds
 * @param id article id; for a dead letter a hash over it
 * @param number order of arrival
 * @param bytes the record as plain Avro
 */
@SuppressWarnings("ArrayRecordComponent") // carried along, never compared
record RawItem(long time, Kind kind, String id, long number, byte[] bytes) {
    static final Comparator<RawItem> ORDER = Comparator.comparingLong(RawItem::time)
            .thenComparing(RawItem::kind)
            .thenComparing(RawItem::id)
            .thenComparingLong(RawItem::number);

    void write(DataOutputStream out) throws IOException {
        out.writeLong(time);
        out.writeUTF(kind.name());
        out.writeUTF(id);
        out.writeLong(number);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 80);
        write(new DataOutputStream(out));
        return out.toByteArray();
    }

    /** What {@link #write} wrote. */
    static RawItem read(DataInputStream in) throws IOException {
        return new RawItem(
                in.readLong(), Kind.valueOf(in.readUTF()), in.readUTF(), in.readLong(), in.readNBytes(in.readInt()));
    }

    /** What it is, in the order in which equal times are told. */
    enum Kind {
        ARTICLE,
        ENGAGEMENT,
        TICK,
        DEAD_LETTER
    }
}
