package org.vigil.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.vigil.cases.dossier.Affiliation;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.Role;
import org.vigil.publication.document.PublicCase;

/** Who a published case is about: other names, roles, outlets, media. */
final class PublicPerson {

    private PublicPerson() {}

    static List<String> roles(Dossier dossier) {
        return dossier.values(Role.class).stream()
                .map(role -> role.role().name())
                .distinct()
                .toList();
    }

    static List<String> outlets(Dossier dossier) {
        return dossier.values(Affiliation.class).stream()
                .map(Affiliation::outlet)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    static List<PublicCase.OtherName> otherNames(Dossier dossier) {
        var shown = dossier.displayName().orElse("");
        var others = new LinkedHashMap<String, PublicCase.OtherName>();
        dossier.entries(FactType.NAME).stream()
                .flatMap(entry -> entry.supporting().stream())
                .map(claim -> (Name) claim.fact())
                .filter(name -> !name.text().equals(shown))
                .forEach(name -> others.putIfAbsent(
                        name.text(),
                        new PublicCase.OtherName(
                                name.text(),
                                name.script(),
                                name.kind() == null ? null : name.kind().name())));
        return List.copyOf(others.values());
    }

    static List<String> media(Dossier dossier) {
        return dossier.values(Affiliation.class).stream()
                .map(Affiliation::medium)
                .filter(Objects::nonNull)
                .filter(medium -> medium != Affiliation.Medium.UNKNOWN)
                .map(Enum::name)
                .distinct()
                .toList();
    }
}
