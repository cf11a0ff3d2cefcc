package org.vigil.site;

/**
 * One cell of each line of an export: a column of ours, or what another body calls it.
 *
 * @param label its name in the file
 * @param csv the expression whose value stands in a line of CSV
 * @param json the expression whose value stands in JSON as it is
 */
record ExportCell(String label, String csv, String json) {

    static ExportCell of(ExportColumn column) {
        return new ExportCell(column.label(), column.csv(), column.json());
    }

    /** What a body calls the code of a column: {@code cpjChargeCategory}. */
    static ExportCell of(ExportColumn column, Crosswalk crosswalk, Crosswalk.Body body) {
        var own = column.label();
        var label = body.name().toLowerCase(java.util.Locale.ROOT)
                + own.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                + own.substring(1);
        if (column.kind() == ExportColumn.Kind.CODES) {
            var several = "(select %s from (select distinct " + crosswalk.sql(body, own, "code")
                    + " as category from unnest(" + column.sql() + ") code) mapped where category is not null)";
            return new ExportCell(
                    label,
                    several.formatted("string_agg(category, ';' order by category)"),
                    several.formatted("array_to_json(array_agg(category order by category))::text"));
        }
        var one = crosswalk.sql(body, own, column.sql());
        return new ExportCell(label, one, "to_json(" + one + ")::text");
    }
}
