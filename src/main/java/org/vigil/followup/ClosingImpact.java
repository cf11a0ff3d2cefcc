package org.vigil.followup;

import java.util.UUID;

/**
 * What one finished action changed for the person, as it was judged at the closing.
 *
 * @param actionId the action
 * @param impact a code of the advocacy module's impacts
 */
public record ClosingImpact(UUID actionId, String impact) {}
