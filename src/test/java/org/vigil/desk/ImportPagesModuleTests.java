package org.vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.VigilTest;

/** A file comes in over the page, as a browser sends it: read, looked at, written, taken back. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class ImportPagesModuleTests {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern CASE = Pattern.compile("/desk/cases/(TJ-\\d{4}-\\d{4,6})");

    @Autowired
    private Api api;

    @Autowired
    private Owner owner;

    @Test
    void takesAWorkbookThroughDryRunRunAndBack() throws IOException {
        var page = brought("intake", "list.xlsx", WORKBOOK, workbook("Xlsx"));

        var dry = shown("intake", page);
        assertThat(dry.text())
                .contains("It would open 3 cases of 3 people")
                .contains("refuse one row")
                .contains("Xlsx Firdavs")
                .contains("Narnia");
        assertThat(cases("Xlsx %")).isZero();
        var refused = api.get("intake", page + "/refused.csv");
        assertThat(refused.text()).contains("Xlsx Nobody", "Narnia", "vigil_what_to_do");

        assertThat(post("intake", page + "/run").status()).isEqualTo(302);
        var done = shown("intake", page);
        assertThat(done.text()).contains("3 cases were opened");
        assertThat(cases("Xlsx %")).isEqualTo(3);
        assertThat(owner.sql()
                        .sql(
                                "select distinct locator from cases.claim k join cases.detention_case c on c.id = k.case_id"
                                        + " where c.display_name = 'Xlsx Firdavs' and fact_type = 'ARREST'")
                        .query(String.class)
                        .list())
                .containsExactly("list.xlsx, line 2, column Date");
        var match = CASE.matcher(done.text());
        assertThat(match.find()).isTrue();
        assertThat(api.get("intake", "/desk/cases/" + match.group(1)).status()).isEqualTo(200);

        assertThat(post("intake", page + "/undo").status()).isEqualTo(403);
        assertThat(post("coordinator", page + "/undo").status()).isEqualTo(302);
        assertThat(shown("coordinator", page).text()).contains("The import was taken back");
        assertThat(cases("Xlsx %")).isZero();
    }

    @Test
    void readsAnyWorkbookOnceItIsSaidWhatItsColumnsMean() throws IOException {
        var page = brought("intake", "own.xlsx", WORKBOOK, ownWorkbook());
        assertThat(shown("intake", page).text()).contains(page + "/mapping");

        var form = api.get("intake", page + "/mapping");
        assertThat(form.text()).contains("Журналист", "Страна");
        var sent = api.post(
                "intake",
                page + "/mapping",
                "publisher=Our+list&column0=NAME&column1=COUNTRY&column2=ARREST_DATE&dates=DAY",
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(sent.status()).isEqualTo(302);
        assertThat(shown("intake", page).text())
                .contains("It would open one case of one person")
                .contains("Таблица Иванова");
    }

    private static byte[] workbook(String prefix) throws IOException {
        var rows = List.of(
                List.of(prefix + " Firdavs", "Tajikistan"),
                List.of(prefix + " Мавзуна", "Tajikistan"),
                List.of(prefix + " Nobody", "Narnia"),
                List.of(prefix + " Daler (Pen Name)", "Tajikistan"));
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Sheets", "1.0")) {
            var sheet = book.newWorksheet("List");
            var header = List.of(
                    "Name", "Status", "Date", "Country", "Journalist or Media Worker", "Charges", "cpj.org URL");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                sheet.value(row + 1, 0, rows.get(row).get(0));
                sheet.value(row + 1, 1, "Imprisoned");
                sheet.value(row + 1, 2, LocalDate.of(2021, 5, 3 + row));
                sheet.style(row + 1, 2).format("yyyy-MM-dd").set();
                sheet.value(row + 1, 3, rows.get(row).get(1));
                sheet.value(row + 1, 5, "Anti-state");
                sheet.value(row + 1, 6, "https://example.org/" + prefix + "/" + row);
            }
        }
        return out.toByteArray();
    }

    private static byte[] ownWorkbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Sheets", "1.0")) {
            var sheet = book.newWorksheet("Лист");
            sheet.value(0, 0, "Журналист");
            sheet.value(0, 1, "Страна");
            sheet.value(0, 2, "Задержан");
            sheet.value(1, 0, "Таблица Иванова");
            sheet.value(1, 1, "Tajikistan");
            sheet.value(1, 2, LocalDate.of(2022, 4, 5));
            sheet.style(1, 2).format("dd.MM.yyyy").set();
        }
        return out.toByteArray();
    }

    /** Sends the file as the form does; the address of the import's page. */
    private String brought(String user, String name, String type, byte[] file) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        var answer = api.send(HttpRequest.newBuilder(URI.create(api.base() + "/desk/import"))
                .header("Authorization", "Bearer " + api.token(user))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** The page once nothing is under way any more. */
    private Api.Answer shown(String user, String page) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !api.get(user, page).text().contains("http-equiv=\"refresh\""));
        return api.get(user, page);
    }

    private Api.Answer post(String user, String path) {
        return api.post(user, path, "", Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private long cases(String names) {
        return owner.sql()
                .sql("select count(*) from cases.detention_case where display_name like ?")
                .param(names)
                .query(Long.class)
                .single();
    }
}
