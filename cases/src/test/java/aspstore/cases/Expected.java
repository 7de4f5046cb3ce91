package aspstore.cases;

import aspstore.journal.query.SapReconciliation.Reason;
import aspstore.model.PartCode;

/// A part of which SAP holds more or less than the store's books when the case ends, and why the case says so.
record Expected(PartCode part, Reason because) {}
