package org.digitaltrust.chassis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class IdentityCacheTest {

    private static final long NOW = 1_700_000_000;
    private static final TokenDigest TOKEN = TokenDigest.of("token");
    private static final SecurityIdentity SOMEBODY =
            QuarkusSecurityIdentity.builder().setPrincipal(() -> "u").build();

    private final IdentityCache cache = new IdentityCache(Duration.ofMinutes(1), 1_000);

    private void keep(long notBefore, long expiresAt, long keySet) {
        var token = new AccessToken("k", "u", "c", "s", NOW, notBefore, expiresAt, null);
        cache.keep(TOKEN, new Verified(SOMEBODY, token, Math.min(expiresAt, NOW + 60) * 1000, keySet));
    }

    @Test
    void an_identity_is_found_until_its_minute_is_over() {
        // When
        keep(0, NOW + 300, 1);
        // Then
        assertThat(cache.find(TOKEN, NOW * 1000, 1)).isNotNull();
        assertThat(cache.find(TOKEN, NOW * 1000 + 59_999, 1)).isNotNull();
        assertThat(cache.find(TOKEN, NOW * 1000 + 60_000, 1)).isNull();
        assertThat(cache.find(TokenDigest.of("another"), NOW * 1000, 1)).isNull();
    }

    @Test
    void it_is_not_found_once_the_token_has_expired_or_the_keys_have_changed_or_before_its_time() {
        // When
        keep(NOW + 1, NOW + 10, 1);
        // Then
        assertThat(cache.find(TOKEN, NOW * 1000, 1)).isNull();
        assertThat(cache.find(TOKEN, NOW * 1000 + 1_000, 1)).isNotNull();
        assertThat(cache.find(TOKEN, NOW * 1000 + 10_000, 1)).isNull();
        assertThat(cache.find(TOKEN, NOW * 1000 + 1_000, 2)).isNull();
    }

    @Test
    void its_size_is_bounded() {
        // When
        for (int i = 0; i < 10_000; i++) {
            var token = new AccessToken("k", "u", "c", "s", NOW, 0, NOW + 300, null);
            cache.keep(TokenDigest.of("token " + i), new Verified(SOMEBODY, token, NOW + 60, 1));
        }
        // Then
        assertThat(cache.size()).isLessThanOrEqualTo(1_000);
    }
}
