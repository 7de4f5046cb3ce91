package aspstore.format.gs1;

/// A value held against its identifier: an element, or what is wrong with it.
sealed interface Checked permits Element, Flaw {}
