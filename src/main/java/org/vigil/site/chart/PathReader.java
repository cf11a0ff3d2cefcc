package org.vigil.site.chart;

import java.awt.geom.Path2D;
import java.util.regex.Pattern;

/** Reads the path data that our outlines and charts use: moves, straight lines and cubic curves, absolute or relative. */
public final class PathReader {

    private static final Pattern TOKEN = Pattern.compile("([MmLlHhVvCcZz])|(-?(?:\\d+\\.?\\d*|\\.\\d+))");

    private final Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private final double[] numbers = new double[6];
    private int count;
    private char command = 'M';
    private double x;
    private double y;
    private double startX;
    private double startY;

    private PathReader() {}

    public static Path2D read(String data) {
        var reader = new PathReader();
        var tokens = TOKEN.matcher(data);
        while (tokens.find()) {
            if (tokens.group(1) != null) {
                reader.begin(tokens.group(1).charAt(0));
            } else {
                reader.take(Double.parseDouble(tokens.group(2)));
            }
        }
        return reader.path;
    }

    private void begin(char next) {
        command = next;
        count = 0;
        if (Character.toUpperCase(next) == 'Z') {
            path.closePath();
            x = startX;
            y = startY;
        }
    }

    private void take(double number) {
        numbers[count++] = number;
        var wanted = switch (Character.toUpperCase(command)) {
            case 'H', 'V' -> 1;
            case 'C' -> 6;
            default -> 2;
        };
        if (count == wanted) {
            count = 0;
            draw();
        }
    }

    private void draw() {
        var fromX = Character.isLowerCase(command) ? x : 0;
        var fromY = Character.isLowerCase(command) ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                moveTo(fromX + numbers[0], fromY + numbers[1]);
                // Further pairs after a move are lines.
                command = command == 'm' ? 'l' : 'L';
            }
            case 'H' -> lineTo(fromX + numbers[0], y);
            case 'V' -> lineTo(x, fromY + numbers[0]);
            case 'C' -> {
                path.curveTo(
                        fromX + numbers[0],
                        fromY + numbers[1],
                        fromX + numbers[2],
                        fromY + numbers[3],
                        fromX + numbers[4],
                        fromY + numbers[5]);
                x = fromX + numbers[4];
                y = fromY + numbers[5];
            }
            default -> lineTo(fromX + numbers[0], fromY + numbers[1]);
        }
    }

    private void moveTo(double toX, double toY) {
        path.moveTo(toX, toY);
        x = toX;
        y = toY;
        startX = toX;
        startY = toY;
    }

    private void lineTo(double toX, double toY) {
        path.lineTo(toX, toY);
        x = toX;
        y = toY;
    }
}
