package aspstore.desk.control;

/// What a person at the counter hears: a scan was taken, or was not. Never waits and never fails.
public interface Sounds {

    void accepted();

    void refused();

    Sounds SILENT = new Sounds() {
        @Override
        public void accepted() {}

        @Override
        public void refused() {}
    };
}
