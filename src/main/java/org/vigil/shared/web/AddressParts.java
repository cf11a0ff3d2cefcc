package org.vigil.shared.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of an address behind the question mark, as filters are read from it and written to it. */
public final class AddressParts {

    /** What anybody would type in search of something. */
    public static final int LONGEST_TEXT = 100;

    private static final Pattern CODE = Pattern.compile("[A-Z_0-9]{1,40}");

    private AddressParts() {}

    /** A searched text: without signs that nobody sees, cut to what anybody would type; absent where nothing is left. */
    public static @Nullable String text(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var clean = text.strip()
                .codePoints()
                .filter(sign -> !Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE)
                .limit(LONGEST_TEXT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isBlank() ? null : clean;
    }

    /** What can be a code, in capitals; absent where it cannot. */
    public static @Nullable String code(@Nullable String text) {
        var code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? code : null;
    }

    /** The parts by their names, the last of several; what cannot be decoded is empty. */
    public static Map<String, String> read(String address) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : address.split("&", -1)) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        return parts;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    public static String write(Map<String, String> parts) {
        var address = new StringBuilder();
        parts.forEach((name, value) -> address.append(address.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(isPlain(value) ? value : URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }

    /** Whether a value stands in an address as it is: a code, a day, a number. */
    private static boolean isPlain(String value) {
        for (var i = 0; i < value.length(); i++) {
            var sign = value.charAt(i);
            var plain = (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') || sign == '_' || sign == '-';
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
