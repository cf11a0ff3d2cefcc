package org.vigil.workflow;

import java.time.LocalDate;
import java.util.Optional;
import org.vigil.cases.dossier.Death;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.Known;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.cases.dossier.Release;

/** How captivity has ended, as the record has it. */
enum Ending {
    /** In custody, or nobody says where: somebody must answer for it. */
    DEATH,
    RELEASE,
    EXILE,
    ESCAPE,
    /** Out of custody, and then dead: no custody to answer for. */
    DEATH_AT_LIBERTY;

    static Optional<Ending> of(Dossier dossier, LocalDate on) {
        var death = dossier.value(Death.class);
        if (death.isPresent()) {
            return Optional.of(death.get().inCustody() == Known.NO ? DEATH_AT_LIBERTY : DEATH);
        }
        var liberty = dossier.libertyStatus(on);
        if (liberty == LibertyStatus.EXILED) {
            return Optional.of(EXILE);
        }
        if (liberty == LibertyStatus.ESCAPED || liberty == LibertyStatus.FUGITIVE) {
            return Optional.of(ESCAPE);
        }
        var isFree = liberty.isReleased()
                || (liberty == LibertyStatus.UNKNOWN
                        && dossier.value(Release.class).isPresent());
        return isFree ? Optional.of(RELEASE) : Optional.empty();
    }
}
