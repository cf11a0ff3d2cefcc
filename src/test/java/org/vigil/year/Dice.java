package org.vigil.year;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that depends on the seed and on what it is about alone, never on what else happens in the year. */
final class Dice {

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    static Dice of(long seed, Object... about) {
        var mixed = seed;
        for (var part : about) {
            for (var letter : part.toString().toCharArray()) {
                mixed = mixed * 0x100000001b3L ^ letter;
            }
            mixed = mixed * 0x100000001b3L ^ '/';
        }
        // Seeds that are alike would give first numbers that are alike.
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return new Dice(mixed ^ mixed >>> 33);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number between these, both possible. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    Duration between(Duration least, Duration most) {
        return least.plusSeconds((long) (random.nextDouble() * most.minus(least).toSeconds()));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    <T> List<T> shuffled(Collection<T> of) {
        var all = new ArrayList<>(of);
        Collections.shuffle(all, random);
        return all;
    }

    /** One of the choices by weight; {@code weights} stand in the order of the choices. */
    <T> T weighted(List<T> choices, List<Integer> weights) {
        var left = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        for (int index = 0; index < choices.size(); index++) {
            left -= weights.get(index);
            if (left < 0) {
                return choices.get(index);
            }
        }
        throw new IllegalStateException("Weights do not belong to these choices");
    }
}
