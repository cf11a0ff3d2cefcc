package org.vigil.intake;

import java.util.UUID;

/** Identity of a report inside the application; its submitter knows the receipt code alone. */
public record ReportId(UUID value) {

    public static ReportId random() {
        return new ReportId(UUID.randomUUID());
    }

    public static ReportId of(String text) {
        return new ReportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
