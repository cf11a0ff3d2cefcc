/** One reader or writer for each format of files. They know nothing of who asks and nothing of the store. */
@NullMarked
package org.vigil.exchange.format;

import org.jspecify.annotations.NullMarked;
