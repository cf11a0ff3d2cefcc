package org.vigil.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.cases.CaseFile;
import org.vigil.cases.Duplicates;
import org.vigil.cases.EpisodeManagement;
import org.vigil.cases.IncidentManagement;
import org.vigil.cases.PersonMarkManagement;
import org.vigil.cases.Stage;
import org.vigil.shared.CaseRef;

/** Reads what belongs to a case beside its own record: the same person, the same event. */
@Component
@Transactional(readOnly = true)
class CaseViewTogetherReader {

    private final EpisodeManagement episodes;
    private final PersonMarkManagement marks;
    private final Duplicates duplicates;
    private final IncidentManagement incidents;
    private final OpenCasePages shown;
    private final Permissions permissions;
    private final CurrentUser currentUser;

    CaseViewTogetherReader(
            EpisodeManagement episodes,
            PersonMarkManagement marks,
            Duplicates duplicates,
            IncidentManagement incidents,
            OpenCasePages shown,
            Permissions permissions,
            CurrentUser currentUser) {
        this.episodes = episodes;
        this.marks = marks;
        this.duplicates = duplicates;
        this.incidents = incidents;
        this.shown = shown;
        this.permissions = permissions;
        this.currentUser = currentUser;
    }

    CaseViewTogether of(CaseFile file, CaseViewWords words) {
        var ref = file.details().ref();
        var stage = file.details().stage();
        return new CaseViewTogether(
                file.merged().stream()
                        .map(merged -> new CaseViewTogether.Merged(
                                merged.ref().toString(),
                                merged.displayName(),
                                words.say("together.merged.who", words.who(merged.by()), words.day(merged.at())),
                                merged.note(),
                                merged.into().equals(ref)))
                        .toList(),
                episodes.ofPerson(ref).stream()
                        .map(row -> new CaseViewTogether.Other(
                                row.ref().toString(),
                                row.displayName(),
                                row.stage().name(),
                                words.day(row.openedAt())))
                        .toList(),
                stage.isEnd() ? java.util.List.of() : shown.shown(duplicates.ofCase(ref)),
                marks.of(ref).stream()
                        .map(mark -> new CaseViewTogether.Decided(
                                mark.other().toString(),
                                words.code("together.verdict", mark.verdict()),
                                words.say("together.merged.who", words.who(mark.by()), words.day(mark.at())),
                                mark.note()))
                        .toList(),
                event(ref),
                may(stage));
    }

    private CaseViewTogether.@Nullable Event event(CaseRef ref) {
        return incidents
                .ofCase(ref)
                .map(incident -> new CaseViewTogether.Event(
                        "/desk/incidents/" + incident.id(),
                        incident.about().title(),
                        incident.cases().size()))
                .orElse(null);
    }

    /** That its public page would lead to the others of its event, where it is in one. */
    Optional<String> tied(CaseRef ref, CaseViewWords words) {
        return incidents
                .ofCase(ref)
                .map(incident -> words.say("open.tied", incident.about().title()));
    }

    private CaseViewTogether.May may(Stage stage) {
        var user = currentUser.require();
        var coordinates = permissions.holds(user, Permission.CASE_COORDINATE);
        return new CaseViewTogether.May(
                permissions.holds(user, Permission.CASE_LINK),
                coordinates,
                coordinates && (stage == Stage.CLOSED || stage == Stage.REJECTED),
                stage == Stage.CLOSED && permissions.holds(user, Permission.CASE_OPEN));
    }
}
