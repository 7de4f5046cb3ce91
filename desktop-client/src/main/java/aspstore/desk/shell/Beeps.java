package aspstore.desk.shell;

import aspstore.desk.control.Sounds;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A short high tone for a scan that was taken, a longer low one for one that was not. A PC without sound is silent.
final class Beeps implements Sounds {

    private static final Logger LOG = LoggerFactory.getLogger(Beeps.class);
    private static final float RATE = 22_050;
    private static final double LOUD = 0.4;

    private final ExecutorService player = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sounds").factory());

    @Override
    public void accepted() {
        player.execute(() -> play(1_320, 70));
    }

    @Override
    public void refused() {
        player.execute(() -> play(220, 300));
    }

    private static void play(double hertz, int millis) {
        var samples = new byte[(int) (RATE * millis / 1000)];
        for (int i = 0; i < samples.length; i++) {
            double fade = Math.min(1, (samples.length - i) / (RATE * 0.02));
            samples[i] = (byte) (Math.sin(2 * Math.PI * hertz * i / RATE) * 127 * LOUD * fade);
        }
        var format = new AudioFormat(RATE, 8, 1, true, false);
        try (var line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            LOG.debug("no sound here", e);
        }
    }
}
