package aspstore.journal;

import aspstore.model.BusinessUnit;
import aspstore.model.Condition;
import aspstore.model.ContractClass;
import aspstore.model.Money;
import aspstore.model.Owner;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.stock.Lot;
import aspstore.model.stock.LotId;
import aspstore.model.stock.Origin;
import aspstore.wire.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/// Lots as they are read from their table.
public final class LotRows {

    /// What [#lot(ResultSet)] reads, of a table named `l`.
    public static final String COLUMNS = """
            l.id, l.parent, l.part, l.bu, l.owner, l.contract_class, l.lot_condition, l.received, l.expiry, l.batch,
            l.serial, l.rate, l.origin""";

    private LotRows() {}

    public static Lot lot(ResultSet row) throws SQLException {
        return new Lot(
                LotId.parse(row.getString("id")),
                Optional.ofNullable(row.getString("parent")).map(LotId::parse),
                new PartCode(row.getString("part")),
                new BusinessUnit(row.getString("bu")),
                Owner.valueOf(row.getString("owner")),
                ContractClass.valueOf(row.getString("contract_class")),
                Condition.valueOf(row.getString("lot_condition")),
                Optional.ofNullable(row.getObject("received", LocalDate.class)),
                Optional.ofNullable(row.getObject("expiry", LocalDate.class)),
                Optional.ofNullable(row.getString("batch")),
                Optional.ofNullable(row.getString("serial")).map(SerialNo::new),
                new Money(row.getLong("rate")),
                Json.read(row.getString("origin"), Origin.class));
    }
}
