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
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            .layer("security")
            .definedBy("aspstore.security..")
            .whereLayer("wire")
            .mayOnlyBeAccessedByLayers("journal")
            .whereLayer("journal")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("format")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("security")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule theRoomsOfTheModelFormNoCycle =
            slices().matching("aspstore.model.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    /// The short written list of who may use whom is the table in ARCHITECTURE.md, and it lists no more than is used.
    @ArchTest
    static void aRoomUsesTheRoomsThatTheTableSays(JavaClasses classes) throws IOException {
        var table = roomsByTheTable();
        var found = new TreeMap<String, Set<String>>();
        table.keySet().forEach(room -> found.put(room, new TreeSet<>()));
        for (var user : classes) {
            for (var dependency : user.getDirectDependenciesFromSelf()) {
                var from = room(user);
                var to = room(dependency.getTargetClass());
                if (!from.equals(to) && table.containsKey(from) && table.containsKey(to)) {
                    Objects.requireNonNull(found.get(from)).add(to);
                }
            }
        }
        assertThat(found).isEqualTo(table);
    }

    private static String room(JavaClass of) {
        return of.getPackageName().replaceFirst("^aspstore\\.model\\.", "");
    }

    /// A row is `| room | documents | rooms that it may use, and what for |`.
    private static SortedMap<String, Set<String>> roomsByTheTable() throws IOException {
        var row = Pattern.compile("\\| `([a-z]+)` \\|[^|]*\\|([^|]*)\\|");
        var table = new TreeMap<String, Set<String>>();
        for (var line : Files.readAllLines(Path.of("..", "ARCHITECTURE.md"))) {
            var match = row.matcher(line);
            if (match.matches()) {
                table.put(
                        match.group(1),
                        Stream.of(match.group(2).replaceAll("\\(.*?\\)", "").split(","))
                                .map(String::strip)
                                .filter(room -> !room.isEmpty())
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return table;
    }

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
    static final ArchRule onlySecurityKnowsCryptography = noClasses()
            .that()
            .resideOutsideOfPackage("aspstore.security..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..");

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
