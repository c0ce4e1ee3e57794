package org.digitaltrust.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is private is seen by few, noted when it is, and lies nowhere in the open. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class PersonalDataIT {

    private static final List<String> PRIVATE = List.of(
            "Nguyễn Thị Kín",
            "kin.dao@example.vn",
            "0912345678",
            "1987-06-05",
            "giấy tờ mờ",
            "ảnh chụp hồ sơ",
            "không đủ căn cứ",
            "xin xem lại",
            "079087001234");

    @Inject
    PersonStore persons;

    @Inject
    Tables tables;

    @BeforeEach
    void nobody_is_known() {
        tables.clear();
    }

    @Test
    void at_no_time_does_anything_private_lie_in_the_open() {
        // Given
        var form = Service.form("kin_dao");
        form.put("legal_name", "Nguyễn Thị Kín");
        form.put("birth_date", "1987-06-05");
        form.put("contact", Map.of("email", "kin.dao@example.vn", "phone", "0912345678"));
        // When, then: from filing to the membership, by way of a question, a rejection and an appeal
        String id = post("member1", APPLICATIONS, form)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        nothingInTheOpen();
        Service.submit("member1", id);
        step(id, "completeness", "information_requested");
        nothingInTheOpen();
        Service.submit("member1", id);
        step(id, "completeness", "passed");
        step(id, "identity", "failed");
        decide("membership2", id, "rejected");
        nothingInTheOpen();
        post("member1", APPLICATIONS + "/" + id + "/appeal", Map.of("grounds", "xin xem lại"))
                .then()
                .statusCode(200);
        nothingInTheOpen();
        tables.run("update application_step set officer = 'somebody'");
        tables.run("update application_decision set officer = 'somebody'");
        decide("membership", id, "approved");
        nothingInTheOpen();
        // And all of it is there for those who may know
        get("membership", APPLICATIONS + "/" + id)
                .then()
                .body("legal_name", equalTo("Nguyễn Thị Kín"))
                .body("steps[0].note", equalTo("giấy tờ mờ"))
                .body("appeal.grounds", equalTo("xin xem lại"));
    }

    private void nothingInTheOpen() {
        assertThat(tables.dump()).hasSizeGreaterThan(1000).doesNotContain(PRIVATE.toArray(String[]::new));
    }

    private static void step(String id, String step, String result) {
        var body = Map.of("result", result, "note", "giấy tờ mờ", "evidence", List.of("ảnh chụp hồ sơ"));
        post("membership", APPLICATIONS + "/" + id + "/steps/" + step, body)
                .then()
                .statusCode(200);
    }

    private static void decide(String officer, String id, String outcome) {
        var body = Map.of("outcome", outcome, "reasons", List.of("không đủ căn cứ"));
        post(officer, APPLICATIONS + "/" + id + "/decision", body).then().statusCode(200);
    }

    @Test
    void whoever_reads_private_data_of_another_is_noted_and_nobody_else() {
        // Given
        var member = Service.member("member1", "is_read");
        String id = get("membership", APPLICATIONS).path("items[0].id");
        var before = tables.count("audit_entry");
        // When
        get("member1", APPLICATIONS + "/" + id).then().statusCode(200);
        get("member1", MEMBERS + "/" + member + "/private-data").then().statusCode(200);
        get("member2", APPLICATIONS + "/" + id).then().statusCode(404);
        get("member2", MEMBERS + "/" + member + "/private-data").then().statusCode(404);
        get("membership", APPLICATIONS).then().statusCode(200).body("items[0].legal_name", nullValue());
        get("membership", MEMBERS + "/" + member).then().statusCode(200);
        // Then
        assertThat(tables.count("audit_entry")).isEqualTo(before);
        // And when
        get("membership", APPLICATIONS + "/" + id).then().statusCode(200);
        get("membership2", MEMBERS + "/" + member + "/private-data").then().statusCode(200);
        // Then
        assertThat(tables.count("audit_entry")).isEqualTo(before + 2);
        assertThat(read("application_read", "application", id, "membership")).isGreaterThanOrEqualTo(1);
        assertThat(read("private_data_read", "member", member.toString(), "membership2"))
                .isEqualTo(1);
    }

    private long read(String action, String type, String id, String reader) {
        return tables.count(
                "audit_entry where action = '%s' and object_type = '%s' and object_id = '%s' and actor = '%s'"
                        .formatted(action, type, id, Service.subject(reader)));
    }

    @Test
    void a_members_private_data_are_the_applicants_and_for_few() {
        // Given
        var path = MEMBERS + "/" + Service.member("member1", "private") + "/private-data";
        // When
        var officer = get("membership", path);
        // Then
        officer.then()
                .statusCode(200)
                .body("legal_name", equalTo("Nguyễn Thị Mẫu"))
                .body("birth_date", equalTo("1995-04-12"))
                .body("contact.email", equalTo("private@example.vn"))
                .body("identity_document_seen", equalTo(false))
                .body("erased", equalTo(false));
        get("member1", path).then().body("$", equalTo(officer.path("$")));
        get("admin", path).then().statusCode(403);
        get("codes", path).then().statusCode(403);
        get("tiktok", path).then().statusCode(403);
        get("membership", MEMBERS + "/" + UUID.randomUUID() + "/private-data")
                .then()
                .statusCode(404);
        get("membership", MEMBERS + "/nobody/private-data").then().statusCode(404);
    }

    @Test
    void who_is_erased_reads_as_erased_and_nothing_breaks() {
        // Given
        var member = Service.member("member1", "to_be_erased");
        String id = get("membership", APPLICATIONS).path("items[0].id");
        var person = UUID.fromString(tables.text("select person_id::text from member where id = '" + member + "'"));
        // When
        QuarkusTransaction.requiringNew().run(() -> persons.destroy(person));
        // Then
        get("membership", APPLICATIONS + "/" + id)
                .then()
                .statusCode(200)
                .body("erased", equalTo(true))
                .body("legal_name", nullValue())
                .body("birth_date", nullValue())
                .body("contact", nullValue())
                .body("steps.note", everyItem(nullValue()))
                .body("steps.evidence", everyItem(nullValue()))
                .body("decision.reasons", empty());
        get("member1", APPLICATIONS + "/" + id).then().statusCode(200).body("erased", equalTo(true));
        get("membership", MEMBERS + "/" + member + "/private-data")
                .then()
                .statusCode(200)
                .body("erased", equalTo(true))
                .body("legal_name", nullValue());
        get("membership", APPLICATIONS).then().statusCode(200);
        get("membership", MEMBERS + "/" + member).then().statusCode(200);
    }
}
