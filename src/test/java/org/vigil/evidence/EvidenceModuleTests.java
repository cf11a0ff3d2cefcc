package org.vigil.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.CaseDetails;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.NewClaim;
import org.vigil.cases.dossier.Age;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Modality;
import org.vigil.shared.Refusal;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

@VigilTest
class EvidenceModuleTests {

    private static final byte[] ARTICLE =
            "The journalist, 41, was taken from his home on Monday.".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private EvidenceManagement evidence;

    @Autowired
    private QuoteCheck quotes;

    @Autowired
    private CaseManagement cases;

    @Autowired
    private CaseQueries queries;

    @Autowired
    private Staff staff;

    private SignedInUser verifier;
    private CaseDetails onCase;

    @BeforeEach
    void staffAndCase() {
        verifier = staff.hire(Role.VERIFIER);
        onCase = staff.openCase();
    }

    @Test
    void returnsTheBytesThatCameAndLogsWhoLooked() {
        var id = add(ARTICLE);
        var reader = staff.hire(Role.REVIEWER);

        var content = staff.as(reader, () -> evidence.read(id));

        assertThat(content.bytes()).isEqualTo(ARTICLE);
        assertThat(content.evidence().mediaType()).isEqualTo("text/plain");
        assertThat(staff.as(reader, () -> evidence.custody(id)))
                .extracting(CustodyEntry::kind, CustodyEntry::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CustodyEntry.Kind.RECEIVED, verifier.id()),
                        org.assertj.core.groups.Tuple.tuple(CustodyEntry.Kind.HASHED, verifier.id()),
                        org.assertj.core.groups.Tuple.tuple(CustodyEntry.Kind.VIEWED, reader.id()));
    }

    @Test
    void keepsTheSameFileOnceOnACase() {
        add(ARTICLE);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> add(ARTICLE))
                .matches(refusal -> refusal.code().equals("refusal.evidence.there"));
    }

    @Test
    void countsWhoAddsEvidenceAsEditor() {
        add(ARTICLE);

        assertThat(staff.count(
                        verifier,
                        "select count(*) from cases.contribution where case_id = ? and user_id = ? and kind = 'EDITOR'",
                        onCase.id().value(),
                        verifier.account()))
                .isOne();
    }

    @Test
    void refusesASourceOfAnotherCase() {
        var foreign = sourceOf(staff.openCase());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(
                        verifier,
                        () -> evidence.add(onCase.ref(), NewEvidence.of("a.txt", ARTICLE, foreign, null), null)));
    }

    @Test
    void hidesFilesFromThoseWhoMayNotKnowOfTheCase() {
        var id = add(ARTICLE);
        var stranger = staff.hireElsewhere(Role.VERIFIER);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(stranger, () -> evidence.read(id)))
                .matches(refusal -> refusal.kind() == Refusal.Kind.NOT_FOUND);
        assertThat(staff.count(stranger, "select coalesce(length(evidence.open(?, 'VIEWED')), 0)", id.value()))
                .isZero();
    }

    @Test
    void databaseHandsNoBytesOutBesideTheLog() {
        add(ARTICLE);

        assertThatThrownBy(() -> staff.count(verifier, "select length(bytes) from evidence.content limit 1"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> staff.sql(verifier, "delete from evidence.custody_event"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> staff.sql(verifier, "update evidence.item set filename = 'x'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void holdsAQuoteAgainstTheEvidenceOfItsSource() {
        var sourceId = sourceOf(onCase);
        var right = claim("41, was taken from his home");
        var wrong = claim("was taken from his office");
        assertThat(check(right)).isEqualTo(QuoteResult.NO_TEXT);

        staff.as(verifier, () -> evidence.add(onCase.ref(), NewEvidence.of("a.txt", ARTICLE, sourceId, null), null));

        assertThat(check(right)).isEqualTo(QuoteResult.STANDS);
        assertThat(check(wrong)).isEqualTo(QuoteResult.NOT_FOUND);
        assertThat(check(claim(null))).isEqualTo(QuoteResult.NO_QUOTE);
    }

    private QuoteResult check(ClaimId claim) {
        return staff.as(verifier, () -> quotes.check(onCase.ref(), claim));
    }

    private ClaimId claim(@Nullable String quote) {
        var claim = new NewClaim(
                sourceOf(onCase), new Age(41, null), Modality.FACT, ClaimScope.INDIVIDUAL, null, "line 1", quote, null);
        return staff.as(verifier, () -> cases.propose(onCase.ref(), List.of(claim), null))
                .get(0);
    }

    private java.util.UUID sourceOf(CaseDetails details) {
        return staff.as(verifier, () -> queries.file(details.id()))
                .sources()
                .get(0)
                .id();
    }

    private EvidenceId add(byte[] bytes) {
        return staff.as(
                verifier,
                () -> evidence.add(onCase.ref(), NewEvidence.of("article.txt", bytes, null, "The article"), null));
    }
}
