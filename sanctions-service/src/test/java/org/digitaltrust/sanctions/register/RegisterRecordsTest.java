package org.digitaltrust.sanctions.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    void whoever_is_gone_is_gone_under_every_id_also_that_of_a_merged_record() {
        // Given
        var records = new RegisterRecords();
        var survivor = SUBJECTS.get(0);
        var merged = SUBJECTS.get(1);
        records.put(record(survivor, Set.copyOf(ACCOUNTS), merged));

        // When
        records.remove(merged);

        // Then
        assertThat(records.find(survivor)).isNull();
        assertThat(records.find(merged)).isNull();
        assertThat(records.holdersOf(ACCOUNTS.getFirst())).isEmpty();
        assertThat(records.size()).isZero();
    }

    /** Each number is a change: of whom, to which accounts or to nothing, and whether it makes the next record part of it. */
    @Property
    void after_any_merges_and_erasures_the_records_equal_those_that_are_read_anew(
            @ForAll @Size(max = 40) List<@IntRange(max = 35) Integer> changes) {
        // Given
        var followed = new RegisterRecords();
        var survivors = new HashMap<UUID, UUID>();
        var held = new HashMap<UUID, Set<AccountName>>();
        SUBJECTS.forEach(it -> survivors.put(it, it));

        // When: as a follower would see them, one outbox row each, keyed by any id of the group
        for (var change : changes) {
            var key = SUBJECTS.get(change % 3);
            var survivor = survivors.get(key);
            var other = survivors.get(SUBJECTS.get((change + 1) % 3));
            switch (change / 3 % 4) {
                case 0 -> held.remove(key);
                case 1 -> held.put(key, Set.of(ACCOUNTS.get(change / 12)));
                case 2 -> held.put(key, Set.copyOf(ACCOUNTS));
                default -> survivors.replaceAll((id, to) -> to.equals(other) ? survivor : to);
            }
            follow(followed, key, survivors, held);
        }

        // Then
        var anew = new RegisterRecords();
        SUBJECTS.forEach(it -> follow(anew, it, survivors, held));
        for (var id : SUBJECTS) {
            assertThat(followed.find(id)).isEqualTo(anew.find(id));
        }
        for (var account : ACCOUNTS) {
            assertThat(followed.holdersOf(account)).containsExactlyInAnyOrderElementsOf(anew.holdersOf(account));
        }
        assertThat(followed.size()).isEqualTo(anew.size());
    }

    /** What a loader finds about a key: the record of its whole group, or that there is none any more. */
    private static void follow(
            RegisterRecords records, UUID key, Map<UUID, UUID> survivors, Map<UUID, Set<AccountName>> held) {
        var survivor = survivors.get(key);
        var group = SUBJECTS.stream()
                .filter(it -> survivors.get(it).equals(survivor))
                .toList();
        var accounts = group.stream()
                .flatMap(it -> held.getOrDefault(it, Set.of()).stream())
                .collect(Collectors.toSet());
        if (accounts.isEmpty()) {
            records.remove(key);
        } else {
            records.put(record(
                    survivor,
                    accounts,
                    group.stream().filter(it -> !it.equals(survivor)).toArray(UUID[]::new)));
        }
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

    private static SubjectRecord record(UUID id, Set<AccountName> accounts, UUID... formerIds) {
        var subject = new Subject(
                id, MemberStatus.ACTIVE, null, List.copyOf(accounts), List.of(), List.of(), null, List.of(formerIds));
        return new SubjectRecord(subject, List.of(), List.of(), List.of());
    }
}
