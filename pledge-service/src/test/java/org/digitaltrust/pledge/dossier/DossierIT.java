package org.digitaltrust.pledge.dossier;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.MovableClock;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DossierIT extends Dossiers {

    @Test
    void a_dossier_is_opened_and_filled() throws Exception {
        // Given
        var dossier = opened();
        read("member1", dossier)
                .then()
                .body("status", equalTo("incomplete"))
                .body("missing", equalTo(List.of("product_document", "advertiser_document")))
                .body("possible", equalTo(List.of("document")));
        var content = pdf();
        // When
        var document = added(dossier, "product", content);
        added(dossier, "advertiser", pdf());
        // Then
        read("member1", dossier)
                .then()
                .body("status", equalTo("complete"))
                .body("missing", equalTo(List.of()))
                .body("advertiser.name", equalTo("Công ty <Sữa>"))
                .body("statement.kind", equalTo("used"))
                .body("documents.number", equalTo(List.of(1, 2)))
                .body("documents[0].id", equalTo(document))
                .body("documents[0].type", equalTo("application/pdf"))
                .body("documents[0].size", equalTo(content.length))
                .body("documents[0].sha256", equalTo(sha256(content)));
        var file = download("member1", dossier, document);
        file.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"document-01.pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store");
        assertThat(file.asByteArray()).isEqualTo(content);
    }

    @Test
    void nothing_comes_to_a_closed_dossier() {
        // Given
        var dossier = complete();
        // When
        close("member1", dossier).then().statusCode(200).body("status", equalTo("closed"));
        // Then
        add("member1", dossier, "other", pdf())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/dossier-step-not-possible"))
                .body("possible", equalTo(List.of()));
        close("member1", dossier).then().statusCode(409);
        by("member1")
                .get("/pledges/v1/members/{id}/dossiers", member)
                .then()
                .body("items.id", equalTo(List.of(dossier)))
                .body("items[0].documents", hasSize(2));
    }

    @Test
    void pictures_are_documents_too() {
        var dossier = opened();
        var png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
        var jpeg = HexFormat.of().parseHex("ffd8ffe000104a46494600");

        add("member1", dossier, "product", "image/png", png).then().statusCode(201);
        String id = add("member1", dossier, "product", "image/jpeg", jpeg).path("id");

        assertThat(download("member1", dossier, id).asByteArray()).isEqualTo(jpeg);
    }

    @Test
    void an_incomplete_dossier_is_not_closed_and_says_what_is_missing() {
        var dossier = opened();

        close("member1", dossier)
                .then()
                .statusCode(409)
                .body("possible", equalTo(List.of("document")))
                .body("missing", equalTo(List.of("product_document", "advertiser_document")));
    }

    @Test
    void some_sectors_need_a_permit_that_holds() {
        // Given
        var stated = stated();
        stated.put("product", Map.of("name", "Viên uống", "sector", "health_food"));
        missing(stated, "product_document", "advertiser_document", "permit", "permit_document");
        // When
        stated.put("permit", permit("2026-04-01"));
        missing(stated, "product_document", "advertiser_document", "permit_in_force", "permit_document");
        stated.put("permit", permit("2199-04-01"));
        // Then
        var dossier = missing(stated, "product_document", "advertiser_document", "permit_document");
        for (var kind : List.of("product", "advertiser", "permit")) {
            added(dossier, kind, pdf());
        }
        close("member1", dossier).then().statusCode(200);
    }

    private static String missing(Map<String, Object> stated, String... gaps) {
        return open("member1", stated)
                .then()
                .statusCode(201)
                .body("missing", equalTo(List.of(gaps)))
                .extract()
                .path("id");
    }

    @Test
    void time_ends_what_was_not_closed_and_nothing_else() {
        var left = complete();
        var closed = complete();
        close("member1", closed).then().statusCode(200);

        MovableClock.in(Duration.ofDays(101), () -> {
            read("member1", left).then().body("status", equalTo("expired")).body("possible", equalTo(List.of()));
            read("member1", closed).then().body("status", equalTo("closed"));
            close("member1", left).then().statusCode(409);
            add("member1", left, "other", pdf()).then().statusCode(409);
            pack("member1", left).then().statusCode(200);
        });
    }

    @Test
    void a_dossier_that_is_over_before_it_begins_is_refused() {
        var stated = stated();
        stated.put("valid_until", "2026-01-01T00:00:00Z");

        open("member1", stated).then().statusCode(400).body("violations.field", equalTo(List.of("valid_until")));
    }

    @Test
    void who_is_a_member_no_more_opens_none() {
        memberIs(MemberStatus.EXPELLED, AccountStatus.VERIFIED);

        open("member1", stated()).then().statusCode(409).body("type", equalTo("/problems/membership-not-current"));
    }

    @Test
    void the_same_key_opens_and_adds_once() {
        // Given
        var key = UUID.randomUUID().toString();
        var stated = stated();
        var first = by("member1").header("Idempotency-Key", key).body(stated).post(DOSSIERS);
        var again = by("member1").header("Idempotency-Key", key).body(stated).post(DOSSIERS);
        String dossier = first.path("id");
        assertThat(again.<String>path("id")).isEqualTo(dossier);
        var content = pdf();
        // When
        var one = keyed(dossier, key, content);
        var two = keyed(dossier, key, content);
        // Then
        one.then().statusCode(201).header("Location", startsWith(DOSSIERS + "/" + dossier + "/documents/"));
        two.then().statusCode(201).body("id", equalTo(one.path("id")));
        keyed(dossier, key, pdf()).then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        read("member1", dossier).then().body("documents", hasSize(1));
    }

    private static Response keyed(String dossier, String key, byte[] content) {
        return given().auth()
                .oauth2(tokens().ofUser("member1"))
                .header("Idempotency-Key", key)
                .contentType("application/pdf")
                .queryParam("kind", "product")
                .queryParam("title", "Report")
                .body(content)
                .post(DOSSIERS + "/{id}/documents", dossier);
    }

    @Test
    void the_same_file_is_kept_once_also_when_it_comes_twice_at_once() {
        // Given
        var dossier = opened();
        var content = pdf();
        // When
        var answers = atOnce(
                () -> add("member1", dossier, "product", content), () -> add("member1", dossier, "other", content));
        // Then
        assertThat(answers).map(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        String id = answers.stream()
                .filter(it -> it.statusCode() == 201)
                .findFirst()
                .orElseThrow()
                .path("id");
        add("member1", dossier, "product", content)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/document-kept-already"))
                .body("document_id", equalTo(id));
    }

    @Test
    void twenty_documents_fit_whoever_comes_at_once() throws Exception {
        // Given
        var dossier = opened();
        IntStream.range(0, 17).forEach(it -> added(dossier, "other", pdf()));
        // When
        List<Callable<Response>> calls = IntStream.range(0, 8)
                .<Callable<Response>>mapToObj(it -> () -> add("member1", dossier, "other", pdf()))
                .toList();
        List<Integer> statuses;
        try (var threads = Executors.newFixedThreadPool(8)) {
            statuses = threads.invokeAll(calls).stream()
                    .map(it -> it.resultNow().statusCode())
                    .toList();
        }
        // Then
        assertThat(statuses.stream().filter(it -> it == 201)).hasSize(3);
        assertThat(statuses.stream().filter(it -> it == 409)).hasSize(5);
        read("member1", dossier)
                .then()
                .body(
                        "documents.number",
                        equalTo(IntStream.rangeClosed(1, 20).boxed().toList()));
        add("member1", dossier, "other", pdf()).then().statusCode(409).body("type", equalTo("/problems/dossier-full"));
        assertThatThrownBy(() -> run("update dossier_document set number = 21 where dossier_id = '" + dossier + "'"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void what_is_kept_is_never_rewritten_nor_added_to_behind_our_back() {
        var dossier = complete();
        close("member1", dossier).then().statusCode(200);
        for (var deed : List.of(
                "update dossier set advertiser_name = 'Another' where id = '%s'",
                "update dossier set closed_at = null where id = '%s'",
                "update dossier_document set sha256 = repeat('0', 64) where dossier_id = '%s'",
                "update dossier_document set title = 'x' where dossier_id = '%s'",
                "insert into dossier_document select gen_random_uuid(), dossier_id, 3, kind, title, type, size, repeat('0', 64), file_key,"
                        + " master_key, wrapped_key, added_by, added_at, added_as, added_by_member from dossier_document where dossier_id = '%s' limit 1")) {
            assertThatThrownBy(() -> run(deed.formatted(dossier))).as(deed).isInstanceOf(SQLException.class);
        }
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
