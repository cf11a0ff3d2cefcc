package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.cases.Incident;
import org.vigil.cases.IncidentId;
import org.vigil.cases.IncidentManagement;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.web.FieldError;

/** Says events with several victims in the reader's words. */
@Component
@Transactional(readOnly = true)
class IncidentPagesReader {

    private final IncidentManagement incidents;
    private final DeskCasesController list;
    private final CaseViews views;
    private final DeskWords words;
    private final Permissions permissions;
    private final CurrentUser currentUser;

    IncidentPagesReader(
            IncidentManagement incidents,
            DeskCasesController list,
            CaseViews views,
            DeskWords words,
            Permissions permissions,
            CurrentUser currentUser) {
        this.incidents = incidents;
        this.list = list;
        this.views = views;
        this.words = words;
        this.permissions = permissions;
        this.currentUser = currentUser;
    }

    IncidentsPage list(CaseViewTyped typed, List<FieldError> errors) {
        return new IncidentsPage(
                incidents.list().stream()
                        .map(incident -> new IncidentsPage.Line(
                                "/desk/incidents/" + incident.id(),
                                incident.about().title(),
                                what(incident),
                                incident.cases().size()))
                        .toList(),
                words.choices(IncidentType.values(), typed.of(IncidentPages.FORM, "type")),
                words.countries(typed.of(IncidentPages.FORM, "country")),
                holds(Permission.CASE_LINK),
                typed,
                errors);
    }

    IncidentPage page(IncidentId id, @Nullable FactType add, CaseViewTyped typed, List<FieldError> errors) {
        var incident = incidents.get(id);
        var said = views.words();
        return new IncidentPage(
                id.toString(),
                incident.about().title(),
                what(incident),
                words.say("desk.incident.opened", said.who(incident.openedBy()), words.day(incident.openedAt())),
                incident.cases().stream().map(list::row).toList(),
                holds(Permission.CASE_LINK),
                holds(Permission.CASE_EDIT),
                new IncidentPage.Forms(
                        CasePageReader.said(FactType.values(), add == null ? null : add.name(), said),
                        add == null ? null : CasePageReader.fields(add, typed, said),
                        CasePageReader.said(
                                SourceKind.values(), typed.of(CasePageReader.ADD_CLAIM, "source.kind"), said),
                        CasePageReader.said(Modality.values(), typed.of(CasePageReader.ADD_CLAIM, "modality"), said)),
                typed,
                errors);
    }

    private String what(Incident incident) {
        var about = incident.about();
        var where = about.locality() == null
                ? words.country(about.country().value())
                : words.say(
                        "desk.incident.where",
                        about.locality(),
                        words.country(about.country().value()));
        return about.date().isKnown()
                ? words.say("desk.incident.what-when", words.label(about.type()), where, words.when(about.date()))
                : words.say("desk.incident.what", words.label(about.type()), where);
    }

    private boolean holds(Permission permission) {
        return permissions.holds(currentUser.require(), permission);
    }
}
