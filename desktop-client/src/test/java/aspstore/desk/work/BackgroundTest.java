package aspstore.desk.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    @Test
    void whatIsAskedWhileTheDeskClosesIsNotBegunAndDisturbsNobody() {
        List<String> told = new CopyOnWriteArrayList<>();
        var background = new Background(Runnable::run, code -> code);
        background.close();
        assertThatCode(() -> background.read(() -> "answer", told::add, told::add))
                .doesNotThrowAnyException();
        assertThatCode(() -> background.start("print", _ -> "done", told::add, told::add))
                .doesNotThrowAnyException();
        assertThat(told).isEmpty();
    }
}
