package org.vigil.access;

import java.util.UUID;

/**
 * People who share the need to know of the same cases.
 *
 * @param id identity
 * @param name name shown to staff
 */
public record Team(UUID id, String name) {}
