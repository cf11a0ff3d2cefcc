package org.vigil.search;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the search index.
 *
 * @param data the folder under which its files are made anew at each start
 * @param look how often it is asked what other nodes have published
 * @param text whether words and names are found in memory, too; whoever only lists and counts needs none of them
 */
@Validated
@ConfigurationProperties("vigil.search")
record SearchSettings(
        @DefaultValue("data") Path data,
        @DefaultValue("500ms") Duration look,
        @DefaultValue("true") boolean text) {}
