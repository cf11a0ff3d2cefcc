package org.vigil.site.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the lines of an axis stand: at 1, 2 or 5 times a power of ten, at most five of them.
 *
 * @param step from line to line
 * @param end the last line
 */
record Axis(int step, int end) {

    static Axis upTo(int most) {
        for (var power = 1; ; power *= 10) {
            for (var unit : new int[] {1, 2, 5}) {
                var step = unit * power;
                if ((long) step * 4 >= most) {
                    return new Axis(step, step * Math.max(1, (most + step - 1) / step));
                }
            }
        }
    }

    List<Integer> lines() {
        return IntStream.rangeClosed(1, end / step)
                .map(line -> line * step)
                .boxed()
                .toList();
    }
}
