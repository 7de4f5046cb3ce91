package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.FamilyId;
import aspstore.model.PartCode;
import java.util.List;

/// Parts that may stand in for each other, the preferred (newest) first.
public record PartFamily(FamilyId id, BusinessUnit bu, List<PartCode> members) implements CatalogRow {

    public PartFamily {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("family " + id + " has no parts");
        }
    }

    @Override
    public String key() {
        return id.text();
    }
}
