package org.vigil.exchange;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of import and export.
 *
 * @param data the folder under which imported files are kept
 * @param portion how many cases are written in one transaction
 * @param checkedAtOnce how many rows are read in one transaction
 * @param silence after how long without a sign of life a run counts as killed
 */
@Validated
@ConfigurationProperties("vigil.exchange")
record ExchangeSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("1000") @Min(1) @Max(10_000) int portion,
        @DefaultValue("2000") @Min(1) @Max(20_000) int checkedAtOnce,
        @DefaultValue("1m") Duration silence) {}
