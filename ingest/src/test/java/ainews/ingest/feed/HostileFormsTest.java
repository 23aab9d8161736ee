package ainews.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents made to hurt, beside those of {@link HostileFeedTest}: each is read or rejected, soon and within bounds. */
class HostileFormsTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int N = 100_000;
    private static final String JSON = "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[";

    private static ParsedFeed parse(byte[] bytes) {
        return Assertions.assertTimeoutPreemptively(LIMIT, () -> FeedParser.parse(bytes, null, "https://lab.example/"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Stream<Arguments> bombs() {
        String item = "<rss version='2.0'><channel><item><title>A</title>";
        return Stream.of(
                argumentSet(
                        "billion laughs with parameter entities",
                        "<!DOCTYPE rss [<!ENTITY % a 'ha'><!ENTITY % b '%a;%a;%a;%a;'><!ENTITY c '%b;%b;'>]>" + item
                                + "<description>&c;</description>"),
                argumentSet(
                        "one long entity many times",
                        "<!DOCTYPE rss [<!ENTITY a '" + "x".repeat(1000) + "'>]>" + item + "<description>"
                                + "&a;".repeat(N)),
                argumentSet(
                        "an entity that names itself",
                        "<!DOCTYPE rss [<!ENTITY a '&a;&a;'>]>" + item + "<description>" + "&a;".repeat(1000)),
                argumentSet(
                        "entities of files and addresses",
                        "<!DOCTYPE rss SYSTEM 'http://lab.example/x.dtd' [<!ENTITY a SYSTEM 'file:///etc/hostname'>"
                                + "<!ENTITY b PUBLIC '-' 'http://lab.example/'>]>" + item
                                + "<description>&a;&b;</description>"),
                argumentSet(
                        "an inclusion",
                        item + "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/hostname'"
                                + " parse='text'/>"),
                argumentSet("many declarations", "<!DOCTYPE rss [" + "<!ENTITY a 'x'>".repeat(N) + "]>" + item),
                argumentSet(
                        "a style sheet", "<?xml version='1.0'?><?xml-stylesheet href='file:///etc/hostname'?>" + item),
                argumentSet("a million attributes", item + "<x " + "a='1' ".repeat(N) + "/>"),
                argumentSet(
                        "attributes of many names",
                        item + "<x "
                                + String.join(
                                        " ",
                                        IntStream.range(0, N)
                                                .mapToObj(i -> "a" + i + "='1'")
                                                .toList())
                                + "/>"),
                argumentSet("one endless name", item + "<" + "a".repeat(N)),
                argumentSet("references without end", item + "<description>" + "&#".repeat(N)),
                argumentSet("numbers beyond Unicode", item + "<description>" + "&#99999999999;".repeat(N)),
                argumentSet("escaped many times", item + "<description>" + "&amp;".repeat(N) + "lt;b>"),
                argumentSet(
                        "Base64 without end",
                        item + "<content type='application/octet-stream' mode='base64'>" + "QUJD".repeat(N)),
                argumentSet("namespaces nested", item + "<x xmlns:a='urn:a'>".repeat(N)),
                argumentSet("bases nested", item + "<x xml:base='a/'>".repeat(N)),
                argumentSet("languages nested", item + "<x xml:lang='en'>".repeat(N)),
                argumentSet("sources nested", item + "<source>".repeat(N)),
                argumentSet("divs that never close", item + "<content type='xhtml'>" + "<div>".repeat(N)),
                argumentSet("a title of tags", item + "<title>" + "&lt;b&gt;".repeat(N) + "</title>"),
                argumentSet("nothing but line ends", item + "\r\n".repeat(N)),
                argumentSet("a date of digits", item + "<pubDate>" + "1".repeat(N) + "</pubDate>"),
                argumentSet("a date of spaces", item + "<pubDate>" + " ".repeat(N) + "x</pubDate>"),
                argumentSet("an author of brackets", item + "<author>" + "<".repeat(N) + "</author>"),
                argumentSet("a link of dots", item + "<link>" + "../".repeat(N) + "</link>"),
                argumentSet("hours and days", item + "<skipHours>" + "<hour>1</hour>".repeat(N)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void shouldReadTheEntryAndNothingThatIsElsewhere(String text) {
        ParsedFeed feed = parse(utf8(text));

        assertThat(feed.entries()).hasSize(1);
        FeedEntry entry = feed.entries().get(0);
        assertThat(entry.title()).isNotNull();
        String body = entry.body() == null ? "" : entry.body();
        assertThat(body.length()).isLessThan(3_000_000);
        assertThat(body).doesNotContain("root:").doesNotContain(hostName());
    }

    private static String hostName() {
        String name = System.getenv("HOSTNAME");
        return name == null || name.isBlank() ? "\u0000" : name;
    }

    static Stream<Arguments> jsons() {
        return Stream.of(
                argumentSet("deep arrays", "{\"id\":\"1\",\"x\":" + "[".repeat(N)),
                argumentSet("deep objects", "{\"id\":\"1\",\"x\":" + "{\"a\":".repeat(N)),
                argumentSet("a number of a million digits", "{\"id\":\"1\",\"x\":" + "9".repeat(10 * N) + "}]}"),
                argumentSet("a number for an id", "{\"id\":1e999999999}]}"),
                argumentSet("a key without end", "{\"id\":\"1\",\"" + "k".repeat(10 * N)),
                argumentSet("the same key again and again", "{" + "\"id\":\"1\",".repeat(N) + "\"id\":\"2\"}]}"),
                argumentSet("authors", "{\"id\":\"1\",\"authors\":[" + "{\"name\":\"a\"},".repeat(N) + "]}]}"),
                argumentSet("tags", "{\"id\":\"1\",\"tags\":[" + "\"a\",".repeat(N) + "\"b\"]}]}"),
                argumentSet(
                        "tags that are lists", "{\"id\":\"1\",\"tags\":" + "[".repeat(900) + "]".repeat(900) + "}]}"),
                argumentSet("halves of pairs", "{\"id\":\"\\ud800\",\"title\":\"\\udfff\\ud83d\"}]}"),
                argumentSet("no end of a string", "{\"id\":\"1\",\"title\":\"" + "x".repeat(N)));
    }

    @ParameterizedTest
    @MethodSource("jsons")
    void shouldReadJsonAsFarAsItGoes(String items) {
        ParsedFeed feed = parse(utf8(JSON + items));

        assertThat(feed.title()).isEqualTo("T");
        assertThat(feed.entries()).hasSizeLessThanOrEqualTo(1);
        feed.entries().forEach(entry -> assertThat(
                        entry.authors().size() + entry.categories().size())
                .isLessThanOrEqualTo(400));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-8",
                "UTF-16",
                "UTF-16LE",
                "UTF-32",
                "GB18030",
                "Big5",
                "Shift_JIS",
                "ISO-2022-JP",
                "EUC-KR",
                "windows-1251",
                "IBM037"
            })
    void shouldBearBytesOfAnotherCharsetAnywhere(String charset) {
        byte[] good = SampleFeeds.rss(3, 100).getBytes(Charset.forName(charset));
        Random random = new Random(charset.hashCode());
        List<Charset> others = List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                Charset.forName("GB18030"),
                Charset.forName("IBM037"));
        for (int round = 0; round < 40; round++) {
            ByteArrayOutputStream mixed = new ByteArrayOutputStream();
            int at = random.nextInt(good.length);
            mixed.write(good, 0, at);
            mixed.writeBytes("<title>中文 é €</title>".getBytes(others.get(random.nextInt(others.size()))));
            mixed.write(good, at, good.length - at);
            assertThat(parse(mixed.toByteArray())).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x01, 0x1b, 0x7f, 0x80, 0xc0, 0xe0, 0xf8, 0xfe, 0xff})
    void shouldBearAByteEverywhere(int value) {
        byte[] good = utf8(SampleFeeds.rss(2, 40));
        for (int i = 0; i < good.length; i += 3) {
            byte[] damaged = good.clone();
            damaged[i] = (byte) value;
            assertThat(FeedParser.parse(damaged, null, null)).isNotNull();
        }
        byte[] only = new byte[N];
        Arrays.fill(only, (byte) value);
        assertThat(parse(only).entries()).isEmpty();
    }
}
