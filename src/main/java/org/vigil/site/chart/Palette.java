package org.vigil.site.chart;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours of the stylesheet for drawings that stand alone: where a page names a class, a file says fill and stroke.
 *
 * <p>Attributes, not styles, so that the strictest content policy of whoever shows the file leaves it as it is.
 */
public final class Palette {

    /** Ink on paper. */
    public static final Palette LIGHT =
            new Palette("#fbfaf6", "#1b1a17", "#57534a", "#dedacf", "#0a585d", "#e9e6dc", new String[] {
                "#c3dcd8", "#8fbfba", "#559a98", "#217376", "#06403f"
            });

    /** The same at night. */
    public static final Palette DARK =
            new Palette("#151412", "#e8e3d8", "#aba598", "#37342e", "#74c7c3", "#2b2924", new String[] {
                "#1e4a49", "#2a6a68", "#3f908c", "#6cbab5", "#b4e6e1"
            });

    private static final Pattern TAG =
            Pattern.compile("<(rect|path|circle|line|text)((?: [a-z0-9-]+=\"[^\"]*\")*)(/?)>");
    private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]*)\"");
    private static final String DASHED = "\" stroke-width=\"1\" stroke-dasharray=\"3 2\"";

    private final String paper;
    private final String ink;
    private final String quiet;
    private final String accent;
    private final Map<String, String> classes;
    private final String blank;

    private Palette(String paper, String ink, String quiet, String line, String accent, String none, String[] map) {
        this.paper = paper;
        this.ink = ink;
        this.quiet = quiet;
        this.accent = accent;
        this.blank = " fill=\"" + none + "\" stroke=\"" + paper + "\" stroke-width=\"0.5\"";
        this.classes = Map.ofEntries(
                Map.entry("bar-certain", fill(map[3])),
                Map.entry("bar-possible", " fill=\"" + map[0] + "\" stroke=\"" + map[3] + DASHED),
                Map.entry("area-certain", fill(map[3])),
                Map.entry("area-possible", fill(map[0])),
                Map.entry("then", " stroke=\"" + ink + "\" stroke-width=\"2.5\""),
                Map.entry("grid", " stroke=\"" + line + "\" stroke-width=\"1\""),
                Map.entry("axis", " stroke=\"" + ink + "\" stroke-width=\"1\""),
                Map.entry("map-dot", " fill=\"" + ink + "\" fill-opacity=\"0.8\""),
                Map.entry("map-0", shade(map[0], paper)),
                Map.entry("map-1", shade(map[1], paper)),
                Map.entry("map-2", shade(map[2], paper)),
                Map.entry("map-3", shade(map[3], paper)),
                Map.entry("map-4", shade(map[4], paper)));
    }

    private static String fill(String colour) {
        return " fill=\"" + colour + "\"";
    }

    private static String shade(String colour, String edge) {
        return fill(colour) + " stroke=\"" + edge + "\" stroke-width=\"0.5\"";
    }

    public String paper() {
        return paper;
    }

    public String ink() {
        return ink;
    }

    public String quiet() {
        return quiet;
    }

    public String accent() {
        return accent;
    }

    /** Attributes of what a class colours: a swatch of the legend, for one. */
    String attributes(String cssClass) {
        return classes.getOrDefault(cssClass, blank);
    }

    /** The drawing with its colours written into it. */
    String colour(String drawing) {
        return TAG.matcher(drawing)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        "<" + tag.group(1) + coloured(tag.group(1), tag.group(2)) + tag.group(3) + ">"));
    }

    private String coloured(String tag, String attributes) {
        var named = CLASS.matcher(attributes);
        var cssClass = named.find() ? Objects.requireNonNull(named.group(1)) : "";
        var rest = CLASS.matcher(attributes).replaceAll("");
        if (tag.equals("text")) {
            var size = attributes.contains(" font-size=") ? "" : " font-size=\"12\"";
            return rest + fill(cssClass.contains("value") ? ink : quiet) + " font-family=\"sans-serif\"" + size;
        }
        return rest + (attributes.contains(" fill=\"") ? "" : attributes(cssClass));
    }
}
