package ainews.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTimingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            <ttl>60</ttl>                                                                   | 60   | []      | []
            <ttl> 15 </ttl>                                                                 | 15   | []      | []
            <ttl>soon</ttl>                                                                 | 0    | []      | []
            <ttl>-5</ttl>                                                                   | 0    | []      | []
            <ttl>99999999999</ttl>                                                          | 0    | []      | []
            <skipHours><hour>0</hour><hour>23</hour><hour>24</hour><hour>25</hour></skipHours> | 0 | [0, 23] | []
            <skipDays><day>Saturday</day><day>sun</day><day>Someday</day></skipDays>        | 0    | []      | [6, 7]
            <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency> | 15 | []     | []
            <sy:updatePeriod> daily </sy:updatePeriod>                                      | 1440 | []      | []
            <sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency> | 1440 | []    | []
            <sy:updateFrequency>4</sy:updateFrequency>                                      | 0    | []      | []
            <ttl>30</ttl><sy:updatePeriod>hourly</sy:updatePeriod>                          | 60   | []      | []
            <item><ttl>60</ttl></item>                                                      | 0    | []      | []
            """)
    void shouldReadWhatAFeedSaysOfItsTimes(String elements, long minutes, String hours, String days) {
        String feed = "<rss version='2.0' xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel>" + elements
                + "</channel></rss>";

        FeedTiming timing = FeedParser.parse(feed.getBytes(StandardCharsets.UTF_8), null, null)
                .timing();

        assertThat(timing.periodMs()).isEqualTo(minutes * 60_000);
        assertThat(timing.skipHours()).hasToString(hours);
        assertThat(timing.skipDays()).hasToString(days);
    }

    @ParameterizedTest
    @CsvSource({"24, 0", "0, 7"})
    void shouldNotBelieveAFeedThatIsNeverToBeAsked(int hours, int days) {
        FeedTiming timing = new FeedTiming(
                0,
                java.util.stream.IntStream.range(0, hours).boxed().toList(),
                java.util.stream.IntStream.rangeClosed(1, days).boxed().toList());

        assertThat(List.of(timing.skipHours(), timing.skipDays())).containsOnly(List.of());
    }
}
