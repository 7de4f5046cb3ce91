package aspstore.desk.work;

/// A person called long work off. It left nothing half done.
public final class CalledOffException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CalledOffException(String title) {
        super(title);
    }
}
