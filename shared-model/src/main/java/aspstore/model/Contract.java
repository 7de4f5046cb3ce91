package aspstore.model;

/// Under what a job's parts are given: in warranty, annual maintenance contract, out of warranty.
public enum Contract {
    IW,
    AMC,
    OOW
}
