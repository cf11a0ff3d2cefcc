package org.vigil.advocacy;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the advocacy module: how long an answer may take before somebody has to look at the silence.
 *
 * @param wgadReply to a petition to the Working Group on Arbitrary Detention
 * @param urgentReply to an urgent appeal
 * @param letterReply to a letter
 * @param otherReply to anything else
 */
@Validated
@ConfigurationProperties("vigil.advocacy")
public record AdvocacySettings(
        @DefaultValue("60d") Duration wgadReply,
        @DefaultValue("7d") Duration urgentReply,
        @DefaultValue("30d") Duration letterReply,
        @DefaultValue("30d") Duration otherReply) {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(730);

    /** A deadline in the past would never wait, one in ten years never speak. */
    @AssertTrue(message = "each of vigil.advocacy's times is between 1h and 730d")
    public boolean isWithinReach() {
        return Stream.of(wgadReply, urgentReply, letterReply, otherReply)
                .allMatch(time -> time.compareTo(SHORTEST) >= 0 && time.compareTo(LONGEST) <= 0);
    }

    Duration replyTimeOf(ActionKind kind) {
        return switch (kind.replyTime()) {
            case WGAD -> wgadReply;
            case URGENT -> urgentReply;
            case LETTER -> letterReply;
            case OTHER -> otherReply;
        };
    }
}
