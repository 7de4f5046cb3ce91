package aspstore.desk.cli;

import aspstore.journal.query.Trace;
import aspstore.model.BusinessUnit;
import aspstore.model.JobNo;
import aspstore.model.PartCode;
import aspstore.model.SerialNo;
import aspstore.model.Sodo;
import aspstore.model.StoreId;
import aspstore.model.stock.LotId;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/// How the command line reads what the model names: a value that can't be is a wrong command line.
final class Converters {

    private Converters() {}

    /// Once all commands are there: it reaches those below too.
    static void register(CommandLine line) {
        with(line, PartCode.class, PartCode::of);
        with(line, SerialNo.class, SerialNo::of);
        with(line, LotId.class, LotId::parse);
        with(line, JobNo.class, JobNo::new);
        with(line, StoreId.class, StoreId::new);
        with(line, BusinessUnit.class, BusinessUnit::new);
        with(line, Trace.Sought.OfDelivery.class, Converters::delivery);
        with(line, ServerAddress.class, ServerAddress::of);
    }

    private static <T> void with(CommandLine line, Class<T> type, Function<String, T> read) {
        line.registerConverter(type, text -> {
            try {
                return read.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(LineProtocol.said(e));
            }
        });
    }

    /// A delivery order, alone or as order/delivery.
    private static Trace.Sought.OfDelivery delivery(String text) {
        return new Trace.Sought.OfDelivery(Sodo.documentNo(text.substring(text.indexOf('/') + 1)));
    }
}
