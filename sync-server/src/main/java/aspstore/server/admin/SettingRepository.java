package aspstore.server.admin;

import aspstore.server.books.CommitRepository;
import aspstore.wire.Json;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// What is configured rather than programmed.
public final class SettingRepository {

    private final CommitRepository commits;
    private final Jdbi jdbi;

    public SettingRepository(CommitRepository commits) {
        this.commits = commits;
        this.jdbi = commits.jdbi();
    }

    public <T> Optional<T> find(String name, Class<T> type) {
        return jdbi.withHandle(handle -> handle.createQuery("select body from setting where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne()
                .map(body -> Json.mapper().readValue(body, type)));
    }

    public void put(String name, Object value) {
        commits.write(handle -> {
            handle.createUpdate("delete from setting where name = :name")
                    .bind("name", name)
                    .execute();
            return handle.createUpdate("insert into setting (name, body) values (:name, :body)")
                    .bind("name", name)
                    .bind("body", Json.write(value))
                    .execute();
        });
    }
}
