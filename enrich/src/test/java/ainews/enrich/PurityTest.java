package ainews.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reading an article is a function of the article: no Kafka, clock, randomness, logger or metrics. */
class PurityTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ainews.enrich");
    private static final DescribedPredicate<JavaClass> PURE = DescribedPredicate.describe(
            "pure",
            type -> !type.getPackageName().equals("ainews.enrich")
                    || Set.of("Enricher", "ContentReader", "ReadContent", "Revising")
                            .contains(outermost(type).getSimpleName()));
    private static final Set<String> CALLS = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Math.random",
            "java.lang.Object.hashCode",
            "java.lang.System.identityHashCode",
            "java.util.UUID.randomUUID",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.util.Locale.getDefault");

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
                        "java.net.http..",
                        "java.util.random..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.time\\.Clock|java\\.util\\.Random|java\\.util\\.SplittableRandom"
                        + "|java\\.security\\.SecureRandom|java\\.util\\.concurrent\\.ThreadLocalRandom"
                        + "|java\\.nio\\.file\\.Files|java\\.io\\.File|java\\.net\\.Socket")
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
