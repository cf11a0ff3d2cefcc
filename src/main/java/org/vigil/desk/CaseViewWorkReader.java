package org.vigil.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.advocacy.ActionDetails;
import org.vigil.cases.CaseFile;
import org.vigil.evidence.EvidenceManagement;
import org.vigil.evidence.RecordedEvidence;
import org.vigil.shared.CaseRef;

/** Reads the work on a case beside its record: process, evidence, actions, follow-up. */
@Component
@Transactional(readOnly = true)
class CaseViewWorkReader {

    private static final int KIB = 1024;

    private final ProcessPageReader processes;
    private final EvidenceManagement evidence;
    private final CaseViewAdvocacyReader advocacy;
    private final CaseViewFollowUpReader followUps;

    CaseViewWorkReader(
            ProcessPageReader processes,
            EvidenceManagement evidence,
            CaseViewAdvocacyReader advocacy,
            CaseViewFollowUpReader followUps) {
        this.processes = processes;
        this.evidence = evidence;
        this.advocacy = advocacy;
        this.followUps = followUps;
    }

    CaseViewWork work(CaseFile file, CaseView view, CaseViewWords words) {
        var ref = file.details().ref();
        return new CaseViewWork(
                processes.page(ref, words),
                evidence(file, words),
                advocacy.of(ref, words),
                advocacy.opened(ref, words),
                followUps.of(ref, view, words));
    }

    private List<CaseViewWork.EvidenceLine> evidence(CaseFile file, CaseViewWords words) {
        Map<UUID, String> titles = file.sources().stream()
                .collect(Collectors.toMap(
                        source -> source.id(), source -> source.source().title()));
        var ref = file.details().ref();
        return evidence.list(ref).stream()
                .map(item -> evidence(item, ref, titles, words))
                .toList();
    }

    private static CaseViewWork.EvidenceLine evidence(
            RecordedEvidence item, CaseRef ref, Map<UUID, String> titles, CaseViewWords words) {
        var source = item.sourceId();
        return new CaseViewWork.EvidenceLine(
                item.id().toString(),
                item.filename(),
                words.say(
                        "evidence.about",
                        item.mediaType(),
                        Math.max(1, item.size() / KIB),
                        words.who(item.addedBy()),
                        words.day(item.addedAt())),
                item.description(),
                source == null ? null : titles.get(source),
                item.sha256(),
                "/desk/cases/" + ref + "/evidence/" + item.id());
    }

    Collection<String> opened(CaseRef ref, CaseViewWords words) {
        return advocacy.opened(ref, words).values();
    }

    CaseViewWork.ActionLine action(ActionDetails details, CaseViewWords words) {
        return advocacy.line(details, words);
    }
}
