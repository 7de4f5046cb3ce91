/// A store's whole day, for real: server and stores as processes of their own, driven from here and told in words.
@NullMarked
package aspstore.desk.demo;

import org.jspecify.annotations.NullMarked;
