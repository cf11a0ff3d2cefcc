package org.vigil.desk;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.cases.CaseDetails;
import org.vigil.publication.Consent;
import org.vigil.publication.ConsentManagement;
import org.vigil.publication.SummaryManagement;
import org.vigil.publication.SummaryState;
import org.vigil.publication.SummaryVersion;
import org.vigil.shared.CaseRef;

/** Reads how a case's public summary stands. */
@Component
@Transactional(readOnly = true)
class CaseViewPublicReader {

    private final SummaryManagement summaries;
    private final ConsentManagement consents;
    private final Permissions permissions;
    private final CurrentUser currentUser;

    CaseViewPublicReader(
            SummaryManagement summaries, ConsentManagement consents, Permissions permissions, CurrentUser currentUser) {
        this.summaries = summaries;
        this.consents = consents;
        this.permissions = permissions;
        this.currentUser = currentUser;
    }

    CaseViewPublic read(CaseDetails details, CaseViewTyped typed, CaseViewWords words) {
        var ref = details.ref();
        var versions = summaries.versions(details.id());
        var open = versions.stream().anyMatch(version -> version.state() == SummaryState.PUBLISHED);
        var user = currentUser.require();
        return new CaseViewPublic(
                stands(versions.stream().findFirst(), open, words),
                open ? "/cases/" + ref : null,
                corrections(ref, words),
                consents.withdrawals(ref).stream()
                        .map(recorded -> new CaseView.HistoryLine(
                                words.say(
                                        "consent.withdrawn",
                                        words.code(
                                                "consent.scope",
                                                recorded.withdrawal().scope()),
                                        words.day(recorded.withdrawal().on())),
                                words.who(recorded.by()),
                                words.time(recorded.at()),
                                recorded.at().toString(),
                                recorded.withdrawal().note(),
                                null))
                        .toList(),
                open && !details.stage().isEnd() && permissions.holds(user, Permission.SUMMARY_CORRECT),
                open && permissions.holds(user, Permission.CASE_COORDINATE),
                permissions.holds(user, Permission.CONSENT_WITHDRAW),
                CasePageReader.coded(
                        "consent.scope",
                        Consent.Scope.values(),
                        typed.of(PublicationPages.WITHDRAWAL, "withdrawal.scope"),
                        words));
    }

    /** What was found wrong, as lines with who, when and what. */
    List<CaseView.HistoryLine> corrections(CaseRef ref, CaseViewWords words) {
        return summaries.corrections(ref).stream()
                .map(request -> new CaseView.HistoryLine(
                        words.say("public.correction", request.version()),
                        words.who(request.by()),
                        words.time(request.at()),
                        request.at().toString(),
                        request.note(),
                        null))
                .toList();
    }

    private static String stands(Optional<SummaryVersion> last, boolean open, CaseViewWords words) {
        if (open) {
            return last.filter(summary -> summary.state() == SummaryState.PUBLISHED)
                    .flatMap(summary -> Optional.ofNullable(summary.publishedAt())
                            .map(at -> words.say("public.now", summary.version(), words.day(at))))
                    .orElseGet(() -> words.say("public.before"));
        }
        return words.say(
                last.filter(summary -> summary.state() == SummaryState.RETRACTED)
                                .isPresent()
                        ? "public.retracted"
                        : "public.none");
    }
}
