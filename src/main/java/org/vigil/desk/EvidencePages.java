package org.vigil.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.vigil.evidence.EvidenceId;
import org.vigil.evidence.EvidenceManagement;
import org.vigil.evidence.NewEvidence;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** Files of a case: handing one in, and taking one out, which the custody log remembers. */
@Controller
@RequestMapping("/desk/cases/{ref}/evidence")
class EvidencePages {

    private final EvidenceManagement evidence;

    EvidencePages(EvidenceManagement evidence) {
        this.evidence = evidence;
    }

    @PostMapping
    String add(@PathVariable CaseRef ref, @RequestParam MultipartFile file, CaseForm form) {
        return form.named("evidence")
                .fields(EvidencePages::id)
                .send(ref, "evidence.added", "#evidence", typed -> add(ref, file, typed));
    }

    private void add(CaseRef ref, MultipartFile file, CaseViewTyped typed) {
        if (file.isEmpty()) {
            throw Refusal.invalid("file", "refusal.choose-file");
        }
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            evidence.add(
                    ref,
                    new NewEvidence(
                            name == null ? "" : name,
                            content,
                            typed.uuid("evidence.sourceId"),
                            typed.first("evidence.description")),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(String field) {
        return switch (field) {
            case "sourceId", "description" -> "evidence." + field;
            default -> "file";
        };
    }

    /** A file leaves only as a download: no browser ever shows it inside our pages. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(@PathVariable CaseRef ref, @PathVariable EvidenceId id) {
        if (evidence.list(ref).stream().noneMatch(item -> item.id().equals(id))) {
            throw Refusal.notFound();
        }
        var content = evidence.export(id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.evidence().filename(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content.bytes());
    }
}
