package org.digitaltrust.chassis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UsedProofsTest {

    private static final long NOW = 1_700_000_000;

    private final UsedProofs used = new UsedProofs(36, 100, 60);

    private static DpopProof proof(String key, String id) {
        return new DpopProof(key, "GET", "https://gateway.example/x", "digest", id, NOW);
    }

    @Test
    void a_proof_is_accepted_once_while_it_could_be_used() {
        // Given
        used.use(proof("k", "1"), "client", NOW);
        // Then
        for (long later = NOW; later <= NOW + 36; later++) {
            long then = later;
            assertThatThrownBy(() -> used.use(proof("k", "1"), "client", then)).hasMessage("used before");
        }
    }

    @Test
    void the_same_id_by_another_key_is_another_proof() {
        // Given
        used.use(proof("k", "1"), "client", NOW);
        // Then
        assertThatNoException().isThrownBy(() -> used.use(proof("l", "1"), "client", NOW));
    }

    @Test
    void without_room_no_proof_is_accepted_until_old_ones_are_stale() {
        // Given
        for (int i = 0; i < 100; i++) {
            used.use(proof("k", "" + i), "client " + i % 2, NOW);
        }
        // When
        var full = assertThatThrownBy(() -> used.use(proof("k", "next"), "client", NOW + 30));
        // Then
        full.satisfies(fault -> assertThat(InvalidProof.is(fault)).isTrue());
        assertThatNoException().isThrownBy(() -> used.use(proof("k", "next"), "client", NOW + 100));
    }

    @Test
    void a_client_that_has_used_up_its_share_locks_nobody_else_out() {
        // Given
        for (int i = 0; i < 60; i++) {
            used.use(proof("k" + i, "1"), "greedy", NOW);
        }
        // When
        var greedy = assertThatThrownBy(() -> used.use(proof("other", "1"), "greedy", NOW + 37));
        // Then
        greedy.hasMessage("no room to remember another one");
        assertThatNoException().isThrownBy(() -> used.use(proof("k", "2"), "modest", NOW + 37));
    }
}
