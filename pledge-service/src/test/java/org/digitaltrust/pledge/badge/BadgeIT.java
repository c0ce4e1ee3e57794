package org.digitaltrust.pledge.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BadgeIT extends ShownBadges {

    @Test
    void a_picture_is_kept_for_a_minute_and_not_sent_twice() {
        // Given
        var id = certified.certificate("<script>alert('x')</script> \u202E\"");
        // When
        var first = byNobody().get(PATH + "/badge.svg", id);
        // Then
        first.then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(not(containsString("<script")))
                .body(not(containsString("\u202E")));
        assertThat(first.asString()).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;");
        byNobody()
                .header("If-None-Match", first.header("ETag"))
                .get(PATH + "/badge.svg", id)
                .then()
                .statusCode(304);
        certified.change(id, SUSPENDED);
        later(() -> byNobody().header("If-None-Match", first.header("ETag")).get(PATH + "/badge.svg", id))
                .then()
                .statusCode(200)
                .header("ETag", not(first.header("ETag")));
    }

    @Test
    void each_theme_and_language_is_another_picture() {
        var id = certified.certificate("Mai");
        var pictures = Stream.of(
                        "?theme=light&lang=vi", "?theme=light&lang=en", "?theme=dark&lang=vi", "?theme=dark&lang=en")
                .map(it -> picture(id, it).asString())
                .toList();
        assertThat(pictures).doesNotHaveDuplicates();
        assertThat(picture(id, "").asString()).isEqualTo(pictures.getFirst());
    }

    @Test
    void shields_are_told_in_their_own_words() {
        // Given
        var id = certified.certificate("Mai");
        // Then
        byNobody()
                .get(PATH + "/badge.json?lang=en", id)
                .then()
                .statusCode(200)
                .body("schemaVersion", equalTo(1))
                .body("label", equalTo("Influencer Trust"))
                .body("message", startsWith("Valid, until "))
                .body("color", equalTo("1a7f37"))
                .body("isError", equalTo(false));
        certified.change(id, SUSPENDED);
        later(() -> byNobody().get(PATH + "/badge.json", id))
                .then()
                .body("message", startsWith("Tạm đình chỉ, từ ngày "))
                .body("isError", equalTo(true));
    }

    @Test
    void what_badges_refer_to_is_there() {
        byNobody()
                .get("/pledges/v1/issuer")
                .then()
                .statusCode(200)
                .body("id", equalTo(origin.did()))
                .body("type", equalTo(List.of("Profile")));
        var achievement = byNobody().get("/pledges/v1/achievements/influencer-trust");
        achievement
                .then()
                .statusCode(200)
                .body("id", equalTo(origin.of("/pledges/v1/achievements/influencer-trust")))
                .body("creator.id", equalTo(origin.did()));
        byNobody()
                .header("If-None-Match", achievement.header("ETag"))
                .get("/pledges/v1/achievements/influencer-trust")
                .then()
                .statusCode(304);
        byNobody().get("/pledges/v1/achievements/another").then().statusCode(404);
        var id = certified.certificate("Mai");
        assertThat(stranger()
                        .openBadge(credential(id), certified.urn(id), soon())
                        .at("/credentialSubject/achievement/id")
                        .asText())
                .isEqualTo(origin.of("/pledges/v1/achievements/influencer-trust"));
    }

    @Test
    void what_cannot_be_answered_is_a_problem_that_says_why() {
        // Given
        var id = certified.certificate("Mai");
        // Then
        for (var wrong : List.of("theme=LIGHT", "theme=%00", "theme=" + "x".repeat(5000))) {
            invalid(
                    byNobody().urlEncodingEnabled(false).get("/pledges/v1/certificates/" + id + "/badge.svg?" + wrong),
                    "theme");
        }
        for (var wrong : List.of("lang=fr", "lang=%F0%9F%91%A9", "lang=vi%27--")) {
            for (var form : List.of("badge.svg", "badge.json")) {
                invalid(
                        byNobody()
                                .urlEncodingEnabled(false)
                                .get("/pledges/v1/certificates/" + id + "/" + form + "?" + wrong),
                        "lang");
            }
        }
        for (var unknown : List.of(UUID.randomUUID().toString(), "x", "%00", "00000000-0000-0000-0000-00000000000g")) {
            for (var form : List.of("badge.svg", "badge.json", "credential", "badge.png")) {
                byNobody()
                        .urlEncodingEnabled(false)
                        .get("/pledges/v1/certificates/" + unknown + "/" + form)
                        .then()
                        .statusCode(404)
                        .contentType(startsWith("application/problem+json"));
            }
        }
        byNobody().post(PATH + "/credential", id).then().statusCode(405);
        byNobody()
                .header("If-None-Match", "\"" + "x".repeat(8000))
                .get(PATH + "/badge.svg", id)
                .then()
                .statusCode(200);
    }
}
