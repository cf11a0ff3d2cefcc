package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;

/** A place of the dossier that facts fill: one per type, or one per thing that the key names, such as one charge. */
public record Slot(FactType type, String key) implements Comparable<Slot> {

    static Slot of(FactType type) {
        return new Slot(type, "");
    }

    static Slot of(FactType type, @Nullable String key) {
        var plain = Compare.key(key);
        return new Slot(type, plain == null ? "" : plain);
    }

    public SlotGroup group() {
        return type.group();
    }

    @Override
    public int compareTo(Slot other) {
        var byType = type.compareTo(other.type);
        return byType != 0 ? byType : key.compareTo(other.key);
    }
}
