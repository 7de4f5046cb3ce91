package aspstore.desk.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A process that the demo started: spoken to by lines, its complaints kept in a log, and always stopped.
final class Child implements AutoCloseable {

    /// For processes that live a minute: start fast, and leave the cores to the others.
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /// Longer than anything here takes on a slow machine.
    private static final int MOST_SECONDS = 180;

    private final String name;
    private final Path log;
    private final Process process;
    private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();
    private final PrintWriter questions;
    private volatile boolean isKilled = false;
    private final Thread end = new Thread(this::kill);

    private Child(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.questions =
                new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        Runtime.getRuntime().addShutdownHook(end);
        Thread.ofVirtual().name("what " + name + " says").start(this::listen);
    }

    /// Reads ahead, so that whoever waits for a line need not wait for ever. Nothing means that it says no more.
    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                answers.add(Optional.of(line));
            }
        } catch (IOException e) {
            // It was stopped: it says no more.
        } finally {
            answers.add(Optional.empty());
        }
    }

    static Child start(String name, Path log, List<String> command) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // What the launcher adds for a JVM that it starts.
            builder.environment().put("ASPSTORE_JAVA_OPTS", QUICK_START);
            return new Child(name, log, builder.start());
        } catch (IOException e) {
            throw new DemoException(name + " can't be started: " + e.getMessage(), e);
        }
    }

    /// This very program once more, in a process of its own.
    static List<String> thisProgram(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dstderr.encoding=UTF-8");
        command.addAll(List.of(QUICK_START.split(" ")));
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("aspstore.desk.Main");
        command.addAll(List.of(arguments));
        return command;
    }

    String ask(String line) {
        questions.println(line);
        return read();
    }

    /// The next line that the process says.
    String read() {
        return readOrEnd().orElseThrow(() -> new DemoException(name + " ended unexpectedly; its log is " + log));
    }

    /// The next line, until it says no more.
    Optional<String> readOrEnd() {
        try {
            var line = answers.poll(MOST_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new DemoException(name + " said nothing for " + MOST_SECONDS + " seconds; its log is " + log);
            }
            if (line.isEmpty()) {
                answers.add(line);
            }
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("stopped", e);
        }
    }

    void say(String line) {
        questions.println(line);
    }

    int awaitEnd() {
        try {
            if (process.waitFor(60, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DemoException(name + " did not end within a minute; its log is " + log);
    }

    /// Asks the process to end in order, and waits for that.
    ///
    /// @return with which status it left
    /// @throws DemoException where it had to be killed
    int stop() {
        close();
        if (process.isAlive() || isKilled) {
            throw new DemoException(name + " did not end when it was told to; its log is " + log);
        }
        return process.exitValue();
    }

    /// Ends the process, in order if it does so in time.
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void kill() {
        isKilled = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
