package aspstore;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.UUID;

/// Which way the arrows point in the shared model.
@AnalyzeClasses(packages = "aspstore", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /// No threads, files, sockets, text formats or logs; `java.lang.invoke` and `.runtime` are javac's for records.
    @ArchTest
    static final ArchRule theModelNeedsNothingButValues = classes()
            .that()
            .resideInAPackage("aspstore.model..")
            .and()
            // A pure function that happens to stand in java.security.
            .doNotHaveFullyQualifiedName("aspstore.model.Sha256")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "aspstore.model..",
                    "java.lang",
                    "java.lang.annotation",
                    "java.lang.invoke",
                    "java.lang.runtime",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream",
                    "java.time..",
                    "java.math",
                    "java.nio.charset",
                    "org.jspecify.annotations");

    @ArchTest
    static final ArchRule theModelReadsNoClock = noClasses()
            .that()
            .resideInAPackage("aspstore.model..")
            .should()
            .accessTargetWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(name("now").or(nameStartingWith("system")))))
            .orShould()
            .accessTargetWhere(target(owner(type(System.class)))
                    .and(target(nameMatching("currentTimeMillis|nanoTime|getenv|getProperty"))))
            .because("a rule takes the time as an argument, so that the server can decide again as of then");

    @ArchTest
    static final ArchRule theModelDrawsNothingAtRandom = noClasses()
            .that()
            .resideInAPackage("aspstore.model..")
            .should()
            .accessTargetWhere(target(owner(type(UUID.class))).and(target(name("randomUUID"))))
            .orShould()
            .accessTargetWhere(target(owner(type(Math.class))).and(target(name("random"))))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom)");

    @ArchTest
    static final ArchRule journalAndWireUseTheModelAndNothingUsesTheJournal = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("model")
            .definedBy("aspstore.model..")
            .layer("wire")
            .definedBy("aspstore.wire..")
            .layer("journal")
            .definedBy("aspstore.journal..")
            .layer("format")
            .definedBy("aspstore.format..")
            .whereLayer("wire")
            .mayOnlyBeAccessedByLayers("journal")
            .whereLayer("journal")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("format")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule theRoomsOfTheModelFormNoCycle =
            slices().matching("aspstore.model.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule theTradesWordsKnowNoRoom = noClasses()
            .that()
            .resideInAPackage("aspstore.model")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("aspstore.model.*..");

    @ArchTest
    static final ArchRule catalogueStockAndTaxKnowNoDocument = classes()
            .that()
            .resideInAnyPackage("aspstore.model.catalog..", "aspstore.model.stock..", "aspstore.model.tax..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "aspstore.model",
                    "aspstore.model.catalog..",
                    "aspstore.model.stock..",
                    "aspstore.model.tax..",
                    "java..",
                    "org.jspecify.annotations")
            .allowEmptyShould(true);

    /// SAP's services and the e-way bill portal speak JSON too.
    @ArchTest
    static final ArchRule onlyWireAndTheJsonFormatsKnowJackson = noClasses()
            .that()
            .resideOutsideOfPackages("aspstore.wire..", "aspstore.format.sap..", "aspstore.format.ewaybill..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule onlyTheJournalKnowsSql = noClasses()
            .that()
            .resideOutsideOfPackage("aspstore.journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.jdbi..",
                    "org.flywaydb..",
                    "com.zaxxer.hikari..",
                    "org.h2..",
                    "org.postgresql..");

    @ArchTest
    static final ArchRule onlyTheFormatsDrawPaperAndBarcodes = noClasses()
            .that()
            .resideOutsideOfPackage("aspstore.format..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "com.google.zxing..");

    @ArchTest
    static final ArchRule thereAreNoScreensAndNoHttp = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..",
                    "javax.swing..",
                    "io.javalin..",
                    "java.net.http..",
                    "aspstore.desk..",
                    "aspstore.server..");

    @ArchTest
    static final ArchRule nothingIsPrintedToTheConsole = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule thereIsOneLogger = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..");

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)");
}
