package org.digitaltrust.chassis.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerifiedPrincipalTest {

    private static VerifiedPrincipal of(String payload) {
        return new VerifiedPrincipal(
                Json.part(Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8))));
    }

    @Test
    void claims_are_plain_values_and_roles_are_left_to_the_identity() {
        // When
        var principal = of("""
                {"sub": "s", "exp": 17, "aud": ["a", "b"], "amr": ["pwd", "otp"], "address": {"country": "VN"}, "email_verified": true,
                 "preferred_username": "member1", "realm_access": {"roles": ["member"]}, "nickname": null}
                """);
        // Then
        assertThat(principal.getSubject()).isEqualTo("s");
        assertThat(principal.getName()).isEqualTo("member1");
        assertThat(principal.getExpirationTime()).isEqualTo(17);
        assertThat(principal.getAudience()).isEqualTo(Set.of("a", "b"));
        assertThat(principal.<Object>getClaim("amr")).isEqualTo(List.of("pwd", "otp"));
        assertThat(principal.<Object>getClaim("address")).isEqualTo(Map.of("country", "VN"));
        assertThat(principal.<Object>getClaim("email_verified")).isEqualTo(true);
        assertThat(principal.getClaimNames()).doesNotContain("realm_access", "nickname");
        assertThat(principal.client()).isEmpty();
        assertThat(principal.isClient()).isFalse();
    }

    @Test
    void a_client_asks_for_itself_where_its_session_says_so() {
        assertThat(of("{\"azp\": \"tiktok\", \"client_id\": \"tiktok\", \"plan\": \"partner\"}"))
                .matches(VerifiedPrincipal::isClient)
                .matches(it -> it.client().equals("tiktok"))
                .matches(it -> "partner".equals(it.plan()));
        assertThat(of("{\"azp\": \"dta-cli\", \"client_id\": \"tiktok\"}").isClient())
                .isFalse();
        assertThat(of("{\"azp\": \"dta-cli\", \"aud\": \"one\"}").getAudience()).containsExactly("one");
    }
}
