package org.digitaltrust.sanctions.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.Subject;
import org.junit.jupiter.api.Test;

class RegisterRecordsTest {

    private static final List<UUID> SUBJECTS = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final List<AccountName> ACCOUNTS = List.of(
            AccountName.handle("tiktok", "a"), AccountName.handle("tiktok", "b"), AccountName.uid("tiktok", "1"));

    @Property
    void after_any_changes_every_name_leads_to_exactly_those_who_hold_it_now(
            @ForAll @Size(max = 30) List<@IntRange(max = 26) Integer> changes) {
        // Given
        var records = new RegisterRecords();

        // When: each number says which subject now holds which accounts, or none and is gone
        var now = new HashMap<UUID, Set<AccountName>>();
        for (var change : changes) {
            var subject = SUBJECTS.get(change % 3);
            var held = Set.copyOf(ACCOUNTS.subList(0, change / 9 + 1));
            if (change % 9 == 8) {
                now.remove(subject);
                records.remove(subject);
            } else {
                now.put(subject, held);
                records.put(record(subject, held));
            }
        }

        // Then
        for (var account : ACCOUNTS) {
            assertThat(records.holdersOf(account))
                    .extracting(it -> it.subject().id())
                    .containsExactlyInAnyOrderElementsOf(SUBJECTS.stream()
                            .filter(it -> now.getOrDefault(it, Set.of()).contains(account))
                            .toList());
        }
        assertThat(records.size()).isEqualTo(now.size());
    }

    @Test
    void a_new_handle_of_a_user_id_that_another_record_holds_leads_to_both_until_they_are_one() {
        // Given
        var records = new RegisterRecords();
        var restricted = record(SUBJECTS.get(0), Set.of(AccountName.uid("tiktok", "1")));
        var renamed = record(
                SUBJECTS.get(1), Set.of(AccountName.uid("tiktok", "1"), AccountName.handle("tiktok", "renamed")));
        records.put(restricted);

        // When
        records.put(renamed);

        // Then
        assertThat(records.holdersOf(AccountName.handle("tiktok", "renamed")))
                .containsExactlyInAnyOrder(restricted, renamed);
        records.remove(SUBJECTS.get(0));
        assertThat(records.holdersOf(AccountName.handle("tiktok", "renamed"))).containsExactly(renamed);
    }

    @Test
    void what_does_not_join_on_to_what_is_known_asks_for_a_rebuild() {
        assertThat(loaded(6, 9).leavesGapAfter(5)).isFalse();
        assertThat(loaded(7, 9).leavesGapAfter(5)).isTrue();
        assertThat(loaded(6, 5).leavesGapAfter(5)).isFalse();
        assertThat(loaded(4, 3).leavesGapAfter(5)).isTrue();
        assertThat(loaded(10, 9).leavesGapAfter(5)).isTrue();
    }

    private static RegisterLoader.Loaded loaded(long first, long version) {
        return new RegisterLoader.Loaded(first, version, List.of(), Set.of(), true);
    }

    private static SubjectRecord record(UUID id, Set<AccountName> accounts) {
        var subject = new Subject(
                id, MemberStatus.ACTIVE, null, List.copyOf(accounts), List.of(), List.of(), null, List.of());
        return new SubjectRecord(subject, List.of(), List.of(), List.of());
    }
}
