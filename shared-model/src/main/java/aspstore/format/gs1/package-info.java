/// What barcodes of the trade say about a part: GS1 element strings and links, and ISO/IEC 15434 with its data
/// identifiers (ANSI MH10.8.2). Pure: text in, elements or a flaw out.
@NullMarked
package aspstore.format.gs1;

import org.jspecify.annotations.NullMarked;
