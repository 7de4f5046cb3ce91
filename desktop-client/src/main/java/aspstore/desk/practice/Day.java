package aspstore.desk.practice;

import aspstore.model.PartCode;

/// The parts around which the day's story turns. The weeks before leave them alone.
final class Day {

    /// Has fallen to its reorder level.
    static final PartCode LOW = new PartCode("RF-HTR-160");
    /// Of which there is too little for a job.
    static final PartCode SCARCE = new PartCode("AC-DRP-12");
    /// A serialised part, of which one is held for its quality.
    static final PartCode UNFIT = new PartCode("MW-MAG-2M");
    /// A part without a serial whose defective must come back, and does not always.
    static final PartCode OWED = new PartCode("WM-SNS-LVL");
    /// A part whose shelf was counted.
    static final PartCode COUNTED = new PartCode("RF-GSK-260");

    /// Parts that belong to the whole story of jobs.
    static final PartCode PUMP = new PartCode("WM-PMP-030");
    static final PartCode BOARD = new PartCode("RF-INV-2210");
    static final PartCode SEAL = new PartCode("WM-DRS-12");
    static final PartCode BELT = new PartCode("WM-BLT-1270");
    static final PartCode LAMP = new PartCode("RF-LMP-LED");
    static final PartCode FUSE = new PartCode("MW-FUS-HV5");
    static final PartCode CAPACITOR = new PartCode("AC-CAP-50");
    static final PartCode SENSOR = new PartCode("AC-SNS-10K");
    static final PartCode REMOTE = new PartCode("AC-RMT-7");
    static final PartCode FILTER = new PartCode("AC-FLT-8");

    private Day() {}
}
