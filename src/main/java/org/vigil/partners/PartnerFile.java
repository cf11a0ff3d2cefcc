package org.vigil.partners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.web.Csv;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes documents of the partner level into a file, each with the mark of the one for whom it is written. */
final class PartnerFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(before -> before.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final PartnerFormat format;
    private final Watermark watermark;
    private final Writer target;
    private long cases;

    PartnerFile(PartnerFormat format, Watermark watermark, Writer target) {
        this.format = format;
        this.watermark = watermark;
        this.target = target;
    }

    void begin(PartnerFilter filter) throws IOException {
        if (format == PartnerFormat.CSV) {
            target.write(
                    "ref,version,name,country,libertyStatus,chargeCategory,sentenceBucket,roles,sex,heldFromEarliest,heldFromLatest,"
                            + "heldUntilKnown,heldUntilEarliest,heldUntilLatest,facts,publishedAt,issuedTo,export,mark\r\n");
            return;
        }
        var head = new LinkedHashMap<String, Object>();
        head.put("dataset", "Published cases, partner level");
        head.put("confidential", "For the partner named here alone; not for publication");
        head.put("issuedTo", watermark.issuedTo());
        head.put("export", watermark.export());
        head.put("asOf", watermark.issuedAt());
        head.put("filter", filter.parameters());
        var text = JSON.writeValueAsString(head);
        target.write(
                format == PartnerFormat.NDJSON ? text + "\n" : text.substring(0, text.length() - 1) + ",\"items\":[\n");
    }

    void add(String document) throws IOException {
        if (format == PartnerFormat.CSV) {
            target.write(line(JSON.readValue(document, PublicCase.class)));
        } else {
            var node = (ObjectNode) JSON.readTree(document);
            node.put("issuedTo", watermark.issuedTo());
            node.put("export", watermark.export().toString());
            node.put("mark", watermark.mark(node.get("ref").asString()));
            target.write((format == PartnerFormat.JSON && cases > 0 ? "," : "") + JSON.writeValueAsString(node) + "\n");
        }
        cases++;
    }

    private String line(PublicCase told) {
        var held = told.held();
        return Csv.line(
                told.ref(),
                told.version(),
                told.name(),
                told.country(),
                told.libertyStatus(),
                told.chargeCategory(),
                told.sentenceBucket(),
                String.join(";", told.roles()),
                told.sex(),
                held == null ? null : held.sinceEarliest(),
                held == null ? null : held.sinceLatest(),
                held != null && held.ended(),
                held == null ? null : held.untilEarliest(),
                held == null ? null : held.untilLatest(),
                told.facts().stream()
                        .map(fact -> fact.label() + ": " + fact.value())
                        .collect(Collectors.joining(" | ")),
                told.publishedAt(),
                watermark.issuedTo(),
                watermark.export(),
                watermark.mark(told.ref()));
    }

    long end() throws IOException {
        if (format == PartnerFormat.JSON) {
            target.write("]}\n");
        }
        target.flush();
        return cases;
    }
}
