package org.vigil.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.testing.Path.expect;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** What partners read beside the public: what the safety check names for them, for as long as it is public at all. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class PartnerModuleTests {

    private static final String COURT = "the court of the Sino district";

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private PartnerCases cases;

    @Autowired
    private SearchNotices notices;

    @Autowired
    @Qualifier("partner")
    private DataSource asPartner;

    /** A published case with a hearing that the public is not told of. */
    private String caseWithAHearingForPartners(String name) {
        var ref = path.caseInVerification(name);
        path.propose(ref, "intake", Map.of("type", "HEARING", "date", "2022-07-01", "court", COURT));
        path.acceptAllClaims(ref, "verifier");
        path.complete(ref, "Task_GradeSources", "verifier", "PROPOSE", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        var safety = new HashMap<>(Path.safety("ALREADY_PUBLIC"));
        safety.put("keptBack", List.of("HEARING"));
        safety.put("partners", List.of("HEARING"));
        path.complete(ref, "Task_CheckSafety", "reviewer2", "FULL", safety);
        path.complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "What the world may know."));
        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());
        return ref;
    }

    @Test
    void tellsPartnersWhatTheSafetyCheckNamesForThemAndNobodyElse() {
        var ref = caseWithAHearingForPartners("Partner Told");

        assertThat(expect(200, api.get("partner", "/api/v1/partner/cases/" + ref))
                        .text())
                .contains(COURT);
        assertThat(expect(200, api.get("partner", "/partner/cases/" + ref)).text())
                .contains(COURT);
        for (var address : List.of(
                "/cases/" + ref,
                "/api/v1/public/cases/" + ref,
                "/api/v1/public/export.json",
                "/calendar/hearings.ics",
                "/feeds/cases.atom")) {
            assertThat(api.get(Api.NOBODY, address).text()).as(address).doesNotContain(COURT);
        }
        assertThat(api.get(Api.NOBODY, "/api/v1/partner/cases/" + ref).status()).isEqualTo(401);
        assertThat(api.get("intake", "/api/v1/partner/cases/" + ref).status()).isEqualTo(403);
    }

    @Test
    void takesFromPartnersWhatIsTakenFromThePublic() {
        var ref = caseWithAHearingForPartners("Partner Untold");
        expect(200, api.post("coordinator", "/api/v1/cases/" + ref + "/summary/retraction", Map.of("note", "Danger")));

        assertThat(api.get("partner", "/api/v1/partner/cases/" + ref).status()).isEqualTo(404);
        for (var address : List.of("/partner", "/api/v1/partner/cases", "/api/v1/partner/export.ndjson")) {
            assertThat(expect(200, api.get("partner", address)).text())
                    .as(address)
                    .doesNotContain("Untold");
        }
        assertThat(owner.sql()
                        .sql("select document::text from partner.summary where ref = ?")
                        .param(ref)
                        .query(String.class)
                        .list())
                .allMatch(document -> document.contains("RETRACTED") && !document.contains("Untold"));
    }

    @Test
    void marksEachLineOfAnExportWithThePartnerAndRemembersIt() {
        var ref = caseWithAHearingForPartners("Partner Marked");

        var one = expect(200, api.get("partner", "/api/v1/partner/export.csv?q=partner+marked"))
                .text()
                .lines()
                .toList();
        var other = expect(200, api.get("partner", "/api/v1/partner/export.csv?q=partner+marked"))
                .text()
                .lines()
                .toList();

        assertThat(one).hasSize(2);
        assertThat(one.get(1)).startsWith(ref).contains(COURT, "Samir Kone");
        assertThat(last(one.get(1))).matches("[0-9a-f]{24}").isNotEqualTo(last(other.get(1)));
        var export = one.get(1).replaceFirst(".*,([^,]+),[^,]+$", "$1");
        assertThat(owner.sql()
                        .sql("select action || ' ' || details from audit.entry where entity_id = ? order by seq")
                        .param(export)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .first()
                .asString()
                .contains("PARTNER_EXPORT_BEGUN", "q=*")
                .doesNotContain("marked");
    }

    private static String last(String line) {
        return line.substring(line.lastIndexOf(',') + 1);
    }

    @Test
    void makesMarksThatNobodyElseCanMake() {
        var export = UUID.randomUUID();
        var mark = new Watermark(export, "A partner", Instant.EPOCH, new byte[32]).mark("TJ-2022-0001");

        assertThat(new Watermark(export, "Another", Instant.EPOCH, new byte[32]).mark("TJ-2022-0001"))
                .isNotEqualTo(mark);
        assertThat(new Watermark(export, "A partner", Instant.EPOCH, new byte[] {1}).mark("TJ-2022-0001"))
                .isNotEqualTo(mark);
        assertThat(new Watermark(export, "A partner", Instant.EPOCH, new byte[32]).mark("TJ-2022-0001"))
                .isEqualTo(mark);
    }

    @Test
    void countsWhatIsNewInASavedSearchUntilItIsSeen() {
        var saved = expect(
                        201,
                        api.post("partner", "/api/v1/partner/searches", Map.of("name", "New ones", "q", "newsworthy")))
                .json();
        var id = saved.get("id").asString();
        var ref = path.publishedCase("Newsworthy Person");
        assertThat(news(id)).isEqualTo(1);

        expect(200, api.post("coordinator", "/api/v1/cases/" + ref + "/summary/retraction", Map.of("note", "Danger")));
        assertThat(news(id)).isZero();

        path.publishedCase("Newsworthy Other");
        expect(204, api.post("partner", "/api/v1/partner/searches/" + id + "/seen", Map.of()));
        assertThat(news(id)).isZero();
        expect(204, api.send("partner", "DELETE", "/api/v1/partner/searches/" + id, null, Map.of()));
        assertThat(api.send("partner", "DELETE", "/api/v1/partner/searches/" + id, null, Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tellsOfNewsUnderASecretAddressWithoutAnyName() {
        var id = savedSearch("noticed");
        var ref = path.publishedCase("Noticed Person");
        var feed = feed(id, "DAILY");

        assertThat(notices.told(
                        PartnerFilter.of(Map.of("q", "noticed")),
                        Rhythm.DAILY,
                        Instant.now().minusSeconds(3600)))
                .isEmpty();
        assertThat(cases.published(
                        PartnerFilter.of(Map.of("q", "noticed")),
                        Rhythm.DAILY,
                        Instant.now().minusSeconds(86_400),
                        LocalDate.now(ZoneOffset.UTC).plusDays(1),
                        30))
                .singleElement()
                .satisfies(notice -> assertThat(notice.news()).isEqualTo(1));
        assertThat(expect(200, api.get(Api.NOBODY, feed)).text())
                .doesNotContain("Noticed", ref)
                .contains("Something new in a saved search");
    }

    @Test
    void speaksEveryLanguageToPartners() {
        assertThat(expect(200, api.get("partner", "/fr/partner")).text())
                .contains("lang=\"fr\"", "Cas pour les partenaires", "href=\"/ar/partner\"");
        assertThat(expect(200, api.get("partner", "/fa/partner")).text()).contains("dir=\"rtl\"");
        assertThat(api.get("intake", "/fr/partner").status()).isIn(403, 404);
    }

    @Test
    void endsTheNoticesWhereOneWantsNoneOrMayReadNoMore() {
        var id = savedSearch("ended");
        var first = feed(id, "DAILY");
        var second = feed(id, "DAILY");
        assertThat(api.get(Api.NOBODY, first).status()).isEqualTo(404);
        expect(200, api.get(Api.NOBODY, second));
        assertThat(owner.sql()
                        .sql("select feed_hash from partner.saved_search where id = ?::uuid")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain(second.replaceFirst(".*/([^/]+)\\.atom", "$1"));

        expect(200, api.post("partner", "/api/v1/partner/searches/" + id + "/notices", Map.of("rhythm", "NONE")));

        assertThat(api.get(Api.NOBODY, second).status()).isEqualTo(404);
    }

    private String savedSearch(String text) {
        return expect(201, api.post("partner", "/api/v1/partner/searches", Map.of("name", text, "q", text)))
                .json()
                .get("id")
                .asString();
    }

    private String feed(String id, String rhythm) {
        return expect(200, api.post("partner", "/api/v1/partner/searches/" + id + "/notices", Map.of("rhythm", rhythm)))
                .json()
                .get("feed")
                .asString();
    }

    private int news(String id) {
        for (var search : expect(200, api.get("partner", "/api/v1/partner/searches"))
                .json()
                .get("items")) {
            if (search.get("id").asString().equals(id)) {
                return search.get("news").asInt();
            }
        }
        throw new AssertionError("not saved");
    }

    @Test
    void readsAsARoleThatSeesNothingInside() throws SQLException {
        try (var connection = asPartner.getConnection();
                var statement = connection.createStatement()) {
            for (var table :
                    List.of("cases.detention_case", "cases.claim", "publication.summary", "partner.saved_search")) {
                assertThatThrownBy(() -> statement.executeQuery("select count(*) from " + table))
                        .as(table)
                        .hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> statement.execute("update partner.summary set etag = etag"))
                    .hasMessageMatching("(?s).*(permission denied|read-only).*");
        }
    }

    @Test
    void letsNobodyWriteToPartnersWhatIsNotPublished() {
        var ref = path.publishedCase("Partner Guarded");

        assertThatThrownBy(() -> owner.sql()
                        .sql("update partner.summary set document = '{\"ref\":\"x\"}' where ref = ?")
                        .param(ref)
                        .update())
                .hasStackTraceContaining("never changes");
        assertThatThrownBy(() -> owner.sql()
                        .sql(
                                "insert into partner.summary (ref, version, document, etag) select ref, version + 1, document, etag from partner.summary where ref = ?")
                        .param(ref)
                        .update())
                .hasStackTraceContaining("partners are told of what is published");
    }
}
