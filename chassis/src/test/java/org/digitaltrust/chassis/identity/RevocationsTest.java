package org.digitaltrust.chassis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RevocationsTest {

    private static final long NOW = 1_700_000_000;

    private final Revocations revocations =
            new Revocations(Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC), Duration.ofMinutes(15), 3);

    private static AccessToken token(String subject, @Nullable String session, long issuedAt) {
        return new AccessToken("k", subject, "c", session, issuedAt, 0, issuedAt + 300, null);
    }

    @Test
    void an_ended_session_covers_all_its_tokens_and_no_others() {
        // When
        revocations.endSession("s");
        // Then
        assertThat(revocations.cover(token("u", "s", NOW - 10))).isTrue();
        assertThat(revocations.cover(token("u", "s", NOW + 10))).isTrue();
        assertThat(revocations.cover(token("u", "t", NOW - 10))).isFalse();
        assertThat(revocations.cover(token("u", null, NOW - 10))).isFalse();
    }

    @Test
    void a_user_signed_out_may_come_back_with_a_newer_token() {
        // When
        revocations.endAllOf("u", NOW);
        revocations.endAllOf("u", NOW - 50);
        // Then
        assertThat(revocations.cover(token("u", "s", NOW))).isTrue();
        assertThat(revocations.cover(token("u", "t", NOW + 1))).isFalse();
        assertThat(revocations.cover(token("v", "s", NOW))).isFalse();
    }

    @Test
    void more_than_can_be_remembered_refuses_everything_issued_until_then() {
        // Given
        for (int i = 0; i < 3; i++) {
            revocations.endSession("s" + i);
        }
        // When
        revocations.endSession("one more");
        // Then
        assertThat(revocations.cover(token("u", "s0", NOW))).isTrue();
        assertThat(revocations.cover(token("anybody", "else", NOW))).isTrue();
        assertThat(revocations.cover(token("anybody", "else", NOW + 1))).isFalse();
    }
}
