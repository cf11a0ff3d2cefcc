package org.vigil.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.PersonVerdict;
import org.vigil.cases.Tag;
import org.vigil.shared.CaseRef;

/** What leads from a case of another Vigil to a word, to an event, or to another case of the same file. */
public sealed interface ImportedTie {

    /** The kinds of ties; a merge of two cases of which one stands here already is only offered. */
    enum Kind {
        TAG,
        INCIDENT,
        MARK,
        MERGE,
        OFFER
    }

    Kind kind();

    /** The word, the key of the event, or what the file calls the other case. */
    String leadsTo();

    /** What it says, besides where it leads. */
    default List<String> says() {
        return List.of();
    }

    /** When it was done, where the order matters. */
    default @Nullable Instant at() {
        return null;
    }

    /** A word on the case. */
    record Tagged(Tag tag) implements ImportedTie {

        @Override
        public Kind kind() {
            return Kind.TAG;
        }

        @Override
        public String leadsTo() {
            return tag.word();
        }
    }

    /** The event that the case belongs to. */
    record InIncident(UUID key) implements ImportedTie {

        @Override
        public Kind kind() {
            return Kind.INCIDENT;
        }

        @Override
        public String leadsTo() {
            return key.toString();
        }
    }

    /** The last word on whether the case and another one are about one person. */
    record Marked(CaseRef other, PersonVerdict verdict, String note, String markedAt) implements ImportedTie {

        @Override
        public Kind kind() {
            return Kind.MARK;
        }

        @Override
        public String leadsTo() {
            return other.toString();
        }

        @Override
        public List<String> says() {
            return List.of(verdict.name(), markedAt);
        }
    }

    /** The case that stands for this one. */
    record Merged(CaseRef into, String note, Instant mergedAt) implements ImportedTie {

        @Override
        public Kind kind() {
            return Kind.MERGE;
        }

        @Override
        public String leadsTo() {
            return into.toString();
        }

        @Override
        public List<String> says() {
            return List.of(mergedAt.toString());
        }

        @Override
        public Instant at() {
            return mergedAt;
        }
    }
}
