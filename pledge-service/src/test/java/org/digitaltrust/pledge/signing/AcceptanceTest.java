package org.digitaltrust.pledge.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.code.Language;
import org.digitaltrust.pledge.code.SignableVersions.SignableVersion;
import org.digitaltrust.pledge.member.Member;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptanceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");
    private static final Instant FROM = NOON.minus(400, ChronoUnit.DAYS);
    private static final UUID ID = new UUID(0, 1);
    private static final SignableVersion VERSION =
            new SignableVersion(new UUID(0, 2), new UUID(0, 3), 4, "abc", List.of("one", "two"), Set.of(), FROM, null);
    private static final Member MEMBER = new Member(new UUID(0, 5), "sub", MemberStatus.PENDING_PLEDGE, 1);

    @Test
    void what_is_signed_holds_for_twelve_months() {
        // When
        var outcome = judge(acceptance("abc", "two", "one"), Optional.empty());
        // Then
        assertThat(outcome).isInstanceOfSatisfying(Signing.Accepted.class, it -> {
            assertThat(it.replaced()).isEmpty();
            assertThat(it.pledge().facts().validUntil()).isEqualTo(Instant.parse("2027-11-23T05:00:00Z"));
            assertThat(it.pledge().facts().memberId()).isEqualTo(MEMBER.id());
        });
    }

    static Stream<Arguments> clauses() {
        return Stream.of(
                Arguments.of(List.of(), "acknowledged_clauses"),
                Arguments.of(List.of("one"), "acknowledged_clauses"),
                Arguments.of(List.of("one", "two", "three"), "acknowledged_clauses[2]"),
                Arguments.of(List.of("one", "one", "two"), "acknowledged_clauses[1]"),
                Arguments.of(List.of("ONE", "two"), "acknowledged_clauses[0]"));
    }

    @ParameterizedTest
    @MethodSource("clauses")
    void each_clause_is_acknowledged_once_and_no_other(List<String> clauses, String field) {
        // When
        var outcome = judge(acceptance("abc", clauses.toArray(String[]::new)), Optional.empty());
        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Signing.ClausesDiffer.class,
                        it -> assertThat(it.field()).isEqualTo(field));
    }

    @Test
    void another_hash_is_another_text() {
        assertThat(judge(acceptance("abd", "one", "two"), Optional.empty())).isInstanceOf(Signing.HashDiffers.class);
    }

    static Stream<Arguments> times() {
        return Stream.of(
                Arguments.of(null, null, false),
                Arguments.of(NOON.plusMillis(1), null, false),
                Arguments.of(NOON, null, true),
                Arguments.of(FROM, NOON.plusMillis(1), true),
                Arguments.of(FROM, NOON, false),
                Arguments.of(FROM, FROM.plusSeconds(1), false));
    }

    @ParameterizedTest
    @MethodSource("times")
    void a_version_is_signed_from_its_entry_into_force_until_it_gives_way(
            @Nullable Instant from, @Nullable Instant until, boolean inForce) {
        // Given
        var version = new SignableVersion(
                VERSION.id(), VERSION.codeId(), 4, "abc", VERSION.clauseIds(), Set.of(), from, until);
        // When
        var outcome = acceptance("abc", "one", "two").judge(ID, MEMBER, version, Past.NONE, NOON);
        // Then
        assertThat(outcome).isInstanceOf(inForce ? Signing.Accepted.class : Signing.VersionNotInForce.class);
    }

    @Test
    void who_has_signed_too_often_waits_but_is_told_first_of_a_pledge_that_holds() {
        // Given
        var rest = Optional.of(NOON.plusSeconds(60));
        var held = pledgeTo(VERSION.id(), NOON.minusSeconds(60));
        var acceptance = acceptance("abc", "one", "two");
        // Then
        assertThat(acceptance.judge(ID, MEMBER, VERSION, new Past(Optional.empty(), false, rest), NOON))
                .isEqualTo(new Signing.TooOften(NOON.plusSeconds(60)));
        assertThat(acceptance.judge(ID, MEMBER, VERSION, new Past(Optional.of(held), false, rest), NOON))
                .isInstanceOf(Signing.AlreadyPledged.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING_PLEDGE", "ACTIVE", "GRACE", "LAPSED"})
    void who_is_joining_or_in_or_comes_back_may_sign(MemberStatus status) {
        assertThat(judge(status)).isInstanceOf(Signing.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"PENDING_PLEDGE", "ACTIVE", "GRACE", "LAPSED"})
    void nobody_else_may(MemberStatus status) {
        assertThat(judge(status)).isEqualTo(new Signing.MembershipCannotSign(status));
    }

    @Test
    void the_same_version_is_not_signed_twice() {
        // Given
        var held = pledgeTo(VERSION.id(), NOON.minusSeconds(60));
        // When
        var outcome = judge(acceptance("abc", "one", "two"), Optional.of(held));
        // Then
        assertThat(outcome).isEqualTo(new Signing.AlreadyPledged(held.facts().id()));
    }

    @Test
    void a_pledge_to_another_version_gives_way() {
        // Given
        var held = pledgeTo(new UUID(0, 9), NOON.minusSeconds(60));
        // When
        var outcome = judge(acceptance("abc", "one", "two"), Optional.of(held));
        // Then
        assertThat(replaced(outcome)).isEqualTo(new Pledge.Superseded(held.facts(), NOON));
    }

    @Test
    void an_expired_pledge_is_signed_anew() {
        // Given
        var held = pledgeTo(VERSION.id(), Instant.parse("2025-11-23T05:00:00Z"));
        // When
        var outcome = judge(acceptance("abc", "one", "two"), Optional.of(held));
        // Then
        assertThat(replaced(outcome)).isEqualTo(new Pledge.Expired(held.facts(), NOON));
    }

    @Test
    void a_pledge_whose_renewal_is_due_is_signed_anew() {
        // Given
        var held = pledgeTo(VERSION.id(), NOON.minus(306, ChronoUnit.DAYS));
        // When
        var outcome = judge(acceptance("abc", "one", "two"), Optional.of(held));
        // Then
        assertThat(replaced(outcome)).isEqualTo(new Pledge.Superseded(held.facts(), NOON));
    }

    @Test
    void who_is_not_of_age_signs_with_a_guardian() {
        var alone = new Acceptance(VERSION.id(), "abc", List.of("one", "two"), Language.VI, false, Optional.empty());
        var guardian = Optional.of(new Guardian("An", Guardian.Relationship.PARENT));
        var together = new Acceptance(VERSION.id(), "abc", List.of("one", "two"), Language.VI, false, guardian);

        assertThat(judge(alone, Optional.empty())).isInstanceOf(Signing.GuardianMissing.class);
        assertThat(judge(together, Optional.empty())).isInstanceOf(Signing.Accepted.class);
    }

    @Test
    void a_code_for_some_kinds_of_members_is_not_signed_by_others() {
        // Given
        var forArtists = new SignableVersion(
                VERSION.id(), VERSION.codeId(), 4, "abc", VERSION.clauseIds(), Set.of(MemberKind.ARTIST), FROM, null);
        var acceptance = acceptance("abc", "one", "two");
        // Then
        assertThat(acceptance.judge(ID, member(MemberKind.KOL), forArtists, Past.NONE, NOON))
                .isInstanceOf(Signing.NotForThem.class);
        assertThat(acceptance.judge(ID, member(MemberKind.ARTIST), forArtists, Past.NONE, NOON))
                .isInstanceOf(Signing.Accepted.class);
    }

    @Test
    void while_a_breach_is_in_force_nothing_is_signed() {
        var acceptance = acceptance("abc", "one", "two");

        assertThat(acceptance.judge(ID, MEMBER, VERSION, new Past(Optional.empty(), true, Optional.empty()), NOON))
                .isInstanceOf(Signing.InBreach.class);
    }

    private static Member member(MemberKind kind) {
        return new Member(MEMBER.id(), "sub", MemberStatus.ACTIVE, "An", true, kind, List.of(), 1);
    }

    private static Pledge.Ended replaced(Signing outcome) {
        return ((Signing.Accepted) outcome).replaced().orElseThrow();
    }

    private static Pledge.Active pledgeTo(UUID version, Instant signedAt) {
        return new Pledge.Active(new PledgeFacts(
                new UUID(0, 8),
                MEMBER.id(),
                VERSION.codeId(),
                version,
                3,
                "old",
                Language.VI,
                signedAt,
                PledgeFacts.validUntil(signedAt)));
    }

    private static Acceptance acceptance(String sha256, String... clauses) {
        return new Acceptance(VERSION.id(), sha256, List.of(clauses), Language.VI, true, Optional.empty());
    }

    private static Signing judge(MemberStatus status) {
        var member = new Member(MEMBER.id(), "sub", status, 1);
        return acceptance("abc", "one", "two").judge(ID, member, VERSION, Past.NONE, NOON);
    }

    private static Signing judge(Acceptance acceptance, Optional<Pledge.Open> held) {
        return acceptance.judge(ID, MEMBER, VERSION, new Past(held, false, Optional.empty()), NOON);
    }
}
