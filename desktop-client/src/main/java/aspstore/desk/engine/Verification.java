package aspstore.desk.engine;

import aspstore.model.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;

/// The store's files, its database and its balances, each checked against the others.
///
/// @param entries how many entries were read
/// @param problems in words, the first bad entry named; none where all is sound
public record Verification(long entries, List<String> problems) {

    public Verification {
        problems = List.copyOf(problems);
    }

    public boolean isSound() {
        return problems.isEmpty();
    }

    /// @param read told now and then how many entries were read; what it throws ends the check
    static Verification of(Handle handle, StoreId store, List<Snapshot> files, LongConsumer read) {
        var problems = new ArrayList<String>();
        long entries = 0;
        for (var file : files) {
            var check = new FileCheck(file);
            while (check.step(handle)) {
                read.accept(entries + check.read());
            }
            check.problem().ifPresent(problems::add);
            entries += check.read();
        }
        problems.addAll(balances(handle, store));
        return new Verification(entries, problems);
    }

    /// Every stand must be what its moves add up to. One statement, so that all of it is seen at one moment.
    static List<String> balances(Handle handle, StoreId store) {
        return handle.createQuery("""
                        select lot, place, reference, sum(quantity) as off from (
                            select to_lot as lot, to_place as place, to_reference as reference, quantity
                                from move where store = :store
                            union all
                            select from_lot, from_place, from_reference, -quantity from move where store = :store
                            union all
                            select lot, place, reference, -quantity from stand where store = :store) both_sides
                        group by lot, place, reference having sum(quantity) <> 0
                        order by lot, place, reference fetch first 5 rows only
                        """)
                .bind("store", store.text())
                .map((row, _) -> "Lot " + row.getString("lot") + " at " + row.getString("place") + " "
                        + row.getString("reference") + " differs by " + row.getLong("off")
                        + " thousandths from what its moves add up to. Have the database rebuilt.")
                .list();
    }
}
