package org.vigil.partners;

import java.util.UUID;
import org.vigil.shared.DomainEvent;

/** What a partner did. Ids and codes alone. */
sealed interface PartnerEvent extends DomainEvent {

    /** A partner read a case at the partner level. */
    record PartnerRead(String ref) implements PartnerEvent {
        @Override
        public String entity() {
            return "PARTNER_CASE";
        }

        @Override
        public String entityId() {
            return ref;
        }
    }

    /** Written before the first byte leaves. */
    record PartnerExportBegun(UUID export, String details) implements PartnerEvent {
        @Override
        public String entity() {
            return "PARTNER_EXPORT";
        }

        @Override
        public String entityId() {
            return export.toString();
        }
    }

    /** All has left: how much, and the hash of the file, by which it is known again wherever it turns up. */
    record PartnerExportEnded(UUID export, String details) implements PartnerEvent {
        @Override
        public String entity() {
            return "PARTNER_EXPORT";
        }

        @Override
        public String entityId() {
            return export.toString();
        }
    }

    /** A search was saved, seen or given up. */
    record SearchChanged(UUID search, String details) implements PartnerEvent {
        @Override
        public String entity() {
            return "SAVED_SEARCH";
        }

        @Override
        public String entityId() {
            return search.toString();
        }
    }
}
