package org.digitaltrust.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Before the identity provider has ever been reached. */
@QuarkusTest
@TestProfile(IdentityProviderAwayIT.NobodyThere.class)
@WithTestResource(SmallService.class)
class IdentityProviderAwayIT {

    public static final class NobodyThere implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/digital-trust");
        }
    }

    @Test
    void a_token_that_cannot_be_checked_is_503_and_not_500() {
        // Given
        var token = part("{'alg':'RS256','typ':'JWT','kid':'k'}") + "."
                + part("{'typ':'Bearer','sub':'x','iat':1,'exp':9999999999}") + ".c2ln";
        // When
        var answer = Gateway.send(Gateway.to("/membership/v1/me").header("Authorization", "Bearer " + token));
        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("/problems/unavailable");
    }

    private static String part(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.replace('\'', '"').getBytes(UTF_8));
    }

    @Test
    void what_is_public_stays_open() {
        // When
        var answer = Gateway.send(Gateway.to(Gateway.CHAPTERS));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void the_gateway_is_not_ready() {
        // Given
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"));
        // When
        var answer = Gateway.send(health);
        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("realm-keys");
    }
}
