package ainews.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ainews.deploy.demo.DemoSample;
import ainews.deploy.node.Ports;
import ainews.deploy.role.Pipeline;
import ainews.scoring.DeskConfig;
import ainews.scoring.serve.ServeConfig;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, fed by the whole pipeline. Pictures of it are left in target/. */
@Timeout(240)
class PageIT {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    /** True once the cards stand in the order that was chosen. */
    private static final String FALLING_IMPACT =
            """
            () => {
              const shown = [...document.querySelectorAll(".story .scores .impact")].map((score) => Number(score.title) || 0);
              return shown.every((value, place) => place === 0 || shown[place - 1] >= value);
            }
            """;

    @TempDir
    private static Path directory;

    private static Pipeline pipeline;
    private static String address;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void startAll() {
        assumeTrue(Files.isExecutable(BROWSER), "skipped: no " + BROWSER + " here; .ci/run installs it");
        pipeline = Pipeline.embedded(directory, Ports.FREE, Map.of("news.raw", 1, "news.engagement", 1), Map.of())
                .enrich(1, Duration.ofMillis(50))
                .score(DeskConfig.defaults(), Duration.ofMillis(50));
        address = "http://127.0.0.1:"
                + pipeline.serve(ServeConfig.on("127.0.0.1", 0)).port() + "/";
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BROWSER)
                        .setArgs(FLAGS));
    }

    @AfterAll
    static void stopAll() {
        if (playwright != null) {
            playwright.close();
        }
        if (pipeline != null) {
            pipeline.close();
        }
    }

    @BeforeEach
    void openPage() {
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 900));
        page.setDefaultTimeout(120_000);
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.navigate(address);
    }

    @AfterEach
    void closePage() {
        page.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void shouldShowStoriesWithoutReload() {
        page.evaluate("window.loadedOnce = true");
        Articles.send(
                pipeline.cluster(),
                List.of(
                        Articles.line(
                                "https://www.theverge.com/page/robin-1",
                                "Nvidia unveils the Robin test chip with 288 GB of memory",
                                "Nvidia on Monday introduced the Robin accelerator. It has 288 GB of HBM4 memory."),
                        Articles.line(
                                "https://www.36kr.com/page/robin-2",
                                "英伟达发布Robin测试芯片，配备288GB显存",
                                "英伟达周一发布Robin加速器，配备288GB HBM4显存，预计明年出货。")));

        Locator english = story("Nvidia unveils the Robin test chip");
        english.waitFor();
        story("英伟达发布Robin测试芯片").waitFor();

        assertThat(page.evaluate("window.loadedOnce")).isEqualTo(true);
        for (String score : List.of(".scores .hot b", ".scores .quality b", ".scores .impact b")) {
            assertThat(english.locator(score).textContent()).matches("\\d{1,3}");
        }
        assertThat(english.locator(".entity").allTextContents()).anyMatch(name -> name.contains("英伟达"));
    }

    @Test
    void shouldSwitchLanguages() {
        Articles.send(
                pipeline.cluster(),
                List.of(Articles.line(
                        "https://openai.com/page/release",
                        "OpenAI releases GPT-5.2, a new model for developers",
                        "OpenAI has released GPT-5.2 today. The model is available in the API.")));
        Locator story = story("OpenAI releases GPT-5.2");
        story.waitFor();
        Pattern chinese = Pattern.compile("[\\u4e00-\\u9fff]");
        List<String> both = story.locator(".tag").allTextContents();

        choose("en");
        story.locator(".tag", new Locator.LocatorOptions().setHasNotText(chinese))
                .first()
                .waitFor();
        List<String> english = story.locator(".tag").allTextContents();
        choose("zh");
        page.locator(".story .tag", new Page.LocatorOptions().setHasText(chinese))
                .first()
                .waitFor();

        assertThat(both).isNotEmpty().allMatch(tag -> chinese.matcher(tag).find());
        assertThat(english).isNotEmpty().noneMatch(tag -> chinese.matcher(tag).find());
        assertThat(story.locator(".tag").allTextContents())
                .allMatch(tag -> chinese.matcher(tag).find());
        assertThat(story.locator(".scores .impact").textContent())
                .contains("影响力")
                .doesNotContain("Impact");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh");
    }

    @Test
    void shouldNotExecuteWhatArticlesHold() {
        Articles.send(
                pipeline.cluster(),
                List.of(
                        Articles.line(
                                "https://evil.example/page/1",
                                "Anthropic <script>window.hacked=1</script><img src=x onerror=\"window.hacked=2\"> opens Tokyo office",
                                "Anthropic said <svg onload=\"window.hacked=3\"> that <b>Claude</b> is out."),
                        Articles.line(
                                "javascript:parent.taken=4//page",
                                "Meta AI builds \"><iframe onload='top.invaded=5'></iframe> undersea cable",
                                "Meta lays a cable from Lisbon & \"Dakar\" <object data=x onerror=self.broken=6></object>"),
                        Articles.line(
                                "data:text/html,<script>alert(7)</script>",
                                "Mistral {{constructor.constructor('globalThis.seized=8')()}} raises ${alert(9)}",
                                "Mistral raised money.")));

        story("Anthropic").waitFor();
        Locator script = story("Meta AI builds");
        script.waitFor();
        story("Mistral").waitFor();
        for (Locator title : page.locator(".story h2").all()) {
            title.click(new Locator.ClickOptions().setModifiers(List.of()).setTrial(true));
        }

        assertThat(page.evaluate(
                        "['hacked', 'invaded', 'broken', 'taken', 'seized'].every(name => window[name] === undefined)"))
                .isEqualTo(true);
        assertThat(page.locator("main :is(script, img, iframe, svg, object)").count())
                .isZero();
        assertThat(script.locator("h2 a").count()).isZero();
        assertThat(page.locator("main a").all())
                .allMatch(link -> link.getAttribute("href").matches("https?://.*"));
        assertThat(page.evaluate("[...document.querySelectorAll('main *')].every("
                        + "node => [...node.attributes].every(attribute => !attribute.name.startsWith('on')))"))
                .isEqualTo(true);
    }

    @Test
    void shouldOpenWhyAndLookWell() throws Exception {
        DemoSample.send(pipeline.cluster());
        Articles.send(
                pipeline.cluster(),
                List.of(Articles.line(
                        "https://www.reuters.com/page/last",
                        "Tenstorrent opens an office in Hyderabad",
                        "Tenstorrent opened an engineering office in Hyderabad on Monday.")));
        // One partition is scored in order, so the sample is through, and no other story takes the first place any
        // more.
        story("Tenstorrent opens an office").waitFor();
        assertThat(page.locator(".story").count()).isGreaterThan(30);
        page.locator("select[name=sort]").selectOption("impact");
        page.waitForFunction(FALLING_IMPACT);
        String id = page.locator(".story").first().getAttribute("data-story");
        Locator chosen = page.locator(".story[data-story='" + id + "']");
        chosen.locator("summary").click();

        Locator impact = chosen.locator(".why li");
        impact.first().waitFor();
        assertThat(impact.allTextContents()).allMatch(text -> text.matches("(?s)\\s*[+−-]?\\d+\\.\\d.*"));
        assertThat(impact.allTextContents())
                .as("points stand once")
                .noneMatch(text -> text.matches("(?s).*[(（][+-]\\d.*"));
        assertThat(impact.first().isVisible()).isTrue();

        picture("page-desktop.png");
        page.setViewportSize(390, 844);
        picture("page-phone.png");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private Locator story(String title) {
        return page.locator(".story", new Page.LocatorOptions().setHasText(title))
                .first();
    }

    private void choose(String language) {
        page.locator("input[name=lang][value=" + language + "]").check(new Locator.CheckOptions().setForce(true));
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", name)));
    }
}
