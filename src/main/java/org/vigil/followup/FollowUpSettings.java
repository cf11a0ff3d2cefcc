package org.vigil.followup;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the follow-up module: how long a case may go unseen.
 *
 * @param highRisk at high risk
 * @param mediumRisk at medium risk
 * @param lowRisk at low risk
 */
@Validated
@ConfigurationProperties("vigil.follow-up")
public record FollowUpSettings(
        @DefaultValue("14d") Duration highRisk,
        @DefaultValue("30d") Duration mediumRisk,
        @DefaultValue("90d") Duration lowRisk) {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(365);

    /** Nobody may be forgotten for more than a year. */
    @AssertTrue(message = "each of vigil.follow-up's times is between 1h and 365d")
    public boolean isWithinReach() {
        return Stream.of(highRisk, mediumRisk, lowRisk)
                .allMatch(time -> time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0);
    }

    /** How long until a case of that risk is reviewed again. */
    public Duration untilNext(String risk) {
        return switch (risk) {
            case "HIGH" -> highRisk;
            case "MEDIUM" -> mediumRisk;
            default -> lowRisk;
        };
    }
}
