package org.digitaltrust.pledge.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.pledge.Answers;
import org.digitaltrust.pledge.Influencers;
import org.junit.jupiter.api.Test;

/** What is written of a member lies sealed in the database, and opens for nobody once the member is erased. */
@QuarkusTest
class ErasureIT extends Influencers {

    private static final String REASONS = "Bài đăng ngày 3 không ghi rõ tài trợ.";
    private static final String EVIDENCE = "https://example.org/erasure/1";
    private static final String GROUNDS = "Hai bài đó không phải của tôi.";
    private static final String DECIDED = "Đã xem lại cả hai bài.";
    private static final String ALL_TABLES =
            "select table_name from information_schema.tables where table_schema = 'public'";

    @Inject
    DataSource database;

    @Test
    void nothing_readable_of_an_assessment_or_quiz_is_in_the_database() throws SQLException {
        // Given
        var attempt = attempted();
        var assessment = disputedAndDecided();
        // When
        var dump = dump();
        // Then
        assertThat(dump).doesNotContain(REASONS, EVIDENCE, GROUNDS, DECIDED);
        var question = attempt.getString("questions[0].id");
        assertThat(List.of("a", "b", "c", "d"))
                .allSatisfy(it -> assertThat(dump).doesNotContain("\"%s\":\"%s\"".formatted(question, it)));
        read("member1", assessment)
                .then()
                .body("dispute.grounds", equalTo(GROUNDS))
                .body("dispute.reasons", equalTo(DECIDED))
                .body("opinions[0].pillars.reasons", everyItem(equalTo(REASONS)));
    }

    @Test
    void once_the_member_is_erased_nobody_reads_what_was_written_of_them() throws SQLException {
        // Given
        var attempt = attempted().getString("id");
        var assessment = disputedAndDecided();
        // When
        kafka().send(MemberState.TOPIC, member.toString(), null);
        await().atMost(PATIENCE).until(() -> memberStore.member(member).isEmpty());
        // Then
        assertThat(one("select count(*) from person_key where person_id = '" + member + "' and wrapped is null"))
                .isEqualTo("1");
        read("auditor", assessment)
                .then()
                .statusCode(200)
                .body("result.score", equalTo(60))
                .body("opinions", hasSize(2))
                .body("opinions.pillars", everyItem(hasSize(0)))
                .body("dispute.grounds", nullValue())
                .body("dispute.reasons", nullValue());
        by("auditor")
                .get("/pledges/v1/trainings/{id}/attempts/{aid}", TRAINING, attempt)
                .then()
                .statusCode(200)
                .body("status", equalTo("passed"));
    }

    @Test
    void of_an_erased_member_nothing_more_is_written() throws SQLException {
        // Given
        var assessment = assessmentRequested();
        kafka().send(MemberState.TOPIC, member.toString(), null);
        await().atMost(PATIENCE).until(() -> memberStore.member(member).isEmpty());
        // When
        var answer = opinion("membership", assessment, 80);
        // Then
        answer.then().statusCode(404);
        assertThat(one("select count(*) from opinion where assessment_id = '" + assessment + "'"))
                .isEqualTo("0");
    }

    private static JsonPath attempted() {
        var attempt = startAttempt().then().statusCode(201).extract().jsonPath();
        submit(attempt.getString("id"), Answers.right(attempt, 20)).then().statusCode(200);
        return attempt;
    }

    private String disputedAndDecided() {
        var assessment = assessmentRequested();
        for (var assessor : List.of("membership", "codes")) {
            by(assessor)
                    .body(Map.of("pillars", judgementsWithReasons()))
                    .post("/pledges/v1/assessments/{id}/opinions", assessment)
                    .then()
                    .statusCode(200);
        }
        by("member1")
                .body(Map.of("grounds", GROUNDS))
                .post("/pledges/v1/assessments/{id}/dispute", assessment)
                .then()
                .statusCode(200);
        by("admin")
                .body(Map.of("outcome", "confirmed", "reasons", DECIDED))
                .post("/pledges/v1/assessments/{id}/dispute-decision", assessment)
                .then()
                .statusCode(200);
        return assessment;
    }

    private static List<Map<String, Object>> judgementsWithReasons() {
        return judgements(60).stream()
                .map(it -> {
                    Map<String, Object> judgement = new HashMap<>(it);
                    judgement.put("reasons", REASONS);
                    judgement.put("evidence", List.of(EVIDENCE));
                    return judgement;
                })
                .toList();
    }

    private static Response read(String user, String assessment) {
        return by(user).get("/pledges/v1/assessments/{id}", assessment);
    }

    private String dump() throws SQLException {
        var tables = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(ALL_TABLES)) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        assertThat(tables).contains("opinion", "assessment", "training_attempt");
        var dump = new StringBuilder();
        for (var table : tables) {
            dump.append(one("select coalesce(string_agg(t::text, ' '), '') from \"" + table + "\" t")
                    .replace("\"\"", "\""));
        }
        return dump.toString();
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        }
    }
}
