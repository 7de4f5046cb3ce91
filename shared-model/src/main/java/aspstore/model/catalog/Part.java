package aspstore.model.catalog;

import aspstore.model.BusinessUnit;
import aspstore.model.FamilyId;
import aspstore.model.Hsn;
import aspstore.model.PartCode;
import aspstore.model.Text;
import aspstore.model.tax.Uqc;

/// A spare part of a business unit.
///
/// @param serialised whether each piece is told apart by its serial number
/// @param expires whether lots of it carry an expiry date
/// @param defectiveBack whether a use leaves a debt of one defective part
/// @param route what happens to a defective piece
public record Part(
        PartCode code,
        BusinessUnit bu,
        String description,
        FamilyId family,
        Hsn hsn,
        Uqc uqc,
        boolean serialised,
        boolean expires,
        boolean defectiveBack,
        Route route)
        implements CatalogRow {

    public Part {
        Text.require("the description of a part", description, Text.DESCRIPTION);
    }

    /// Where a defective piece goes.
    public enum Route {
        RETURN,
        REPAIR_HERE,
        JOB_WORK,
        SCRAP
    }

    @Override
    public String key() {
        return code.text();
    }
}
