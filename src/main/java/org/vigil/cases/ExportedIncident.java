package org.vigil.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with several victims as an export writes it.
 *
 * @param id identity
 * @param title what it is called
 * @param incidentType what happened
 * @param country ISO 3166-1 alpha-2 code
 * @param region part of the country
 * @param locality town or village
 * @param earliest first day on which it may have been
 * @param latest last day on which it may have been
 * @param precision how well the day is known
 * @param dateWords the day in the words of the source
 * @param openedBy who put the cases together
 * @param openedAt when
 */
public record ExportedIncident(
        UUID id,
        String title,
        String incidentType,
        String country,
        @Nullable String region,
        @Nullable String locality,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        String precision,
        @Nullable String dateWords,
        UUID openedBy,
        Instant openedAt) {}
