package aspstore.desk.shell;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;

/// What this process costs: the memory that it holds, in MB, and what it has computed.
final class ProbedCost {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ProbedCost() {}

    /// Of all its threads since it began, in milliseconds.
    static double processorTime() {
        return SYSTEM.getProcessCpuTime() / 1e6;
    }

    /// How many programs wanted a processor in the last minute.
    static double load() {
        return SYSTEM.getSystemLoadAverage();
    }

    /// What the system counts, or 0 where it does not say.
    static double resident() {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What lives in the heap.
    static double held() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    /// What objects of a class take in the heap, without what they refer to.
    ///
    /// @param type as the JVM writes it: `[I` for arrays of int, which the software renderer keeps its pictures in
    static double held(String type) {
        try {
            var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
            return histogram
                    .lines()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words.length >= 4 && words[3].equals(type))
                    .mapToDouble(words -> Double.parseDouble(words[2]) / 1e6)
                    .sum();
        } catch (JMException e) {
            throw new IllegalStateException("the JVM does not say what it holds", e);
        }
    }
}
