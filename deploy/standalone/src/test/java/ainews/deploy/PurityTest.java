package ainews.deploy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Parsing a feed and reading an article are functions of their bytes, and the desk is a function of the timeline: no Kafka, clock,
 * randomness, logger, metrics or web.
 */
class PurityTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ainews.ingest.feed", "ainews.enrich", "ainews.scoring");

    /** What carries records to the core or tells of it. */
    private static final Set<String> SHELL = Set.of(
            "EnrichTopology",
            "EnrichArticles",
            "PlaceEngagement",
            "EarlyEngagement",
            "Outlets",
            "EnrichMetrics",
            "DeskStore",
            "FoldTimeline",
            "PreparedAhead",
            "ScoringTopology",
            "ScoringMetrics");

    private static final DescribedPredicate<JavaClass> PURE = DescribedPredicate.describe(
            "pure",
            type -> !type.getPackageName().equals("ainews.scoring.serve")
                    && !SHELL.contains(outermost(type).getSimpleName()));
    private static final Set<String> CALLS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.util.Locale.getDefault",
            "java.util.UUID.randomUUID",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.identityHashCode",
            "java.lang.Object.hashCode",
            "java.lang.Math.random",
            // Their last bit may differ between machines; StrictMath's does not.
            "java.lang.Math.exp",
            "java.lang.Math.expm1",
            "java.lang.Math.log",
            "java.lang.Math.log10",
            "java.lang.Math.log1p",
            "java.lang.Math.pow",
            "java.lang.Math.sin",
            "java.lang.Math.cos",
            "java.lang.Math.tanh");

    @Test
    void shouldNotKnowTheWorld() {
        noClasses()
                .that(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "org.slf4j..",
                        "org.apache.logging..",
                        "java.util.logging..",
                        "io.micrometer..",
                        "io.javalin..",
                        "java.net.http..",
                        "java.util.random..",
                        "ainews.scoring.serve..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.time\\.Clock|java\\.util\\.Random|java\\.util\\.SplittableRandom"
                        + "|java\\.security\\.SecureRandom|java\\.util\\.concurrent\\.ThreadLocalRandom"
                        + "|java\\.nio\\.file\\.Files|java\\.io\\.File|java\\.net\\.(?:Socket|URLConnection)")
                .check(CLASSES);
    }

    @Test
    void shouldNotAskTheMachine() {
        noClasses()
                .that(PURE)
                .should()
                .accessTargetWhere(DescribedPredicate.<JavaAccess<?>>describe(
                        "of the machine",
                        access -> CALLS.contains(access.getTargetOwner().getName() + "."
                                + access.getTarget().getName())))
                .check(CLASSES);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(PurityTest::outermost).orElse(type);
    }
}
