package org.vigil.cases.dossier;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** Seeded facts of every type, drawn from few values so that they often meet. */
public final class RandomFacts {

    private static final List<String> TEXTS = List.of("police", "the city police", "court", "Latn", "Khushom Ghulom");

    private final Random random;

    public RandomFacts(Random random) {
        this.random = random;
    }

    public Fact next() {
        var types = List.of(FactType.values());
        return next(types.get(random.nextInt(types.size())));
    }

    public Fact next(FactType type) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            try {
                return (Fact) create(type.factClass());
            } catch (IllegalArgumentException impossible) {
                // some draws are refused by the fact itself; the next one may do
            }
        }
        throw new IllegalStateException("No " + type + " can be drawn");
    }

    private Object create(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components).map(this::value).toArray();
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable Object value(RecordComponent component) {
        var type = component.getType();
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0) {
            return null;
        }
        if (type.isEnum()) {
            var choices = type.getEnumConstants();
            return choices[random.nextInt(choices.length)];
        }
        if (type == FuzzyDate.class) {
            return date();
        }
        if (type == FuzzyPlace.class) {
            return place();
        }
        if (type == CountryCode.class) {
            return new CountryCode(random.nextBoolean() ? "TJ" : "UZ");
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        return type == String.class ? TEXTS.get(random.nextInt(TEXTS.size())) : (Object) random.nextInt(4);
    }

    public FuzzyDate date() {
        var day = LocalDate.of(2022, 5, 1).plusDays(random.nextInt(20));
        return switch (random.nextInt(6)) {
            case 0 -> FuzzyDate.unknown();
            case 1 -> FuzzyDate.year(2022);
            case 2 -> FuzzyDate.parse("2022-05");
            case 3 -> FuzzyDate.range(day, random.nextBoolean() ? null : day.plusDays(random.nextInt(40)));
            case 4 -> FuzzyDate.range(null, day);
            default -> FuzzyDate.day(day);
        };
    }

    private FuzzyPlace place() {
        return switch (random.nextInt(4)) {
            case 0 -> FuzzyPlace.unknown();
            case 1 -> FuzzyPlace.country(random.nextBoolean() ? "TJ" : "UZ");
            case 2 -> FuzzyPlace.region("TJ", "Gorno-Badakhshan");
            default -> FuzzyPlace.locality("TJ", random.nextBoolean() ? null : "Gorno-Badakhshan", "Khorog");
        };
    }
}
