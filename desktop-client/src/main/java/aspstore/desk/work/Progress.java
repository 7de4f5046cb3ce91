package aspstore.desk.work;

/// What long work says of itself while it runs.
public interface Progress {

    /// Says how far it is, and ends the work here where a person called it off.
    ///
    /// @param done from 0 to `of`
    /// @param of zero where the end is not known
    /// @throws CalledOffException where it was called off
    void at(long done, long of);
}
