package org.digitaltrust.sanctions.evaluation;

import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

/** A name never decides, and neither does a handle that only looks like another; what both tell is told with care. */
@QuarkusTest
@OnTheLocalStack
class NameQuestionIT {

    @Test
    void a_name_never_decides_but_says_when_a_person_must_look() {
        // Given
        var member = UUID.randomUUID();
        publish(NoEscapeIT.named(member(member, 1, MemberStatus.ACTIVE, "person.asked"), "Trịnh Khắc Bằng Lăng"));
        await().untilAsserted(() ->
                ask("zalo", "tiktok:@person.asked", "print").then().body("context.outcome", equalTo("permitted")));
        impose(decision("member", member.toString(), "mandatory", "restricted", "television"));

        // When, Then: exact and unmarked spellings would be refused, another tone is somebody else, a year settles
        // nothing here
        await().untilAsserted(() -> askPerson("zalo", "Trịnh Khắc Bằng Lăng", "television")
                .then()
                .statusCode(200)
                .body("decision", equalTo(false))
                .body("context.outcome", equalTo("indeterminate"))
                .body("context.subject_id", nullValue())
                .body("context.candidates[0].subject_id", equalTo(member.toString()))
                .body("context.evidence_id", notNullValue()));
        askPerson("zalo", "trinh khac bang lang", "television")
                .then()
                .body("context.outcome", equalTo("indeterminate"));
        askPerson("zalo", "Trịnh Khắc Băng Lăng", "television")
                .then()
                .body("context.outcome", equalTo("unknown_subject"));
        askPerson("zalo", "Trịnh Khắc Bằng Lăng", "print").then().body("context.outcome", equalTo("unknown_subject"));
        askPerson("zalo", "Somebody Else", "television").then().body("context.outcome", equalTo("unknown_subject"));
    }

    @Test
    void what_an_answer_to_a_name_tells_of_is_in_the_log_although_it_names_nobody() {
        // Given
        var member = UUID.randomUUID();
        publish(NoEscapeIT.named(member(member, 1, MemberStatus.ACTIVE, "person.foretold"), "Quách Thụy Miên Trường"));
        var later = decision("member", member.toString(), "mandatory", "restricted", "television")
                .replace("2026-01-20T00:00:00+07:00", "2100-01-20T00:00:00+07:00");
        await().untilAsserted(() ->
                ask("zalo", "tiktok:@person.foretold", "print").then().body("context.outcome", equalTo("permitted")));
        var restriction = impose(later);
        await().untilAsserted(() -> askPerson("zalo", "Quách Thụy Miên Trường", "television")
                .then()
                .body("context.next_change_at", equalTo("2100-01-19T17:00:00Z")));

        // When
        var answer = askPerson("zalo", "Quách Thụy Miên Trường", "television");

        // Then
        var evidence = answer.then()
                .body("context.outcome", equalTo("unknown_subject"))
                .extract()
                .<String>path("context.evidence_id");
        await().untilAsserted(() -> as("auditor")
                .get("/sanctions/v1/disclosures?subject_id=" + member)
                .then()
                .body("items.id", hasItem(evidence))
                .body("items[0].restriction_ids", equalTo(List.of(restriction))));
    }

    @Test
    void a_handle_that_looks_like_a_restricted_ones_is_a_warning_and_never_a_match() {
        // Given
        var account = "tiktok:@lookalike" + UUID.randomUUID().toString().substring(0, 8);
        impose(decision("account", account, "mandatory", "restricted", "television"));
        await().untilAsserted(
                        () -> ask("zalo", account, "television").then().body("context.outcome", equalTo("restricted")));

        // When: with a Cyrillic а
        var answer = ask("zalo", account.replace("lookalike", "look\u0430like"), "television");

        // Then
        answer.then()
                .body("decision", equalTo(true))
                .body("context.outcome", equalTo("unknown_subject"))
                .body("context.warnings[0].code", equalTo("confusable_handle"))
                .body("context.warnings[0].account", equalTo(account))
                .body("context.evidence_id", notNullValue());
    }

    static Response askPerson(String client, String name, String medium) {
        return asClient(client).body("""
                        {"subject": {"type": "person", "id": "row 7", "properties": {"name": "%s"}},
                         "action": {"name": "host"}, "resource": {"type": "medium", "id": "%s"}}
                        """.formatted(name, medium)).post("/access/v1/evaluation");
    }
}
