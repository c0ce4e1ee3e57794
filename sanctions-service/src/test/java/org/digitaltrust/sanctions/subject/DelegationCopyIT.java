package org.digitaltrust.sanctions.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

/** Who may answer in cases for a member, as members.v1 tells. */
@QuarkusTest
@OnTheLocalStack
class DelegationCopyIT {

    private final UUID talent = UUID.randomUUID();
    private final UUID agency = UUID.randomUUID();
    private final String agent = "agent-" + agency;

    @Inject
    MemberCopies copies;

    @Inject
    OwnRecords own;

    @Inject
    AgroalDataSource database;

    private MemberState state(UUID id, long sequence, MemberStatus status, String holder, boolean delegates) {
        var delegation = new MemberState.Delegation(
                UUID.randomUUID(),
                agency,
                List.of(DelegationScope.CASE_RESPONSE),
                Instant.now().plusSeconds(3600));
        return new MemberState(
                id,
                sequence,
                MemberState.Cause.DELEGATIONS_CHANGED,
                Instant.now(),
                MemberKind.KOL,
                status,
                "Người Mẫu",
                List.of(),
                "79",
                List.of(),
                new MemberState.Callers(List.of(), List.of("caller-" + id)),
                holder,
                delegates ? List.of(delegation) : List.of());
    }

    private boolean answersFor(String person) {
        return QuarkusTransaction.requiringNew()
                .call(() -> own.spokenForBy(person).contains(talent));
    }

    @Test
    void an_agency_answers_while_it_is_a_member_and_is_left_to() {
        copies.note(state(talent, 5, MemberStatus.ACTIVE, "talent-" + talent, true));
        assertThat(answersFor(agent)).isFalse();
        copies.note(state(agency, 1, MemberStatus.GRACE, agent, false));
        assertThat(answersFor(agent)).isTrue();
        copies.note(state(agency, 2, MemberStatus.SUSPENDED, agent, false));
        assertThat(answersFor(agent)).isFalse();
        copies.note(state(agency, 3, MemberStatus.ACTIVE, agent, false));
        assertThat(answersFor(agent)).isTrue();
        copies.note(state(talent, 6, MemberStatus.ACTIVE, "talent-" + talent, false));
        assertThat(answersFor(agent)).isFalse();
    }

    @Test
    void a_copy_that_lacks_delegations_takes_them_from_the_newest_state_and_from_none_before() throws SQLException {
        // Given a copy as it was made before there were any
        copies.note(state(agency, 1, MemberStatus.ACTIVE, agent, false));
        copies.note(state(talent, 5, MemberStatus.ACTIVE, "talent-" + talent, false));
        new Rows(database).change("update subject set delegations_of = 0 where id = ?", talent);
        // When all is heard anew
        copies.note(state(talent, 4, MemberStatus.ACTIVE, "somebody else", true));
        // Then
        assertThat(answersFor(agent)).isFalse();
        assertThat(answersFor("somebody else")).isFalse();
        copies.note(state(talent, 5, MemberStatus.ACTIVE, "talent-" + talent, true));
        assertThat(answersFor(agent)).isTrue();
        copies.erase(talent);
        assertThat(answersFor(agent)).isFalse();
    }

    @Test
    void who_calls_for_a_member_is_close_to_it_and_does_not_speak_for_it() {
        copies.note(state(talent, 1, MemberStatus.ACTIVE, "talent-" + talent, false));
        var caller = new Caller("caller-" + talent, "dta-cli", Set.of(), false, null);
        assertThat(answersFor("caller-" + talent)).isFalse();
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> own.closeTo(caller).contains(talent)))
                .isTrue();
        assertThat(answersFor("talent-" + talent)).isTrue();
    }

    @Test
    void a_former_login_speaks_for_nobody_who_goes_on_under_another() throws SQLException {
        var former = UUID.randomUUID();
        copies.note(state(talent, 1, MemberStatus.ACTIVE, "talent-" + talent, false));
        copies.note(state(former, 1, MemberStatus.RESIGNED, "former-" + talent, false));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> own.spokenForBy("former-" + talent).contains(former)))
                .isTrue();
        new Rows(database).change("update subject set merged_into = ? where id = ?", talent, former);
        assertThat(answersFor("former-" + talent)).isFalse();
        assertThat(answersFor("talent-" + talent)).isTrue();
    }
}
