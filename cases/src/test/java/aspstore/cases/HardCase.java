package aspstore.cases;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that plays a case in four ways, and tells its account. It takes the [Situation] that it is played in.
@TestTemplate
@ExtendWith(FourWays.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface HardCase {

    /// The case's name in `docs/cases.md`.
    String value();
}
