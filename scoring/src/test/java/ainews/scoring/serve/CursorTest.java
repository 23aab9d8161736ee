package ainews.scoring.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void shouldComeBackFromItsText() {
        Cursor cursor = new Cursor(17, 0, 999_999_999_999_999_999L);

        assertThat(Cursor.parse(cursor.toString())).contains(cursor);
        assertThat(Cursor.parse(" 17.0.3 ")).contains(new Cursor(17, 0, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "1-2",
                "1-2-3-4",
                "-1-2-3",
                "a-b-c",
                "1--3",
                "1-2-1000000000000000000",
                "2026-04-02T07:45:00Z"
            })
    void shouldTellWhatIsNone(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }

    @Test
    void shouldCountChannelsApart() {
        Cursor cursor = new Cursor(5, 6, 7);
        Served story = new Served(Channel.STORIES, 6, News.story("s"));

        assertThat(cursor.isBefore(story)).isTrue();
        assertThat(cursor.after(story)).isEqualTo(new Cursor(5, 7, 7));
        assertThat(cursor.after(story).isBefore(story)).isFalse();
        assertThat(cursor.isBefore(new Served(Channel.SIGNALS, 6, News.signal("company:x", 1))))
                .isFalse();
    }
}
