package org.digitaltrust.sanctions.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitaltrust.sanctions.report.Reports.REPORTS;
import static org.digitaltrust.sanctions.report.Reports.about;
import static org.digitaltrust.sanctions.report.Reports.content;
import static org.digitaltrust.sanctions.report.Reports.merge;
import static org.digitaltrust.sanctions.report.Reports.send;
import static org.digitaltrust.sanctions.report.Reports.sent;
import static org.digitaltrust.sanctions.report.Reports.someAccount;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class MergeReportsIT {

    @Inject
    AgroalDataSource database;

    @Test
    void a_report_goes_on_as_part_of_another_with_all_that_was_part_of_it() {
        // Given
        var account = someAccount();
        var first = send(about("account", account));
        var second = sent(about("account", account));
        var third = sent(about("account", account));
        // When
        merge(first.path("id"), second).then().statusCode(200).body("report.merged_into", equalTo(second));
        merge(second, third).then().statusCode(200);
        // Then
        content(first.path("id"))
                .then()
                .body("report.status", equalTo("merged"))
                .body("report.merged_into", equalTo(third));
        content(third).then().body("report.status", equalTo("received")).body("report.merged_into", nullValue());
        // That somebody else has reported the same is not told.
        given().get(REPORTS + "/" + first.path("tracking_code")).then().body("status", equalTo("received"));
    }

    @Test
    void a_report_is_merged_once_and_into_one_that_stands_for_itself() {
        var first = sent(about("account", someAccount()));
        var second = sent(about("account", someAccount()));
        var third = sent(about("account", someAccount()));
        merge(first, first).then().statusCode(422).body("type", equalTo("/problems/invalid-report"));
        merge(first, UUID.randomUUID().toString()).then().statusCode(422).body("violations[0].field", equalTo("into"));
        merge(UUID.randomUUID().toString(), first).then().statusCode(404);
        merge(first, second).then().statusCode(200);
        for (var refused : List.of(merge(first, third), merge(third, first))) {
            refused.then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/report-merged"))
                    .body("merged_into", equalTo(second));
        }
    }

    @Test
    void of_two_reports_merged_into_each_other_at_once_one_stays() throws InterruptedException {
        var one = sent(about("account", someAccount()));
        var other = sent(about("account", someAccount()));
        var answers = Concurrently.<Integer>all(List.of(
                () -> merge(one, other).statusCode(), () -> merge(other, one).statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void the_database_lets_nobody_rewrite_a_report() {
        var rows = new Rows(database);
        var id = UUID.fromString(sent(about("account", someAccount())));
        var merged = UUID.fromString(sent(about("account", someAccount())));
        merge(merged.toString(), id.toString()).then().statusCode(200);

        refused(rows, "update report set category = 'tax' where id = ?", id, "never rewritten");
        refused(rows, "update report_text set content_sealed = '' where report_id = ?", id, "never rewritten");
        refused(rows, "delete from report_text where report_id = ?", id, "never rewritten");
        refused(rows, "delete from report where id = ?", id, "not deleted");
        refused(rows, "update report set merged_by = 'x' where id = ?", merged, "never rewritten");
        refused(
                rows,
                "update report set merged_into = null, merged_by = null, merged_at = null where id = ?",
                merged,
                "never rewritten");
        refused(
                rows,
                "update report set merged_into = '" + merged + "', merged_by = 'x', merged_at = now() where id = ?",
                id,
                "stands for itself");
        var third = sent(about("account", someAccount()));
        refused(
                rows,
                "update report set merged_into = '" + third + "', merged_by = 'x', merged_at = now() where id = ?",
                id,
                "goes along with it");
    }

    private static void refused(Rows rows, String statement, UUID id, String why) {
        assertThatThrownBy(() -> rows.change(statement, id))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
    }
}
