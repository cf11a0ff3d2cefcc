package org.vigil.shared.web;

/**
 * One bar of a chart: what is certain, and what is possible on top of it.
 *
 * @param label what stands below it
 * @param certain the certain count
 * @param possible how many more are possible
 * @param sentence the bar in words, "2022: 12 held since then, 3 more possible"
 */
public record Bar(String label, int certain, int possible, String sentence) {

    public Bar {
        if (certain < 0 || possible < 0) {
            throw new IllegalArgumentException("A bar cannot be negative: " + certain + " and " + possible);
        }
    }

    int total() {
        return certain + possible;
    }
}
