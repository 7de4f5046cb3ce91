/// The hard cases of the trade, each played by a store with its engine and files, the server over HTTP, and SAP.
///
/// `docs/cases.md` lists them.
@NullMarked
package aspstore.cases;

import org.jspecify.annotations.NullMarked;
