package org.digitaltrust.membership.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members from lists that were kept elsewhere. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class ImportsIT {

    static final String HEADER = InventedMembers.HEADER + "\n";
    static final String LAN =
            "A-1,kol,Lan Kể Chuyện,Nguyễn Thị Mẫu,Lan KC,1995-04-12,,Bình Dương,lan@example.vn,+84 901 000 001,đọc sách,"
                    + "tiktok:@lan_ke_chuyen:uid-1:52000;zalo:lan,vi";
    static final String LAN_AS_JSON = """
            {"external_id": "A-1", "language": "vi", "kind": "kol", "display_name": "Lan Kể Chuyện",\
             "legal_name": "Nguyễn Thị Mẫu", "aliases": ["Lan KC"], "birth_date": "1995-04-12", "chapter": "79",\
             "contact": {"phone": "+84 901 000 001", "email": "lan@example.vn"}, "topics": ["đọc sách"], "accounts":\
             [{"platform": "tiktok", "handle": "lan_ke_chuyen", "platform_user_id": "uid-1", "audience": 52000},\
             {"platform": "zalo", "handle": "@lan"}]}""";

    @Inject
    Tables tables;

    @Inject
    Turns turns;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    @Test
    void each_line_becomes_a_member_who_waits_for_a_pledge_and_is_published() {
        // When
        var begun = Imports.send(Imports.CSV, (HEADER + LAN).getBytes(UTF_8));
        // Then
        begun.then()
                .statusCode(202)
                .header("Location", matchesPattern(Imports.PATH + "/[0-9a-f-]{36}"))
                .body("format", equalTo("csv"))
                .body("started_by", equalTo(Service.subject("admin")));
        Imports.ended(begun.path("id"))
                .then()
                .body("status", equalTo("completed"))
                .body("lines_read", equalTo(1))
                .body("imported", equalTo(1))
                .body("refused", equalTo(0))
                .body("failure", nullValue())
                .body("ended_at", notNullValue());
        var member = get("membership", MEMBERS + "?status=pending_pledge");
        member.then()
                .body("items", hasSize(1))
                .body("items[0].display_name", equalTo("Lan Kể Chuyện"))
                .body("items[0].aliases", contains("Lan KC"))
                .body("items[0].chapter", equalTo("79"))
                .body("items[0].topics", contains("đọc sách"))
                .body("items[0].accounts.handle", contains("lan_ke_chuyen", "lan"))
                .body("items[0].accounts.status", contains("claimed", "claimed"));
        var id = UUID.fromString(member.path("items[0].id"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.statesOf(id))
                        .singleElement()
                        .satisfies(it -> {
                            assertThat(it.cause()).isEqualTo(MemberState.Cause.MEMBER_APPROVED);
                            assertThat(it.status()).isEqualTo(MemberStatus.PENDING_PLEDGE);
                            assertThat(it.holder()).isNull();
                            assertThat(it.chapter()).isEqualTo("79");
                            assertThat(it.accounts())
                                    .extracting(MemberState.Account::status)
                                    .containsOnly(AccountStatus.CLAIMED);
                        }));
    }

    @Test
    void the_same_list_again_changes_nothing_in_whichever_format() {
        // Given
        Imports.whole(Imports.CSV, HEADER + LAN);
        var published = tables.count("outbox");
        // When
        var again = Imports.whole(Imports.CSV, HEADER + LAN);
        var asJson = Imports.whole(Imports.NDJSON, LAN_AS_JSON);
        // Then
        again.then().body("unchanged", equalTo(1)).body("imported", equalTo(0));
        asJson.then().body("unchanged", equalTo(1)).body("refused", equalTo(0)).body("format", equalTo("ndjson"));
        assertThat(tables.count("member")).isOne();
        assertThat(tables.count("person")).isEqualTo(tables.count("person where email_hash is not null"));
        assertThat(tables.count("outbox")).isEqualTo(published);
    }

    @Test
    void a_line_that_has_changed_is_refused_and_overwrites_nobody() {
        // Given
        Imports.whole(Imports.CSV, HEADER + LAN);
        // When
        var changed = Imports.whole(Imports.CSV, HEADER + LAN.replace("Lan Kể Chuyện", "Lan Hát"));
        // Then
        changed.then().body("refused", equalTo(1));
        Imports.refused(changed)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].line", equalTo(2))
                .body("items[0].external_id", equalTo("A-1"))
                .body("items[0].reason", equalTo("already_imported_differently"))
                .body("items[0].violations[0].field", equalTo("external_id"));
        get("membership", MEMBERS).then().body("items.display_name", contains("Lan Kể Chuyện"));
    }

    @Test
    void many_lines_are_read_in_batches_and_what_is_wrong_is_listed_page_by_page() {
        // Given
        var lines = InventedMembers.csv(700)
                .replace("invented-000003,", "invented-000003,x")
                .replace(",vi\n", ",vi\r\n");
        // When
        var ended = Imports.whole(Imports.CSV, "\uFEFF" + lines + "broken\n".repeat(3));
        // Then
        ended.then()
                .body("lines_read", equalTo(703))
                .body("imported", equalTo(699))
                .body("refused", equalTo(4));
        var path = Imports.PATH + "/" + ended.path("id") + "/refused-lines?limit=2";
        var first = get("admin", path);
        first.then().body("items.line", contains(5, 702));
        get("admin", path + "&cursor=" + first.path("next_cursor"))
                .then()
                .body("items.line", contains(703, 704))
                .body("next_cursor", nullValue());
        assertThat(tables.count("member")).isEqualTo(699);
        assertThat(tables.count("outbox where cause = 'member_approved'")).isGreaterThanOrEqualTo(699);
    }

    @Test
    void an_address_that_somebody_has_is_refused() {
        // Given
        var form = Service.form("has_the_address");
        Service.post("admin", Service.APPLICATIONS, form).then().statusCode(201);
        var second = LAN.replace("A-1", "A-2");
        var paper = LAN.replace("A-1", "A-3").replace("lan@example.vn", "HAS_the_address@example.vn");
        // When
        var ended = Imports.whole(Imports.CSV, HEADER + LAN + "\n" + second + "\n" + paper);
        var later = Imports.whole(Imports.CSV, HEADER + second);
        // Then
        ended.then().body("imported", equalTo(1)).body("refused", equalTo(2));
        Imports.refused(ended).then().body("items.reason", contains("address_in_use", "address_in_use"));
        later.then().body("refused", equalTo(1));
    }

    @Test
    void a_file_that_is_no_list_is_422_and_nothing_is_begun() {
        unreadable("", "body", "is empty");
        unreadable("\uFEFF\r\n\r\n", "body", "is empty");
        unreadable(HEADER.replace("kind", "art") + LAN, "header", "has an unknown column: art");
        unreadable(LAN, "header", "has an unknown column");
        unreadable("{\"external_id\": 1}", "header", "unknown column");
        assertThat(tables.count("member_import")).isZero();
        Imports.whole(Imports.CSV, HEADER)
                .then()
                .body("status", equalTo("completed"))
                .body("lines_read", equalTo(0));
        Imports.send(Imports.NDJSON, new byte[0]).then().statusCode(422);
    }

    private static void unreadable(String file, String field, String why) {
        Imports.send(Imports.CSV, file.getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unreadable-import"))
                .body("violations[0].field", equalTo(field))
                .body("violations.message", hasItem(containsString(why)));
    }

    @Test
    void one_list_is_imported_at_a_time() throws Exception {
        try (var turn = turns.take().orElseThrow()) {
            // When
            turn.confirm();
            var second = Imports.send(Imports.CSV, (HEADER + LAN).getBytes(UTF_8));
            // Then
            second.then().statusCode(409).body("type", equalTo("/problems/import-running"));
        }
        Imports.whole(Imports.CSV, HEADER + LAN).then().body("imported", equalTo(1));
    }

    @Test
    void only_administrators_import_and_look() {
        // Given
        var id = Imports.whole(Imports.CSV, HEADER + LAN).<String>path("id");
        var file = (HEADER + LAN).getBytes(UTF_8);
        // Then
        Stream.of("member1", "membership", "auditor").forEach(user -> {
            given().auth()
                    .oauth2(Service.token(user))
                    .contentType(Imports.CSV)
                    .body(file)
                    .post(Imports.PATH)
                    .then()
                    .statusCode(403);
            get(user, Imports.PATH + "/" + id).then().statusCode(403);
            get(user, Imports.PATH + "/" + id + "/refused-lines").then().statusCode(403);
        });
        given().contentType(Imports.CSV).body(file).post(Imports.PATH).then().statusCode(401);
        Imports.send("application/json", file).then().statusCode(415);
        assertThat(Imports.statusWithoutType(file)).isEqualTo(415);
        get("admin", Imports.PATH + "/" + UUID.randomUUID()).then().statusCode(404);
        get("admin", Imports.PATH + "/" + UUID.randomUUID() + "/refused-lines")
                .then()
                .statusCode(404);
        get("admin", Imports.PATH + "/" + id + "/refused-lines?limit=0").then().statusCode(400);
        assertThat(tables.count("audit_entry where action = 'import_started' and object_id = '" + id + "'"))
                .isOne();
    }
}
