package aspstore.format.sap;

import java.util.List;
import java.util.Optional;

/// A delivery as it stood in the file, its items not judged yet. The number is as written.
record RawDelivery(
        String number,
        Optional<String> type,
        SapDocument document,
        SapDelivery.Dates dates,
        Optional<SapPartner> consigner,
        Optional<SapPartner> consignee,
        SapDelivery.Transport transport,
        List<RawItem> items) {}
