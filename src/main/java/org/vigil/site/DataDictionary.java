package org.vigil.site;

import java.util.List;

/**
 * What stands in the open data: the columns, the codes, and what other bodies call the codes.
 *
 * @param version of the crosswalk
 * @param columns in the order in which they stand in a file
 * @param lists the lists of codes
 */
public record DataDictionary(String version, List<Column> columns, List<CodeList> lists) {

    /**
     * A column.
     *
     * @param name its name in every format
     * @param kind TEXT, CODE, CODES, NUMBER, DAY, TIME or YES_OR_NO
     * @param meaning what it says
     */
    public record Column(String name, String kind, String meaning) {}

    /**
     * A list of codes.
     *
     * @param name the column whose codes they are
     * @param codes in our order
     */
    public record CodeList(String name, List<Code> codes) {}

    /**
     * A code.
     *
     * @param code as it stands in the data
     * @param words as it is said
     * @param categories what other bodies call it
     */
    public record Code(String code, String words, List<Category> categories) {}

    /** What a body calls a code. */
    public record Category(String body, String category) {}
}
