package ainews.deploy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpoolTest {

    @Test
    void shouldGiveBackWhatWasAddedAsOftenAsIsWanted() throws IOException {
        Random random = new Random(5);
        List<byte[]> pieces = new ArrayList<>();
        try (Spool spool = new Spool()) {
            for (int i = 0; i < 400; i++) {
                byte[] piece = new byte[i % 50 == 0 ? 200_000 : random.nextInt(3000)];
                random.nextBytes(piece);
                pieces.add(piece);
                spool.add(piece);
            }

            assertThat(spool.size()).isEqualTo(400);
            assertThat(read(spool.cursor())).containsExactly(pieces.toArray(byte[][]::new));
            assertThat(read(spool.cursor())).containsExactly(pieces.toArray(byte[][]::new));
        }
    }

    @Test
    void shouldReadOnWhatWasAddedSince() throws IOException {
        try (Spool spool = new Spool()) {
            spool.add(new byte[] {1});
            Spool.Cursor cursor = spool.cursor();
            assertThat(cursor.next()).containsExactly(1);
            assertThat(cursor.next()).isNull();

            spool.add(new byte[] {2, 3});
            assertThat(read(spool.cursor())).containsExactly(new byte[] {1}, new byte[] {2, 3});
            assertThat(read(cursor)).containsExactly(new byte[] {2, 3});
        }
    }

    private static List<byte[]> read(Spool.Cursor cursor) throws IOException {
        List<byte[]> read = new ArrayList<>();
        for (byte[] piece = cursor.next(); piece != null; piece = cursor.next()) {
            read.add(piece);
        }
        return read;
    }
}
