package org.vigil.workflow;

import java.util.UUID;

/**
 * A filter of the queue under a name.
 *
 * @param id identity
 * @param name what people call it
 * @param address the parts of the queue's address
 * @param mine whether it is the reader's own
 * @param shared whether a team sees it
 */
public record SavedView(UUID id, String name, String address, boolean mine, boolean shared) {}
