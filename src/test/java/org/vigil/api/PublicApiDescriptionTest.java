package org.vigil.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PublicApiDescriptionTest {

    @Test
    void keepsThePublicPathsAndTheSchemasThatTheyReach() {
        var open = PublicApiDescription.of(JsonMapper.shared().readTree("""
                {"openapi": "3.1.0", "info": {"title": "Vigil", "license": {"name": "Apache-2.0"}}, "security": [{"token": []}],
                 "paths": {
                   "/api/v1/cases": {"get": {"responses": {"200": {"schema": {"$ref": "#/components/schemas/Inside"}}}}},
                   "/api/v1/public/cases": {"get": {"security": [], "responses": {
                     "200": {"schema": {"$ref": "#/components/schemas/Listing"}}, "401": {}, "404": {}}}}},
                 "components": {"securitySchemes": {"token": {}}, "schemas": {
                   "Inside": {}, "Listing": {"items": {"$ref": "#/components/schemas/Listed"}}, "Listed": {}}}}"""));

        assertThat(open.path("paths").propertyNames()).containsExactly("/api/v1/public/cases");
        assertThat(open.path("components").propertyNames()).containsExactly("schemas");
        assertThat(open.at("/components/schemas").propertyNames()).containsExactly("Listing", "Listed");
        assertThat(open.at("/paths/~1api~1v1~1public~1cases/get/responses").propertyNames())
                .containsExactly("200", "404");
        assertThat(open.has("security")).isFalse();
        assertThat(open.at("/info/license/name").asString()).isEqualTo("CC BY 4.0");
    }
}
