package aspstore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Which way the arrows point at the desk.
@AnalyzeClasses(packages = "aspstore.desk", importOptions = DoNotIncludeTests.class)
class DeskArchitectureTest {

    @ArchTest
    static final ArchRule theDeskKnowsNoServer = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("aspstore.server..", "io.javalin..", "org.eclipse.jetty..")
            .allowEmptyShould(true);

    /// So that what a screen does can be tested without one.
    @ArchTest
    static final ArchRule aViewModelSeesPropertiesButNoScreen = noClasses()
            .that()
            .haveNameMatching(".*ViewModel(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx.scene..", "javafx.stage..", "javafx.application..", "org.controlsfx..", "atlantafx..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aViewSeesNoUseCaseAndNoBooks = noClasses()
            .that()
            .haveNameMatching(".*View(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("(aspstore\\.desk\\..*Desk|aspstore\\.journal\\..*|java\\.sql\\..*|org\\.jdbi\\..*)")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheEngineAndRepositoriesSpeakSql = noClasses()
            .that()
            .haveNameNotMatching(".*Repository(\\$.*)?")
            .and()
            // Central's part in the practice store has its own books.
            .doNotHaveSimpleName("PracticeCentral")
            .and()
            // The bench plays central and measures the journal's own transactions, so it opens them itself.
            .resideOutsideOfPackages("aspstore.desk.engine..", "aspstore.desk.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theEngineKnowsNoScreen = noClasses()
            .that()
            .resideInAnyPackage("aspstore.desk.engine..", "aspstore.desk.sync..", "aspstore.desk.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyPrintingUsesAwt = noClasses()
            .that()
            .resideOutsideOfPackage("aspstore.desk.print..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "javax.print..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewsAreWrittenInCode = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.fxml..", "javafx.print..", "javafx.scene.web..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackages("aspstore.desk.cli..", "aspstore.desk.bench..")
            .and()
            .doNotHaveSimpleName("Main")
            .should(ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule thereIsOneLogger = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
            .allowEmptyShould(true);
}
