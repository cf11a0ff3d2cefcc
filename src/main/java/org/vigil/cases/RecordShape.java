package org.vigil.cases;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.FactType;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** The components of a record, so that JSON and forms follow the facts and never a list of their own. */
record RecordShape(Class<? extends Record> type, List<Part> parts) {

    static final RecordShape DATE = of(FuzzyDate.class);
    static final RecordShape PLACE = of(FuzzyPlace.class);
    private static final Map<FactType, RecordShape> FACTS = new EnumMap<>(FactType.class);

    static {
        for (var type : FactType.values()) {
            FACTS.put(type, of(type.factClass().asSubclass(Record.class)));
        }
    }

    static RecordShape of(FactType type) {
        var shape = FACTS.get(type);
        if (shape == null) {
            throw new IllegalStateException("No shape for " + type);
        }
        return shape;
    }

    private static RecordShape of(Class<? extends Record> type) {
        return new RecordShape(
                type, Arrays.stream(type.getRecordComponents()).map(Part::of).toList());
    }

    boolean has(String name) {
        return parts.stream().anyMatch(part -> part.name.equals(name));
    }

    List<String> names() {
        return parts.stream().map(Part::name).toList();
    }

    /** A record of these values, one per part; what its constructor refuses comes out as the refusal itself. */
    Object create(@Nullable Object[] values) {
        try {
            var types = parts.stream().map(Part::type).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * One component.
     *
     * @param name as in JSON
     * @param type its Java type
     * @param required whether a record cannot be without it
     * @param component where to read it
     */
    record Part(String name, Class<?> type, boolean required, RecordComponent component) {

        static Part of(RecordComponent component) {
            var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    || component.getType() == boolean.class;
            return new Part(component.getName(), component.getType(), !optional, component);
        }

        @Nullable
        Object read(Object record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
