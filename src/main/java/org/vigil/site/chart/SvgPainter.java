package org.vigil.site.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Paints the SVG that this package writes, and no other, into a PNG: rectangles, lines, circles, paths and lines of text. */
public final class SvgPainter {

    private SvgPainter() {}

    /** One picture at a time: painting is the costliest thing that an anonymous reader can ask for. */
    public static synchronized byte[] png(String svg) {
        var root = parse(svg);
        var width = (int) Math.round(number(root, "width", 0, 0));
        var height = (int) Math.round(number(root, "height", 0, 0));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        children(root, graphics, width, height);
        graphics.dispose();
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Element parse(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException wrong) {
            throw new IllegalArgumentException("A drawing is not well-formed", wrong);
        }
    }

    private static void children(Element parent, Graphics2D graphics, double width, double height) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                paint(element, graphics, width, height);
            }
        }
    }

    private static void paint(Element element, Graphics2D graphics, double width, double height) {
        switch (element.getTagName()) {
            case "g" -> children(element, graphics, width, height);
            case "svg" -> nested(element, graphics, width, height);
            case "text" -> text(element, graphics, width, height);
            case "rect" ->
                shape(
                        element,
                        graphics,
                        new Rectangle2D.Double(
                                number(element, "x", width, 0),
                                number(element, "y", height, 0),
                                number(element, "width", width, 0),
                                number(element, "height", height, 0)));
            case "line" ->
                shape(
                        element,
                        graphics,
                        new Line2D.Double(
                                number(element, "x1", width, 0),
                                number(element, "y1", height, 0),
                                number(element, "x2", width, 0),
                                number(element, "y2", height, 0)));
            case "circle" -> {
                var radius = number(element, "r", width, 0);
                shape(
                        element,
                        graphics,
                        new Ellipse2D.Double(
                                number(element, "cx", width, 0) - radius,
                                number(element, "cy", height, 0) - radius,
                                2 * radius,
                                2 * radius));
            }
            case "path" -> shape(element, graphics, PathReader.read(element.getAttribute("d")));
            default -> {
                // Titles and descriptions are for those who do not see the picture.
            }
        }
    }

    private static void nested(Element element, Graphics2D graphics, double width, double height) {
        var x = number(element, "x", width, 0);
        var y = number(element, "y", height, 0);
        var wide = number(element, "width", width, width);
        var high = number(element, "height", height, height);
        var inner = (Graphics2D) graphics.create();
        inner.translate(x, y);
        if (element.hasAttribute("viewBox")) {
            var box = Arrays.stream(element.getAttribute("viewBox").trim().split("\\s+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            var across = wide / box[2];
            var down = high / box[3];
            if (element.getAttribute("preserveAspectRatio").equals("none")) {
                inner.scale(across, down);
            } else {
                var both = Math.min(across, down);
                inner.translate((wide - box[2] * both) / 2, (high - box[3] * both) / 2);
                inner.scale(both, both);
            }
            inner.translate(-box[0], -box[1]);
            children(element, inner, box[2], box[3]);
        } else {
            children(element, inner, wide, high);
        }
        inner.dispose();
    }

    private static void shape(Element element, Graphics2D graphics, Shape shape) {
        var fill = element.getAttribute("fill");
        if (!fill.isEmpty() && !fill.equals("none") && !(shape instanceof Line2D)) {
            graphics.setColor(colour(fill, number(element, "fill-opacity", 0, 1)));
            graphics.fill(shape);
        }
        var stroke = element.getAttribute("stroke");
        if (!stroke.isEmpty() && !stroke.equals("none")) {
            graphics.setColor(colour(stroke, 1));
            graphics.setStroke(stroke(element));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Element element) {
        var width = (float) number(element, "stroke-width", 0, 1);
        var dashes = element.getAttribute("stroke-dasharray");
        if (dashes.isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        var parts = Arrays.stream(dashes.trim().split("[\\s,]+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        var lengths = new float[parts.length];
        for (var i = 0; i < parts.length; i++) {
            lengths[i] = (float) parts[i];
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths, 0);
    }

    private static void text(Element element, Graphics2D graphics, double width, double height) {
        var words = element.getTextContent();
        if (words.isEmpty()) {
            return;
        }
        var family = element.getAttribute("font-family").equals("serif") ? Font.SERIF : Font.SANS_SERIF;
        var style = element.getAttribute("font-weight").isEmpty() ? Font.PLAIN : Font.BOLD;
        graphics.setFont(new Font(family, style, 1).deriveFont((float) number(element, "font-size", 0, 12)));
        graphics.setColor(colour(element.getAttribute("fill"), 1));
        var room = graphics.getFontMetrics().getStringBounds(words, graphics).getWidth();
        var x = number(element, "x", width, 0);
        var start = switch (element.getAttribute("text-anchor")) {
            case "middle" -> x - room / 2;
            case "end" -> x - room;
            default -> x;
        };
        graphics.drawString(
                words, (float) start, (float) (number(element, "y", height, 0) + number(element, "dy", 0, 0)));
    }

    private static Color colour(String hex, double opacity) {
        var colour = hex.startsWith("#") ? Color.decode(hex) : Color.BLACK;
        return opacity >= 1
                ? colour
                : new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }

    /** A length, or a share of the whole. */
    private static double number(Element element, String name, double whole, double otherwise) {
        var text = element.getAttribute(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        return text.endsWith("%")
                ? whole * Double.parseDouble(text.substring(0, text.length() - 1)) / 100
                : Double.parseDouble(text);
    }
}
