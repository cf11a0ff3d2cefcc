package org.vigil.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the ground: where data is kept and which keys are used.
 *
 * @param data folder of the embedded database, the demo's passwords and the trial's key
 * @param key master key, 32 bytes in Base64; required beside a database of your own
 * @param demo whether demo accounts and cases are loaded; by default only on the embedded database
 * @param demoPassword password of the demo accounts; generated when absent
 */
@ConfigurationProperties("vigil")
record PlatformSettings(
        @DefaultValue("data") Path data,
        @Nullable String key,
        @Nullable Boolean demo,
        @Nullable String demoPassword) {}
