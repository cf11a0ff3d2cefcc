package org.vigil.api;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.CleanText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads texts that can be stored and show what they say: no NUL, no direction override, no half of a character. */
final class CleanTextReader extends StdScalarDeserializer<String> {

    CleanTextReader() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getString();
        try {
            CleanText.orNull("text", text, Integer.MAX_VALUE);
        } catch (IllegalArgumentException unclean) {
            throw new UncleanTextException(parser);
        }
        return text;
    }
}
