package org.vigil.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in.
 *
 * @param secureCookies whether the session cookie is {@code __Host-} and Secure; off only for the trial on loopback
 * @param idle after how long without a request a session ends
 * @param signInsPerMinute attempts that one account or one address may make in a minute
 */
@ConfigurationProperties("vigil.sign-in")
record AccessSettings(
        @DefaultValue("true") boolean secureCookies,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("20") int signInsPerMinute) {}
