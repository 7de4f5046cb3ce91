package aspstore.cases;

import aspstore.model.PartCode;

/// The parts of the example's catalogue that cases are played with.
final class Parts {

    /// Told apart by serial; the old one is due back.
    static final PartCode BOARD = new PartCode("WM-PCB-7782");
    /// The board's earlier edition, of the same family.
    static final PartCode OLD_BOARD = new PartCode("WM-PCB-7781");
    /// Told apart by serial; of another family than the board.
    static final PartCode MOTOR = new PartCode("WM-MTR-480");
    /// No serials; the old one is due back.
    static final PartCode PUMP = new PartCode("WM-PMP-030");
    /// Nothing is due back for it.
    static final PartCode BELT = new PartCode("WM-BLT-1270");
    static final PartCode SEAL = new PartCode("WM-DRS-12");
    /// It expires.
    static final PartCode DESCALER = new PartCode("CN-DSC-100");
    /// Of the other business unit, where the partner owns the stock: told apart by serial, and dear.
    static final PartCode COMPRESSOR = new PartCode("AC-CMP-R32-15");
    /// The same without serials, and cheap.
    static final PartCode CAPACITOR = new PartCode("AC-CAP-50");

    private Parts() {}
}
