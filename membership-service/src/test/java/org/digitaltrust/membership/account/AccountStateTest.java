package org.digitaltrust.membership.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.contracts.AccountStatus.CHALLENGED;
import static org.digitaltrust.contracts.AccountStatus.CLAIMED;
import static org.digitaltrust.contracts.AccountStatus.REVOKED;
import static org.digitaltrust.contracts.AccountStatus.STALE;
import static org.digitaltrust.contracts.AccountStatus.VERIFIED;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.digitaltrust.contracts.AccountStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountStateTest {

    private static final Instant NOW = Instant.parse("2026-11-30T05:00:00Z");
    private static final Duration VALIDITY = Duration.ofDays(90);
    private static final Proof PROOF = proofAt(NOW);
    private static final Ending ENDING = new Ending(AccountEnding.RELEASED, "member", NOW);

    /** Everything that can happen to an account. */
    enum Deed {
        CHALLENGE {
            @Override
            AccountMove to(AccountState state, Instant at) {
                return state.challenge();
            }
        },
        PROVE {
            @Override
            AccountMove to(AccountState state, Instant at) {
                return state.prove(proofAt(at));
            }
        },
        ATTEST {
            @Override
            AccountMove to(AccountState state, Instant at) {
                return state.attest(proofAt(at));
            }
        },
        RENAME {
            @Override
            AccountMove to(AccountState state, Instant at) {
                return state.rename();
            }
        },
        REVOKE {
            @Override
            AccountMove to(AccountState state, Instant at) {
                return state.revoke(ENDING);
            }
        },
        WAIT {
            @Override
            AccountMove to(AccountState state, Instant at) {
                return new AccountMove.Moved(state.aged(at).orElse(state));
            }
        };

        abstract AccountMove to(AccountState state, Instant at);
    }

    private static Proof proofAt(Instant at) {
        return new Proof(ProofMethod.PROFILE_CODE, "member", at, at.plus(VALIDITY));
    }

    private static AccountState state(AccountStatus status) {
        return switch (status) {
            case CLAIMED -> new AccountState.Claimed();
            case CHALLENGED -> new AccountState.Challenged();
            case VERIFIED -> new AccountState.Verified(PROOF);
            case STALE -> new AccountState.Stale(PROOF);
            case REVOKED -> new AccountState.Revoked(ENDING);
        };
    }

    /** Every state and every deed; null: refused. */
    static Stream<Arguments> cells() {
        return Stream.of(
                        row(CLAIMED, CHALLENGED, null, VERIFIED, CLAIMED, REVOKED, CLAIMED),
                        row(CHALLENGED, CHALLENGED, VERIFIED, VERIFIED, CLAIMED, REVOKED, CHALLENGED),
                        row(VERIFIED, VERIFIED, VERIFIED, VERIFIED, CLAIMED, REVOKED, STALE),
                        row(STALE, STALE, VERIFIED, VERIFIED, CLAIMED, REVOKED, STALE),
                        row(REVOKED, null, null, null, null, null, REVOKED))
                .flatMap(List::stream);
    }

    private static List<Arguments> row(AccountStatus from, @Nullable AccountStatus... to) {
        assertThat(to).hasSameSizeAs(Deed.values());
        var cells = new ArrayList<Arguments>();
        for (var deed : Deed.values()) {
            cells.add(Arguments.of(from, deed, to[cells.size()]));
        }
        return cells;
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @MethodSource("cells")
    void each_state_allows_what_the_table_says(AccountStatus from, Deed deed, @Nullable AccountStatus to) {
        // Given
        var state = state(from);
        // When
        var move = deed.to(state, PROOF.dueAt());
        // Then
        if (to == null) {
            assertThat(move).isEqualTo(new AccountMove.NotPossible(state.possible()));
        } else {
            assertThat(move)
                    .isInstanceOfSatisfying(
                            AccountMove.Moved.class,
                            it -> assertThat(it.to().status()).isEqualTo(to));
        }
    }

    @Test
    void a_proof_is_good_until_the_moment_it_is_due() {
        // Given
        var verified = new AccountState.Verified(PROOF);
        // When
        var before = verified.aged(PROOF.dueAt().minusNanos(1));
        var then = verified.aged(PROOF.dueAt());
        // Then
        assertThat(before).isEmpty();
        assertThat(then).contains(new AccountState.Stale(PROOF));
    }

    @Property
    void whatever_happens_only_a_proof_makes_an_account_resolve_and_nothing_brings_a_revoked_one_back(
            @ForAll @Size(max = 30) List<Deed> deeds) {
        AccountState state = new AccountState.Claimed();
        var now = NOW;
        var seen = new ArrayList<AccountStatus>();
        for (var deed : deeds) {
            // Given
            now = now.plus(Duration.ofDays(40));
            var before = state;
            // When
            var move = deed.to(before, now);
            state = move instanceof AccountMove.Moved(var to) ? to : before;
            // Then
            seen.add(state.status());
            if (state.status().resolves() && !before.status().resolves()) {
                assertThat(deed).isIn(Deed.PROVE, Deed.ATTEST);
            }
            if (before.status() == REVOKED) {
                assertThat(state).isEqualTo(before);
            }
            if (state.status() == STALE && before.status() != STALE) {
                assertThat(deed).isEqualTo(Deed.WAIT);
            }
            if (state instanceof AccountState.Verified(var proof) && deed == Deed.WAIT) {
                assertThat(now).isBefore(proof.dueAt());
            }
            if (move instanceof AccountMove.NotPossible(var possible)) {
                assertThat(possible).isEqualTo(before.possible());
            }
        }
        assertThat(seen).hasSameSizeAs(deeds);
    }
}
