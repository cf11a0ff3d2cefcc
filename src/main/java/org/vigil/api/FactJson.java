package org.vigil.api;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.FactCodec;
import org.vigil.cases.dossier.Fact;
import tools.jackson.databind.JsonNode;

/** Facts as JSON, by the one codec that the case store uses too. */
final class FactJson {

    private static final FactCodec CODEC = new FactCodec();

    private FactJson() {}

    static JsonNode of(Fact fact) {
        return CODEC.toNode(fact);
    }

    static @Nullable JsonNode orNull(@Nullable Fact fact) {
        return fact == null ? null : of(fact);
    }

    static Fact read(JsonNode node, String path) {
        return CODEC.read(node, path);
    }
}
