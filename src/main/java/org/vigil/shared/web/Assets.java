package org.vigil.shared.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.vigil.shared.Sha256;

/**
 * The files that pages are dressed with, read once: stylesheet, scripts, drawings. The address that a page gives bears a mark of the
 * content, so that a browser may keep the file for good and still has the right one after an upgrade.
 */
public final class Assets {

    /** Name of the mark in an address. */
    public static final String MARK = "v";

    private static final String FOLDER = "static";
    private static final int MARK_BYTES = 6;
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml");
    private static final Map<String, Asset> ALL = read();

    private Assets() {}

    /** One file. */
    public static final class Asset {

        private final byte[] content;
        private final String type;
        private final String mark;

        private Asset(byte[] content, String type) {
            this.content = content;
            this.type = type;
            this.mark = HexFormat.of().formatHex(Sha256.of(content), 0, MARK_BYTES);
        }

        public byte[] content() {
            return content.clone();
        }

        /** Media type. */
        public String type() {
            return type;
        }

        /** Another one for any other content. */
        public String mark() {
            return mark;
        }
    }

    private static Map<String, Asset> read() {
        var assets = new HashMap<String, Asset>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "/*/*")) {
                var url = file.getURL().getPath();
                var path = url.substring(url.lastIndexOf("/" + FOLDER + "/") + FOLDER.length() + 1);
                var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
                assets.put(path, new Asset(file.getContentAsByteArray(), Objects.requireNonNull(type, path)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(assets);
    }

    /** @param path as files are laid out, {@code /css/vigil.css} */
    public static Optional<Asset> find(String path) {
        return Optional.ofNullable(ALL.get(path));
    }

    /** The address by which a page asks for a file. */
    public static String address(String path) {
        return path + "?" + MARK + "=" + find(path).orElseThrow().mark();
    }
}
