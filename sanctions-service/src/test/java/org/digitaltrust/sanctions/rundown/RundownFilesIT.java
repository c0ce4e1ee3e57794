package org.digitaltrust.sanctions.rundown;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.tokens;
import static org.digitaltrust.sanctions.rundown.Rundowns.RESTRICTED;
import static org.digitaltrust.sanctions.rundown.Rundowns.RUNDOWNS;
import static org.digitaltrust.sanctions.rundown.Rundowns.csv;
import static org.digitaltrust.sanctions.rundown.Rundowns.items;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheLocalStack
class RundownFilesIT {

    private static final Logger LOG = Logger.getLogger(RundownFilesIT.class);

    @BeforeEach
    void restrict() {
        Rundowns.restrict();
    }

    @Test
    void an_answer_comes_again_as_csv_with_formulas_made_harmless_and_the_receipt_in_the_last_line() {
        // Given
        var answer = csv("zalo", """
                person,role,medium,programme,channel
                %s,host,television,"=HYPERLINK(""x"")",+1
                a,nonsense,radio,,
                "=1+1",host,radio,-2,@x
                """.formatted(RESTRICTED), "en");
        // When
        var file = asClient("zalo").get(answer.header("Location") + "?format=csv");
        // Then
        file.then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", "attachment; filename=\"rundown-" + answer.path("id") + ".csv\"");
        var lines = new String(file.asByteArray(), UTF_8).split("\r\n", -1);
        assertThat(lines[0]).startsWith("\uFEFF\"row\",\"person\",\"role\",");
        assertThat(lines[1])
                .startsWith(
                        "\"2\",\"" + RESTRICTED + "\",\"host\",\"television\",\"\",\"'=HYPERLINK(\"\"x\"\")\",\"'+1\",")
                .contains(",\"restricted\",\"false\",");
        assertThat(lines[2])
                .startsWith("\"3\",\"\",\"\",\"\",\"\",\"\",\"\",")
                .contains(",\"unreadable\",\"\",\"role must be");
        assertThat(lines[3])
                .startsWith("\"4\",\"'=1+1\",\"host\",\"radio\",\"\",\"'-2\",\"'@x\",")
                .contains(",\"unknown_subject\",\"true\",");
        assertThat(lines[4]).isEqualTo("\"receipt\",\"" + answer.<String>path("receipt") + "\"");
        assertThat(asClient("zalo")
                        .accept("text/csv")
                        .get(answer.header("Location"))
                        .asByteArray())
                .isEqualTo(file.asByteArray());
        asClient("zalo").get(answer.header("Location") + "?format=pdf").then().statusCode(400);
        asClient("tiktok").get(answer.header("Location") + "?format=csv").then().statusCode(404);
    }

    @Test
    void a_workbook_is_answered_and_comes_back_as_one() throws Exception {
        // Given
        var sent = XlsxRundownTest.workbook(sheet -> {
            XlsxRundownTest.headings(sheet, "Khách mời", "Vai trò", "Phương tiện", "Bắt đầu");
            sheet.value(1, 0, RESTRICTED);
            sheet.value(1, 1, "Dẫn chương trình");
            sheet.value(1, 2, "Truyền hình");
            sheet.value(1, 3, LocalDateTime.parse("2026-12-01T20:00:00"));
            sheet.style(1, 3).format("dd/mm/yyyy hh:mm").set();
            sheet.value(2, 0, "=1+1");
            sheet.value(2, 1, "host");
            sheet.value(2, 2, "radio");
        });
        // When
        var answer = given().auth()
                .oauth2(tokens().ofClient("zalo"))
                .header("Content-Type", XlsxRundown.MEDIA_TYPE)
                .body(sent)
                .post(RUNDOWNS);
        // Then
        answer.then()
                .statusCode(201)
                .body("rows.outcome", contains("restricted", "unknown_subject"))
                .body("rows[0].start", equalTo("2026-12-01T13:00:00Z"));
        var file = asClient("zalo").accept(XlsxRundown.MEDIA_TYPE).get(answer.header("Location"));
        file.then().statusCode(200).contentType(XlsxRundown.MEDIA_TYPE);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.asByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(2).getCellText(1)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCellText(1)).isEqualTo(RESTRICTED);
            assertThat(rows.get(1).getCellText(4)).isEqualTo("2026-12-01T20:00+07:00");
            assertThat(workbook.getSheet(1).orElseThrow().read().getFirst().getCellText(0))
                    .isEqualTo(answer.<String>path("receipt"));
        }
    }

    @Test
    void five_thousand_rows_are_answered_and_one_more_is_refused() {
        // Given
        var rows = new StringBuilder("person,role,medium,start\n");
        for (int i = 0; i < 5_000; i++) {
            rows.append(i % 2 == 0 ? "Nguyễn Văn Mẫu " + i : i % 10 == 1 ? RESTRICTED : "tiktok:@guest_" + i)
                    .append(",host,television,01/12/2026 20:00\n");
        }
        // When
        var began = Instant.now();
        var answer = csv("zalo", rows.toString(), "vi");
        var took = Duration.between(began, Instant.now());
        // Then
        LOG.infof("5,000 rows took %s ms", took.toMillis());
        answer.then().statusCode(201).body("rows", hasSize(5_000)).body("counts.restricted", equalTo(500));
        csv("zalo", rows + "a,host,radio,\n", "en")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/rundown-too-long"))
                .body("detail", containsString("5000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "person,role,medium\n", "person,role,medium\n\"a,b,c\n"})
    void a_list_without_rows_is_refused(String body) {
        csv("zalo", body, "en").then().statusCode(422).body("type", equalTo("/problems/unreadable-rundown"));
        asClient("zalo").body(items("")).post(RUNDOWNS).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "image/png"})
    void another_format_is_refused(String contentType) {
        given().auth()
                .oauth2(tokens().ofClient("zalo"))
                .header("Content-Type", contentType)
                .body("a".getBytes(UTF_8))
                .post(RUNDOWNS)
                .then()
                .statusCode(415);
    }
}
