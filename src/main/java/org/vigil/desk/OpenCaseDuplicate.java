package org.vigil.desk;

import java.util.List;

/**
 * A case that may be about the same person, as pages show it.
 *
 * @param ref the case
 * @param name its person
 * @param country where
 * @param stage code of its stage
 * @param band how sure that is, in words
 * @param same whether it is probably the same person
 * @param why what speaks for and against, in sentences
 */
public record OpenCaseDuplicate(
        String ref, String name, String country, String stage, String band, boolean same, List<String> why) {}
