package org.digitaltrust.stories;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What members earn by what they pledge, and what they keep for the day they are asked. */
@ExtendWith(OnTheWholeStack.class)
class TrustStoryIT {

    private static final int TEN_MEGABYTES = 10 << 20;

    @Test
    void a_badge_is_earned_suspended_by_a_restriction_and_restored_when_it_is_lifted(World world) {
        // Given
        var influencer = Influencer.joins(world);
        influencer.provesTheAccount();
        influencer.passesTheTraining();
        influencer.isAssessed(90);

        // When
        var certificate = influencer.isCertified();

        // Then everybody can see it, as a page for machines, a picture and a credential
        world.nobody().get(certificate).then().statusCode(200).body("status", equalTo("issued"));
        world.nobody()
                .get(certificate + "/badge.svg")
                .then()
                .statusCode(200)
                .contentType(containsString("image/svg+xml"));
        var credential = world.nobody().get(certificate + "/credential");
        credential.then().statusCode(200);
        assertThat(credential.asString()).startsWith("ey");

        // When an authority restricts the member
        var restriction = world.confirm(world.enter(influencer.account(), "mandatory"));

        // Then
        awaitCertificate(world, certificate, "suspended");
        world.nobody().get(certificate + "/badge.svg").then().header("Cache-Control", not(containsString("immutable")));

        // When
        world.lift(restriction);

        // Then
        awaitCertificate(world, certificate, "issued");
    }

    @Test
    void an_evidence_pack_larger_than_other_answers_comes_through_whole(World world) throws IOException {
        // Given
        var influencer = Influencer.joins(world);
        var dossier = world.as(influencer.person())
                .body(stated(influencer.member()))
                .post("/pledges/v1/dossiers")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        for (var kind : List.of("product", "advertiser")) {
            world.as(influencer.person())
                    .contentType("application/pdf")
                    .queryParam("kind", kind)
                    .queryParam("title", "Tài liệu mẫu")
                    .body(incompressible())
                    .post(dossier + "/documents")
                    .then()
                    .statusCode(201);
        }

        // When
        var pack = world.as(influencer.person()).accept("application/zip").get(dossier + "/evidence-pack");

        // Then
        pack.then().statusCode(200).contentType("application/zip");
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack.asByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                zip.transferTo(OutputStream.nullOutputStream());
            }
        }
        assertThat(names).contains("manifest.json", "manifest.jws", "documents/01.pdf", "documents/02.pdf");
        world.as("member2").get(dossier + "/evidence-pack").then().statusCode(404);
        world.as("case1").get(dossier + "/evidence-pack").then().statusCode(404);
    }

    @Test
    void who_joins_is_found_in_the_directory_and_can_take_everything_along(World world) throws IOException {
        // Given
        var influencer = Influencer.joins(world);

        // Then
        await().atMost(World.PATIENCE)
                .untilAsserted(() -> world.nobody()
                        .get("/membership/v1/directory?q=nguoi ke chuyen&limit=500")
                        .then()
                        .statusCode(200)
                        .body("items.id", hasItem(influencer.member())));
        world.as(influencer.person())
                .get("/membership/v1/members/" + influencer.member() + "/history")
                .then()
                .statusCode(200);
        world.as("member2")
                .get("/membership/v1/members/" + influencer.member() + "/private-data")
                .then()
                .statusCode(404);

        // When
        var export = world.as(influencer.person()).accept("*/*").get("/membership/v1/me/data-export");

        // Then
        export.then().statusCode(200);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(export.asByteArray()))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    private static void awaitCertificate(World world, String certificate, String status) {
        await().atMost(World.PATIENCE)
                .untilAsserted(() -> world.nobody().get(certificate).then().body("status", equalTo(status)));
    }

    private static Map<String, Object> stated(String member) {
        return Map.of(
                "member_id", member,
                "advertiser",
                        Map.of(
                                "name", "Công ty Sữa Mẫu",
                                "tax_code", "0312345678",
                                "verified_by", "Business registration portal"),
                "product", Map.of("name", "Sữa bột mẫu", "sector", "food"),
                "statement", Map.of("kind", "used", "text", "Six months, every day.", "since", "2026-05-01"),
                "disclosure", Map.of("before", "First line: quảng cáo", "during", "Caption: quảng cáo"),
                "valid_until", Instant.now().plus(Duration.ofDays(100)).toString());
    }

    /** As large as a document may be; begins like a PDF, since what it is is looked at, not believed. */
    private static byte[] incompressible() {
        var bytes = new byte[TEN_MEGABYTES];
        new SplittableRandom().nextBytes(bytes);
        var start = "%PDF-1.7\n".getBytes(US_ASCII);
        System.arraycopy(start, 0, bytes, 0, start.length);
        return bytes;
    }
}
