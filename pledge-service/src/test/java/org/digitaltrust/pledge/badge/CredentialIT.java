package org.digitaltrust.pledge.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.digitaltrust.pledge.stranger.Tampering;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CredentialIT extends ShownBadges {

    @Test
    void a_stranger_verifies_a_credential_that_names_nobody_and_shows_no_result() {
        // Given
        var id = certified.certificate("Khoai Lang Thang");
        // When
        var jwt = credential(id);
        var badge = stranger().openBadge(jwt, certified.urn(id), soon());
        // Then
        assertThat(badge.toString()).doesNotContain("Khoai").doesNotContain("exemplary");
        assertThat(badge.at("/credentialSubject/result").isMissingNode()).isTrue();
        assertThat(badge.at("/credentialSubject/achievement/achievementType").asText())
                .isEqualTo("Certification");
        assertThat(isSet(badge, "revocation")).isFalse();
        assertThat(isSet(badge, "suspension")).isFalse();
        assertThat(later(() -> credential(id)))
                .as("one certificate, one credential")
                .isEqualTo(jwt);
    }

    @Test
    void a_result_is_in_the_credential_only_while_the_member_shows_it() {
        // Given
        var id = certified.certificate("Mai");
        var hidden = credential(id);
        // When
        certified.change(id, "show_score = true");
        var shown = stranger().openBadge(later(() -> credential(id)), certified.urn(id), soon());
        // Then
        assertThat(shown.at("/credentialSubject/result").findValuesAsText("value"))
                .containsExactly("91", "exemplary");
        assertThat(picture(id, "?lang=en").asString()).contains("91 of 100 points");
        certified.change(id, "show_score = false");
        assertThat(later(() -> credential(id))).isEqualTo(hidden);
        assertThat(picture(id, "?lang=en").asString()).doesNotContain("91 of 100 points");
    }

    @Test
    void no_changed_bit_no_other_id_and_no_other_time_passes() {
        // Given
        var id = certified.certificate("Mai");
        var other = certified.certificate("Lan");
        var urn = certified.urn(id);
        var jwt = credential(id);
        var stranger = stranger();
        stranger.openBadge(jwt, urn, soon());
        // Then
        Stream.concat(Tampering.withEachBitFlipped(jwt), Tampering.withEachLetterChanged(jwt))
                .forEach(it -> refused(() -> stranger.openBadge(it, urn, soon())));
        refused(() -> stranger.openBadge(jwt, certified.urn(other), soon()));
        refused(() -> stranger.openBadge(credential(other), urn, soon()));
        refused(() -> stranger.openBadge(jwt, urn, Instant.now().minus(Duration.ofHours(1))));
        refused(() -> stranger.openBadge(jwt, urn, Instant.now().plus(Duration.ofDays(366))));
        refused(() -> stranger.openBadge(listOf(stranger.openBadge(jwt, urn, soon()), "revocation"), urn, soon()));
    }

    @Test
    void bits_and_pictures_follow_suspension_restoration_and_revocation() {
        // Given
        var id = certified.certificate("Mai");
        var badge = stranger().openBadge(credential(id), certified.urn(id), soon());
        assertThat(picture(id, "").asString()).contains("Còn hiệu lực");
        // When
        certified.change(id, SUSPENDED);
        // Then
        assertThat(isSet(badge, "suspension")).isTrue();
        assertThat(isSet(badge, "revocation")).isFalse();
        assertThat(picture(id, "").asString()).contains("Tạm đình chỉ");
        // When
        certified.change(id, RESTORED);
        // Then
        assertThat(isSet(badge, "suspension")).isFalse();
        assertThat(picture(id, "").asString()).contains("Còn hiệu lực");
        // When
        certified.change(id, REVOKED);
        // Then
        assertThat(isSet(badge, "revocation")).isTrue();
        assertThat(picture(id, "?lang=en&theme=dark").asString()).contains("Revoked");
        assertThat(later(() -> credential(id))).isNotEmpty();
        var list = status(badge, "1EdTechRevocationList")
                .path("id")
                .asText()
                .substring(origin.value().length());
        byNobody()
                .get(list)
                .then()
                .body("revokedCredential.id", hasItem(certified.urn(id)))
                .body("revokedCredential.id", not(hasItem("urn:uuid:" + id)));
        byNobody()
                .get(PATH, certified.urn(id).substring("urn:uuid:".length()))
                .then()
                .statusCode(404);
    }

    @Test
    void the_credential_of_a_replaced_certificate_follows_the_one_that_took_its_place() {
        // Given
        var first = certified.certificate("Mai");
        var badge = stranger().openBadge(credential(first), certified.urn(first), soon());
        // When
        var second = certified.successor(first);
        // Then
        assertThat(picture(first, "?lang=en").asString()).contains("Expired, since");
        assertThat(isSet(badge, "revocation")).isFalse();
        assertThat(isSet(badge, "suspension")).isFalse();
        // When
        certified.change(second, SUSPENDED);
        // Then
        assertThat(isSet(badge, "suspension")).isTrue();
        assertThat(isSet(badge, "revocation")).isFalse();
        // When
        certified.change(second, RESTORED);
        // Then
        assertThat(isSet(badge, "suspension")).isFalse();
        // When
        var third = certified.successor(second);
        certified.change(third, SUSPENDED);
        // Then
        assertThat(isSet(badge, "suspension")).isTrue();
        // When
        certified.change(third, REVOKED);
        // Then
        assertThat(isSet(badge, "revocation")).isTrue();
    }
}
