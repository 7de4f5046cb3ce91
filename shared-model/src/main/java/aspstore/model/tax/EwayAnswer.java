package aspstore.model.tax;

/// Whether an e-way bill must be made before goods move, and why, in words fit for a screen and a paper.
public sealed interface EwayAnswer {

    String because();

    record Due(String because) implements EwayAnswer {}

    record NotDue(String because) implements EwayAnswer {}
}
