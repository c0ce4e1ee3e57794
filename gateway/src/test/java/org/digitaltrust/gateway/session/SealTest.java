package org.digitaltrust.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

    private static final PendingSignIn CONTENT = new PendingSignIn("state", "nonce", "verifier", "/docs", 7);

    @Test
    void what_is_closed_opens_for_the_same_purpose_only() {
        // Given
        var seal = seal(key(1), null);
        // When
        var closed = seal.close("one", CONTENT);
        // Then
        assertThat(closed).matches("[\\w-]+\\.\\.[\\w-]+\\.[\\w-]+\\.[\\w-]+");
        assertThat(seal.open("one", closed, PendingSignIn.class)).isEqualTo(CONTENT);
        assertThat(seal.open("other", closed, PendingSignIn.class)).isNull();
        assertThat(seal.close("one", CONTENT)).isNotEqualTo(closed);
    }

    @Test
    void the_previous_key_still_opens_but_closes_nothing() {
        // Given
        var closed = seal(key(1), null).close("one", CONTENT);
        var rotated = seal(key(2), key(1));
        // When
        var anew = rotated.close("one", CONTENT);
        // Then
        assertThat(rotated.open("one", closed, PendingSignIn.class)).isEqualTo(CONTENT);
        assertThat(seal(key(2), null).open("one", anew, PendingSignIn.class)).isEqualTo(CONTENT);
        assertThat(seal(key(2), null).open("one", closed, PendingSignIn.class)).isNull();
    }

    @Test
    void no_part_can_be_altered() {
        // Given
        var seal = seal(key(1), null);
        var closed = seal.close("one", CONTENT);
        for (int i = 0; i < closed.length() - 1; i++) {
            if (closed.charAt(i) == '.' || closed.charAt(i + 1) == '.') {
                continue; // of the last character of a part some bits mean nothing
            }
            var other = closed.charAt(i) == 'A' ? 'B' : 'A';
            // When
            var altered = closed.substring(0, i) + other + closed.substring(i + 1);
            // Then
            assertThat(seal.open("one", altered, PendingSignIn.class))
                    .as(altered)
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "....", "a.b.c", "eyJhbGciOiJub25lIn0..", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_seal_of_ours_does_not_open(String rubbish) {
        // When
        var opened = seal(key(1), null).open("one", rubbish, PendingSignIn.class);
        // Then
        assertThat(opened).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "c2hvcnQ=", "not base64 at all, but thirty-two"})
    void a_key_that_is_none_stops_the_start(String key) {
        // When
        var start = assertThatThrownBy(() -> seal(key, null));
        // Then
        start.isInstanceOf(IllegalStateException.class).hasMessageContaining("gateway.session.key must be 32");
    }

    private static String key(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Seal seal(String key, @Nullable String previous) {
        return new Seal(new Settings(
                key,
                Optional.ofNullable(previous),
                URI.create("http://localhost"),
                Optional.empty(),
                Optional.empty(),
                "client",
                "secret",
                Duration.ofHours(1),
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofSeconds(1)));
    }

    private record Settings(
            String key,
            Optional<String> previousKey,
            URI realm,
            Optional<String> issuer,
            Optional<String> tls,
            String clientId,
            String clientSecret,
            Duration lifetime,
            Duration renewBefore,
            Duration signIn,
            Duration patience)
            implements SessionSettings {}
}
