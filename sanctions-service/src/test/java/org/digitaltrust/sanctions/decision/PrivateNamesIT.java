package org.digitaltrust.sanctions.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.subject.SubjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheLocalStack
class PrivateNamesIT {

    private static final String DECISIONS = "/sanctions/v1/external-decisions/";
    private static final String SUBJECTS = "/sanctions/v1/subjects/";

    @Inject
    AgroalDataSource database;

    @Inject
    Register register;

    @Test
    void private_names_are_known_from_the_confirmation_on_to_those_who_handle_cases() {
        // Given
        var entered = enter(named(
                "person",
                "ref",
                "\"name\": \"Mẫu Nhỏ\", " + "\"legal_name\": \" Nguyễn Văn Mẫu \", "
                        + "\"aliases\": [\"Mẫu Béo\"], \"birth_year\": 1990"));
        var subject = entered.<String>path("subject_id");
        entered.then()
                .body("legal_names", contains("Nguyễn Văn Mẫu"))
                .body("aliases", contains("Mẫu Béo"))
                .body("birth_year", equalTo(1990));
        as("auditor").get(DECISIONS + entered.path("id")).then().body("legal_names", nullValue());
        as("case1").get(SUBJECTS + subject).then().body("legal_names", empty());

        // When
        confirm(entered);

        // Then
        as("case1")
                .get(SUBJECTS + subject)
                .then()
                .body("legal_names", contains("Nguyễn Văn Mẫu"))
                .body("names", contains("Mẫu Nhỏ", "Mẫu Béo"))
                .body("birth_year", equalTo(1990));
        as("admin")
                .get(SUBJECTS + subject)
                .then()
                .body("legal_names", nullValue())
                .body("birth_year", nullValue());
        await().untilAsserted(() -> assertThat(register.bySubject(UUID.fromString(subject)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.subject().birthYear()).isEqualTo(1990);
                    assertThat(it.subject().names())
                            .contains(new SubjectName("Nguyễn Văn Mẫu", false), new SubjectName("Mẫu Béo", true));
                    assertThat(it.subject().displayName()).isEqualTo("Mẫu Nhỏ");
                }));
    }

    @Test
    void names_of_a_pending_decision_make_nobody_known() {
        // Given
        var entered = enter(named("person", "ref", "\"name\": \"Người Lạ\", \"legal_name\": \"Trần Thị Lạ\""));
        var marker = enter(named("person", "ref", "\"name\": \"Mốc\""));

        // When
        confirm(marker);

        // Then
        await().untilAsserted(() -> assertThat(register.bySubject(UUID.fromString(marker.path("subject_id"))))
                .hasSize(1));
        assertThat(register.bySubject(UUID.fromString(entered.path("subject_id"))))
                .isEmpty();
    }

    @Test
    void a_member_keeps_its_private_names_whatever_its_profile_says_and_they_unite() {
        // Given
        var member = UUID.randomUUID();
        publish(member(member, 1, MemberStatus.ACTIVE, "named." + member));
        await().untilAsserted(() -> as("case1").get(SUBJECTS + member).then().statusCode(200));
        confirm(enter(named("member", member.toString(), "\"legal_name\": \"Lê Văn Một\", \"birth_year\": 1980")));
        confirm(enter(named("member", member.toString(), "\"legal_name\": \"Lê Văn Hai\", \"aliases\": [\"Hai\"]")));

        // When
        publish(member(member, 2, MemberStatus.ACTIVE, "renamed." + member));

        // Then
        await().untilAsserted(() -> as("case1")
                .get(SUBJECTS + member)
                .then()
                .body("accounts", hasItem("tiktok:@renamed." + member))
                .body("legal_names", containsInAnyOrder("Lê Văn Một", "Lê Văn Hai"))
                .body("names", contains("Người Mẫu", "Hai"))
                .body("birth_year", equalTo(1980)));
    }

    @Test
    void legal_names_lie_nowhere_in_clear() {
        // Given
        var rare = "Ngô Hiếm " + UUID.randomUUID();

        // When
        confirm(enter(named("person", "ref", "\"name\": \"Hiếm\", \"legal_name\": \"" + rare + "\"")));

        // Then
        var rows = new Rows(database);
        for (var table :
                List.of("subject", "sealed_name", "external_decision", "outbox", "audit_entry", "idempotency_key")) {
            assertThat(rows.count("from " + table + " t where t::text like ?", "%" + rare + "%"))
                    .as(table)
                    .isZero();
        }
        assertThat(rows.count("from external_decision where sealed is not null"))
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "birth_year": 1899              | 422 | subject.birth_year
            "birth_year": 2999              | 422 | subject.birth_year
            "birth_year": "1990"            | 400 | subject.birth_year
            "legal_name": " "               | 422 | subject.legal_name
            "legal_name": ""                | 400 | subject.legal_name
            "legal_name": "a\\u0000b"       | 400 | subject.legal_name
            "aliases": [" "]                | 400 | subject.aliases[0]
            "aliases": "one"                | 400 | subject.aliases
            "legal_names": ["one"]          | 400 | subject.legal_names
            """)
    void names_that_make_no_sense_are_refused_and_named(String part, int status, String field) {
        // When
        var answer = as("admin")
                .body(named("person", "ref", "\"name\": \"X\", " + part))
                .post(DECISIONS);

        // Then
        answer.then().statusCode(status).body("violations.field", hasItem(field));
    }

    private static String named(String type, String id, String names) {
        return decision(type, id, "mandatory", "restricted", "television")
                .replace("\"type\": ", names + ", \"type\": ");
    }

    private static Response enter(String body) {
        var answer = as("admin").body(body).post(DECISIONS);
        answer.then().statusCode(201);
        return answer;
    }

    private static void confirm(Response entered) {
        as("admin2")
                .post(DECISIONS + entered.path("id") + "/confirmation")
                .then()
                .statusCode(200);
    }
}
