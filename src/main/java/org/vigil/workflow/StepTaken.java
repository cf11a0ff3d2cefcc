package org.vigil.workflow;

import java.time.Instant;
import org.vigil.shared.UserId;

/**
 * A step that somebody completed.
 *
 * @param key which step
 * @param outcome with which outcome
 * @param comment why, in their words
 * @param recordVersion the version of the record that they saw
 * @param by who
 * @param at when
 */
public record StepTaken(String key, String outcome, String comment, long recordVersion, UserId by, Instant at) {}
