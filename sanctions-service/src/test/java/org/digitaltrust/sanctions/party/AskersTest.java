package org.digitaltrust.sanctions.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.register.RegisterHolding;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.subject.CallerName;
import org.digitaltrust.sanctions.subject.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskersTest {

    private static final CallerName CLIENT = new CallerName(CallerName.Kind.CLIENT, "a-client");
    private static final Set<MemberStatus> BINDING =
            Set.of(MemberStatus.ACTIVE, MemberStatus.GRACE, MemberStatus.SUSPENDED);
    private static final CallerName USER = new CallerName(CallerName.Kind.USER, "a-person");

    @Test
    void whoever_belongs_to_no_member_asks_for_itself_and_is_not_bound() {
        assertThat(asker(service())).isEqualTo(new Asker("a-person", "a-client", "client:a-client", false));
        assertThat(asker(person())).isEqualTo(new Asker("a-person", "a-client", "user:a-person", false));
    }

    @ParameterizedTest
    @EnumSource(MemberStatus.class)
    void a_client_or_a_person_of_a_member_asks_for_it_and_is_bound_as_its_status_says(MemberStatus status) {
        for (var name : List.of(CLIENT, USER)) {
            // Given
            var member = member(status, name);

            // When
            var asker = asker(person(), member);

            // Then
            assertThat(asker.party()).isEqualTo("member:" + member.subject().id());
            assertThat(asker.bound()).isEqualTo(BINDING.contains(status));
        }
    }

    @Test
    void a_record_of_nobodys_membership_binds_nobody() {
        assertThat(asker(service(), member(null, CLIENT)).bound()).isFalse();
    }

    @Test
    void whoever_acts_for_two_members_asks_for_itself_and_is_bound_if_either_binds() {
        // Given
        var resigned = member(MemberStatus.RESIGNED, CLIENT);
        var active = member(MemberStatus.ACTIVE, USER);

        // When
        var asker = asker(person(), resigned, active);

        // Then
        assertThat(asker.party()).isEqualTo("user:a-person");
        assertThat(asker.bound()).isTrue();
    }

    @Test
    void a_member_that_names_both_client_and_person_is_one_member() {
        // Given
        var member = member(MemberStatus.ACTIVE, CLIENT, USER);

        // When, Then
        assertThat(asker(person(), member).party())
                .isEqualTo("member:" + member.subject().id());
    }

    @Test
    void a_client_id_is_no_user_id() {
        // Given
        var member = member(MemberStatus.ACTIVE, new CallerName(CallerName.Kind.USER, "a-client"));

        // When, Then
        assertThat(asker(service(), member).bound()).isFalse();
    }

    @Test
    void an_asker_answers_to_its_party_its_client_and_itself() {
        // Given
        var asker = new Asker("s", "c", "member:m", true);

        // When, Then
        assertThat(List.of("member:m", "client:c", "user:s")).allMatch(asker::answersTo);
        assertThat(List.of("member:c", "client:s", "user:c", "c", "s")).noneMatch(asker::answersTo);
    }

    private static Asker asker(Caller caller, SubjectRecord... subjects) {
        return new Askers(RegisterHolding.of(subjects)).of(caller);
    }

    private static Caller service() {
        return new Caller("a-person", "a-client", Set.of(), true, null);
    }

    private static Caller person() {
        return new Caller("a-person", "a-client", Set.of(), false, null);
    }

    private static SubjectRecord member(@Nullable MemberStatus status, CallerName... callers) {
        var subject =
                new Subject(UUID.randomUUID(), status, null, List.of(), List.of(callers), List.of(), null, List.of());
        return new SubjectRecord(subject, List.of(), List.of(), List.of());
    }
}
