package aspstore;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// Which way the arrows point in the server.
@AnalyzeClasses(packages = "aspstore.server", importOptions = DoNotIncludeTests.class)
class ServerArchitectureTest {

    @ArchTest
    static final ArchRule theServerKnowsNoDeskAndNoScreen = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("aspstore.desk..", "javafx..", "javax.swing..")
            .allowEmptyShould(true);

    /// What runs a use case is handed a repository or the journal; a data source is made where all is put together.
    @ArchTest
    static final ArchRule onlyRepositoriesAndTheConsoleSpeakSql = noClasses()
            .that()
            .haveNameNotMatching(".*Repository(\\$.*)?")
            .and()
            .resideOutsideOfPackage("aspstore.server.console..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule paperAndBarcodesAreTheFormatsBusiness = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "com.google.zxing..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackages("aspstore.server.cli..", "aspstore.server.bench..")
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
