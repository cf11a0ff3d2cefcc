package org.vigil.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** The only writer of the schema {@code partner}. */
@Component
class PartnerStore {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(before -> before.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final JdbcClient jdbc;

    PartnerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(PublicCase document) {
        var json = JSON.writeValueAsString(document);
        jdbc.sql("insert into partner.summary (ref, version, document, etag) values (?, ?, ?::jsonb, ?)")
                .params(Arrays.asList(document.ref(), document.version(), json, Sha256.hex(json)))
                .update();
    }

    /** What the public lost, partners lose. */
    void retract(CaseRef ref) {
        var tombstone = "{\"ref\":\"" + ref + "\",\"state\":\"RETRACTED\"}";
        jdbc.sql(
                        "update partner.summary set document = ?::jsonb, etag = ? where ref = ? and document ->> 'state' <> 'RETRACTED'")
                .params(tombstone, Sha256.hex(tombstone), ref.toString())
                .update();
    }
}
