/**
 * What comes in from other people's lists, and what leaves as files.
 *
 * <p>A list is read by the {@link org.vigil.exchange.ListFormat} that knows it, row by row; each row becomes an {@link
 * org.vigil.exchange.ImportedRecord} or a {@link org.vigil.exchange.RowProblem}. {@link org.vigil.exchange.ImportManagement} keeps
 * the file, checks it without changing anything, writes it in portions, and takes it back; {@link
 * org.vigil.exchange.ExportManagement} lets it out. Nothing here publishes or decides.
 */
@ApplicationModule(allowedDependencies = {"shared", "access", "cases", "cases :: dossier", "matching"})
@NullMarked
package org.vigil.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
