package org.vigil.workflow;

import java.time.Instant;
import java.util.UUID;

/**
 * A bulk change that can still be taken back.
 *
 * @param id identity
 * @param kind what was changed
 * @param tasks on how many tasks
 * @param at when
 */
public record BulkUndo(UUID id, BulkChange.Kind kind, int tasks, Instant at) {}
