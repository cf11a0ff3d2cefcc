package org.vigil.publication;

import org.vigil.cases.dossier.Slot;

/** Writes a slot of the dossier as one text for forms and columns: {@code AGE}, {@code CHARGE:high treason}. */
public final class SlotCode {

    private SlotCode() {}

    public static String of(Slot slot) {
        return slot.key().isEmpty() ? slot.type().name() : slot.type().name() + ":" + slot.key();
    }
}
