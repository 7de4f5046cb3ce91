/// What a courier was given for a customer: delivered, brought back, or sent to fetch what comes back.
@NullMarked
package aspstore.desk.screen.delivery;

import org.jspecify.annotations.NullMarked;
