package ainews.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ainews.ingest.state.KeptFiles;
import crawlercommons.robots.BaseRobotRules;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RobotsCacheTest {
    private static final URI PAGE = URI.create("https://news.example/a/b");
    private static final String RULES = "User-agent: *\nDisallow: /a/\nCrawl-delay: 7\n";

    private final TestClock clock = new TestClock();
    private final List<URI> asked = new ArrayList<>();
    private FetchResult answer = file(RULES);

    @TempDir
    Path folder;

    @Test
    void shouldOutliveARestart() throws Exception {
        assertThat(rules(PAGE).isAllowed(PAGE.toString())).isFalse();
        answer = failed(500);

        for (int i = 0; i < 3; i++) {
            BaseRobotRules rules = rules(PAGE);
            assertThat(rules.isAllowed(PAGE.toString())).isFalse();
            assertThat(rules.getCrawlDelay()).isEqualTo(7000);
        }

        assertThat(asked).containsExactly(URI.create("https://news.example/robots.txt"));
    }

    @Test
    void shouldRememberThatASiteHasNone() throws Exception {
        answer = failed(404);

        assertThat(rules(PAGE).isAllowAll()).isTrue();
        assertThat(rules(PAGE).isAllowAll()).isTrue();
        assertThat(asked).hasSize(1);
    }

    @Test
    void shouldAskAgainAfterADay() throws Exception {
        rules(PAGE);
        answer = file("User-agent: *\nAllow: /\n");
        clock.advance(Duration.ofHours(23));
        assertThat(rules(PAGE).isAllowed(PAGE.toString())).isFalse();

        clock.advance(Duration.ofHours(1));

        assertThat(rules(PAGE).isAllowed(PAGE.toString())).isTrue();
        assertThat(asked).hasSize(2);
    }

    @Test
    void shouldGoByTheLastCopyForAMonthWhileItCannotBeRead() throws Exception {
        rules(PAGE);
        answer = failed(503);
        clock.advance(Duration.ofDays(2));

        BaseRobotRules rules = rules(PAGE);

        assertThat(rules.isDeferVisits()).isFalse();
        assertThat(rules.isAllowed(PAGE.toString())).isFalse();
        assertThat(rules.isAllowed("https://news.example/c")).isTrue();
        // It is asked for again soon, not only the next day
        clock.advance(Duration.ofMinutes(10));
        answer = failed(404);
        assertThat(rules(PAGE).isAllowAll()).isTrue();
    }

    @Test
    void shouldForbidEverythingUntilItCanBeReadButNotForGood() throws Exception {
        answer = new FetchResult.Failed(FetchResult.Reason.TIMEOUT, "no answer", null, null);
        assertThat(rules(PAGE).isDeferVisits()).isTrue();
        clock.advance(Duration.ofDays(29));
        assertThat(rules(PAGE).isDeferVisits()).isTrue();

        clock.advance(Duration.ofDays(1));

        assertThat(rules(PAGE).isDeferVisits()).isFalse();
        assertThat(rules(PAGE).isAllowAll()).isTrue();
    }

    @Test
    void shouldNotGoByACopyFromBeforeALongStop() throws Exception {
        rules(PAGE);
        answer = failed(500);
        clock.advance(Duration.ofDays(90));

        assertThat(rules(PAGE).isDeferVisits()).isTrue();
    }

    @Test
    void shouldKeepSitesApartWhoseFilesHaveTheSameName() throws Exception {
        rules(URI.create("https://news.example:8080/x"));
        answer = failed(404);

        assertThat(rules(URI.create("https://news.example_8080/x")).isAllowAll())
                .isTrue();
        assertThat(asked).hasSize(2);
    }

    @Test
    void shouldDropFilesThatAreOfNoUseAnyMore() throws Exception {
        rules(PAGE);
        rules(URI.create("https://other.example/"));
        Path old = folder.resolve("https___news.example.json");
        Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofDays(40))));

        files().dropOlderThan(clock.instant().minus(Duration.ofDays(31)));

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("https___other.example.json"));
        }
    }

    /** By a new cache each time, as after a restart. */
    private BaseRobotRules rules(URI page) throws Exception {
        return new RobotsCache(clock, "ainews-test", files()).rules(page, address -> {
            asked.add(address);
            return answer;
        });
    }

    private KeptFiles<RobotsFile> files() throws IOException {
        return new KeptFiles<>(folder, RobotsFile.class, RobotsFile.NONE);
    }

    private static FetchResult file(String text) {
        return new FetchResult.Fetched(200, text.getBytes(UTF_8), null, null, null, PAGE, null, null, null);
    }

    private static FetchResult failed(int status) {
        return new FetchResult.Failed(FetchResult.Reason.SERVER_ERROR, "status " + status, status, null);
    }
}
