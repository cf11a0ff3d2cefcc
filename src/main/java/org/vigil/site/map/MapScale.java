package org.vigil.site.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Five steps of shade by rank among the different counts, so that one country with many does not wash out all others. */
public final class MapScale {

    private static final int STEPS = 5;

    private final List<Integer> counts;

    private MapScale(List<Integer> counts) {
        this.counts = counts;
    }

    /** The scale of these counts; zeros do not take part. */
    public static MapScale of(Collection<Integer> counts) {
        return new MapScale(
                counts.stream().filter(count -> count > 0).distinct().sorted().toList());
    }

    /** The step of a count, 0 to 4; equal counts share a step, the greatest always has the darkest. */
    public int step(int count) {
        var upTo = counts.stream().filter(other -> other <= count).count();
        return (int) Math.max(0, (STEPS * upTo + counts.size() - 1) / Math.max(1, counts.size()) - 1);
    }

    /** The steps in use, each with its smallest and greatest count, for the legend. */
    public List<Range> ranges() {
        var ranges = new ArrayList<Range>();
        for (var step = 0; step < STEPS; step++) {
            var inStep = step;
            var members = counts.stream().filter(count -> step(count) == inStep).toList();
            if (!members.isEmpty()) {
                ranges.add(new Range("map-" + step, members.get(0), members.get(members.size() - 1)));
            }
        }
        return ranges;
    }

    /**
     * One step of the legend.
     *
     * @param cssClass class of its colour
     * @param from smallest count
     * @param to greatest count
     */
    public record Range(String cssClass, int from, int to) {}
}
