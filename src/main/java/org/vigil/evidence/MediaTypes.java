package org.vigil.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.vigil.shared.Refusal;

/** What a file is, by its first bytes and never by its name, and which kinds we keep. */
final class MediaTypes {

    static final Set<String> ALLOWED = Set.of(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "image/webp",
            "text/plain",
            "text/html",
            "message/rfc822",
            "audio/mpeg",
            "audio/mp4",
            "audio/ogg",
            "audio/vorbis",
            "audio/opus",
            "audio/vnd.wave",
            "video/mp4",
            "video/quicktime",
            "video/webm",
            "video/ogg",
            "application/ogg");

    private static final Set<String> SAFE_TO_SHOW = Set.of("image/png", "image/jpeg", "image/webp");
    private static final Set<String> TEXT = Set.of("text/plain", "text/html");
    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

    private MediaTypes() {}

    /** @throws Refusal (invalid) when the content is of a kind that we do not keep */
    static String of(byte[] bytes) {
        var found = detect(bytes);
        if (!ALLOWED.contains(found)) {
            throw Refusal.invalid("file", "refusal.evidence.kind", found);
        }
        return found;
    }

    private static String detect(byte[] bytes) {
        try (var content = new ByteArrayInputStream(bytes)) {
            return normal(MAGIC.detect(content, new Metadata()).getBaseType().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String normal(String found) {
        return switch (found) {
            case "application/mp4", "video/x-m4v" -> "video/mp4";
            case "audio/x-wav" -> "audio/vnd.wave";
            case "application/xhtml+xml" -> "text/html";
            default -> found;
        };
    }

    /** Whether a browser may show it inside a page; everything else is only ever downloaded. */
    static boolean isSafeToShow(String mediaType) {
        return SAFE_TO_SHOW.contains(mediaType);
    }

    static boolean isText(String mediaType) {
        return TEXT.contains(mediaType);
    }
}
