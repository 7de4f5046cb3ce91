package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.FamilyId;
import aspstore.model.PartCode;
import java.util.List;

/// Parts that may stand in for each other, the preferred (newest) first.
///
/// @param members none where the last of them moved to another family: a row that was told can't be taken back
public record PartFamily(FamilyId id, BusinessUnit bu, List<PartCode> members) implements CatalogRow {

    public PartFamily {
        members = List.copyOf(members);
    }

    @Override
    public String key() {
        return id.text();
    }
}
