package org.vigil.cases;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.DomainEvent;

/**
 * Cases of a list were written, all in one transaction. Their processes begin afterwards.
 *
 * @param importId the import
 * @param portion which portion of it
 * @param cases the cases with their references
 * @param claims how many claims were written
 */
public record CasesImported(UUID importId, int portion, List<Opened> cases, int claims) implements DomainEvent {

    /** A case that was written. */
    public record Opened(CaseId id, CaseRef ref) {}

    public CasesImported {
        cases = List.copyOf(cases);
    }

    @Override
    public String action() {
        return "CASES_IMPORTED";
    }

    @Override
    public String entity() {
        return "IMPORT";
    }

    @Override
    public String entityId() {
        return importId + "/" + portion;
    }

    @Override
    public String details() {
        return "cases=" + cases.size() + ",claims=" + claims + ",ids=" + idsHash();
    }

    /** One hash over the identities, in order: what the log keeps of them. */
    public String idsHash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            cases.forEach(opened -> digest.update(opened.id().toString().getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
