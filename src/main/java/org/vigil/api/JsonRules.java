package org.vigil.api;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How strictly JSON is read: no field that we do not know, no value of another kind, nothing of unbearable size or depth. */
@Configuration(proxyBeanMethods = false)
class JsonRules {

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxStringLength(200_000)
            .maxNumberLength(40)
            .maxNameLength(500)
            .build();

    @Bean
    JsonFactoryBuilderCustomizer boundedJson() {
        return JsonRules::bound;
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return JsonRules::tighten;
    }

    /** The mapper as the application sets it up, for tests without it. */
    static JsonMapper mapper() {
        var factory = new JsonFactoryBuilder();
        bound(factory);
        var builder = JsonMapper.builder(factory.build());
        tighten(builder);
        return builder.build();
    }

    private static void bound(JsonFactoryBuilder factory) {
        factory.streamReadConstraints(LIMITS).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    private static void tighten(JsonMapper.Builder builder) {
        builder.enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .withCoercionConfig(
                        LogicalType.Enum,
                        enums -> enums.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addModule(new SimpleModule("clean-text").addDeserializer(String.class, new CleanTextReader()));
    }
}
