package aspstore.desk.work;

import aspstore.desk.engine.Hindrance;
import aspstore.desk.engine.Said;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whatever would make a person wait is done here, away from the screen's thread, and answered on it.
///
/// Nothing thrown is lost: what hinders is told in words, a fault of the program with a short code that the log
/// has too.
public final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("background-", 0).factory());
    private final Executor screen;
    private final FaultWords faults;
    private final AtomicInteger pending = new AtomicInteger();
    private final List<Running> running = new CopyOnWriteArrayList<>();
    private final List<Runnable> answered = new CopyOnWriteArrayList<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /// @param screen runs what it is given on the screen's thread, later
    /// @param faults words for a fault of the program, by its code
    public Background(Executor screen, FaultWords faults) {
        this.screen = screen;
        this.faults = faults;
    }

    @FunctionalInterface
    public interface FaultWords {
        String of(String code);

        /// What the engine has to say, in the person's language.
        default String of(Said said) {
            return said.english();
        }
    }

    /// Does something short.
    ///
    /// @param then what follows, on the screen's thread
    /// @param hindered told why it could not be done, on the screen's thread
    public <T> void read(Supplier<T> work, Consumer<T> then, Consumer<String> hindered) {
        pending.incrementAndGet();
        boolean isBegun = begin(() -> {
            try {
                var result = work.get();
                answer(() -> then.accept(result));
            } catch (RuntimeException | Error e) {
                answer(() -> hindered.accept(words(e)));
            }
        });
        if (!isBegun) {
            pending.decrementAndGet();
        }
    }

    private void answer(Runnable told) {
        screen.execute(() -> {
            try {
                told.run();
            } finally {
                pending.decrementAndGet();
                answered.forEach(Runnable::run);
            }
        });
    }

    /// Told on the screen's thread after each answer.
    ///
    /// @return ends it
    public Runnable onAnswer(Runnable watcher) {
        answered.add(watcher);
        return () -> answered.remove(watcher);
    }

    /// Does something on the screen's thread again and again, until it is ended.
    ///
    /// @return ends it
    public Runnable every(Duration pause, Runnable what) {
        var ticking = Thread.ofVirtual().name("ticking").start(() -> {
            try {
                while (true) {
                    Thread.sleep(pause);
                    screen.execute(what);
                }
            } catch (InterruptedException _) {
                // That is how it ends.
            }
        });
        return ticking::interrupt;
    }

    /// Whether everything short that was asked for is answered.
    public boolean isQuiet() {
        return pending.get() == 0;
    }

    /// Once the desk is closing nothing more is begun: an answer may still ask for the next thing, and nobody is
    /// left to be told.
    private boolean begin(Runnable work) {
        try {
            workers.execute(work);
            return true;
        } catch (RejectedExecutionException _) {
            LOG.debug("not begun, since the desk is closing");
            return false;
        }
    }

    /// Of what is asked one after the other only the last is answered: a search as it is typed.
    public Latest latest() {
        return new Latest();
    }

    public final class Latest {

        private final AtomicLong asked = new AtomicLong();

        private Latest() {}

        /// What was asked before is answered no more.
        public void forget() {
            asked.incrementAndGet();
        }

        public <T> void read(Supplier<T> work, Consumer<T> then, Consumer<String> hindered) {
            long number = asked.incrementAndGet();
            Background.this.read(
                    work,
                    result -> {
                        if (asked.get() == number) {
                            then.accept(result);
                        }
                    },
                    why -> {
                        if (asked.get() == number) {
                            hindered.accept(why);
                        }
                    });
        }
    }

    /// Long work: it shows how far it is, and can be called off.
    @FunctionalInterface
    public interface LongWork<T> {
        T run(Progress progress) throws Exception;
    }

    /// @param title what is done, in a person's words
    public <T> Running start(String title, LongWork<T> work, Consumer<T> then, Consumer<String> hindered) {
        var task = new Running(title, this::changed);
        running.add(task);
        changed();
        boolean isBegun = begin(() -> {
            try {
                var result = work.run(task);
                screen.execute(() -> then.accept(result));
            } catch (CalledOffException _) {
                LOG.info("called off: {}", title);
            } catch (Exception | Error e) {
                screen.execute(() -> hindered.accept(words(e)));
            } finally {
                running.remove(task);
                changed();
            }
        });
        if (!isBegun) {
            running.remove(task);
        }
        return task;
    }

    /// What runs now, the longest running first.
    public List<Running> running() {
        return List.copyOf(running);
    }

    /// Told on the screen's thread whenever something starts, ends or is further on.
    ///
    /// @return ends it
    public Runnable onChange(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private void changed() {
        screen.execute(() -> watchers.forEach(Runnable::run));
    }

    /// What a person is told of what went wrong.
    public String words(Throwable problem) {
        return Hindrance.said(problem).map(faults::of).orElseGet(() -> {
            var code = FaultCode.of(problem);
            LOG.error("fault {}", code, problem);
            return faults.of(code);
        });
    }

    @Override
    public void close() {
        running.forEach(Running::callOff);
        workers.shutdown();
    }
}
