package aspstore.desk.work;

/// Long work that runs: what it is, how far it is, and the way to call it off. Safe from any thread.
public final class Running implements Progress {

    private final String title;
    private final Runnable changed;
    private volatile double fraction = UNKNOWN;
    private volatile boolean isCalledOff = false;

    /// Where nobody knows how much there is to do.
    public static final double UNKNOWN = -1;

    Running(String title, Runnable changed) {
        this.title = title;
        this.changed = changed;
    }

    public String title() {
        return title;
    }

    /// From 0 to 1, or [#UNKNOWN].
    public double fraction() {
        return fraction;
    }

    /// It ends at the next place where nothing is half done.
    public void callOff() {
        isCalledOff = true;
    }

    @Override
    public void at(long done, long of) {
        if (isCalledOff) {
            throw new CalledOffException(title);
        }
        fraction = of <= 0 ? UNKNOWN : (double) done / of;
        changed.run();
    }
}
