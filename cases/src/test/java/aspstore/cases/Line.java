package aspstore.cases;

import aspstore.desk.sync.Central;
import aspstore.desk.sync.HttpCentral;
import aspstore.desk.sync.Reply;
import aspstore.model.StoreId;
import aspstore.model.entry.StreamId;
import aspstore.wire.Batch;
import aspstore.wire.PushAnswer;
import java.net.URI;

/// A store's line to the server. Cut, it leads to a port of this machine where nobody listens.
final class Line implements Central, AutoCloseable {

    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    private final HttpCentral server;
    private final HttpCentral nowhere;
    private boolean isCut;

    Line(String address, StoreId store, String token) {
        server = new HttpCentral(URI.create(address), store, token);
        nowhere = new HttpCentral(NOWHERE, store, token);
    }

    void cut() {
        isCut = true;
    }

    void mend() {
        isCut = false;
    }

    boolean isCut() {
        return isCut;
    }

    private Central end() {
        return isCut ? nowhere : server;
    }

    @Override
    public Reply<PushAnswer> push(Batch batch) {
        return end().push(batch);
    }

    @Override
    public Reply<Batch> pull(StreamId stream, long after, int about) {
        return end().pull(stream, after, about);
    }

    @Override
    public Reply<Batch> journal(long after) {
        return end().journal(after);
    }

    @Override
    public void close() {
        server.close();
        nowhere.close();
    }
}
