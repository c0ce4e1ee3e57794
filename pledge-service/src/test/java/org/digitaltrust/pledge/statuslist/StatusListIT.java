package org.digitaltrust.pledge.statuslist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitaltrust.pledge.stranger.DecodedList;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatusListIT extends Lists {

    @Test
    void after_any_sequence_of_changes_the_bits_are_those_of_the_model() {
        // Given
        var chance = new Random(20261130);
        var credentials = Stream.generate(this::allocated).limit(20).toList();
        var model = new HashMap<Purpose, HashSet<UUID>>();
        for (var purpose : Purpose.values()) {
            model.put(purpose, new HashSet<>());
        }
        // When
        for (int i = 0; i < 300; i++) {
            var credential = credentials.get(chance.nextInt(credentials.size()));
            var purpose = chance.nextInt(10) == 0 ? Purpose.REVOCATION : Purpose.SUSPENSION;
            var on = chance.nextBoolean();
            if (on) {
                set(purpose, credential, true);
                model.get(purpose).add(credential);
            } else if (purpose.isReversible()) {
                set(purpose, credential, false);
                model.get(purpose).remove(credential);
            } else if (model.get(purpose).contains(credential)) {
                assertThatThrownBy(() -> set(Purpose.REVOCATION, credential, false))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
        // Then
        for (var purpose : Purpose.values()) {
            var lists = new HashMap<UUID, DecodedList>();
            for (var credential : credentials) {
                var bit = bit(credential, purpose);
                var list = lists.computeIfAbsent(bit.list(), _ -> published(bit));
                assertThat(list.isSet(bit.index())).isEqualTo(model.get(purpose).contains(credential));
            }
        }
    }

    @Test
    void who_allocates_at_the_same_time_never_gets_the_same_bit() throws Exception {
        // Given
        var same = UUID.randomUUID();
        var credentials =
                new ArrayList<>(Stream.generate(UUID::randomUUID).limit(200).toList());
        IntStream.range(0, 8).forEach(_ -> credentials.add(same));
        // When
        try (var threads = Executors.newFixedThreadPool(16)) {
            var done = threads.invokeAll(credentials.stream()
                    .map(it -> (Callable<Void>) () -> allocate(it))
                    .toList());
            for (var one : done) {
                one.get();
            }
        }
        // Then
        var bits = credentials.stream()
                .distinct()
                .flatMap(it -> statuses.of(it).stream())
                .toList();
        assertThat(bits).hasSize(402).doesNotHaveDuplicates();
    }

    @Test
    void another_list_begins_when_one_is_half_full() throws Exception {
        // Given
        var full = bit(allocated(), Purpose.SUSPENSION).list();
        execute("""
                insert into status_entry (credential_id, purpose, list_id, list_index, changed_at)
                select gen_random_uuid(), 'SUSPENSION', l.id, i.i, now()
                from status_list l, lateral (select i from generate_series(0, 131071) i
                    where not exists (select 1 from status_entry e where e.list_id = l.id and e.list_index = i)
                    limit 65536 - l.taken) i
                where l.id = '%s'
                """.formatted(full));
        // When
        var next = bit(allocated(), Purpose.SUSPENSION).list();
        // Then
        assertThat(next).isNotEqualTo(full);
        assertThat(bit(allocated(), Purpose.SUSPENSION).list()).isEqualTo(next);
    }

    @Test
    void the_database_takes_back_no_revocation_and_frees_no_bit() {
        // Given
        var credential = allocated();
        set(Purpose.REVOCATION, credential, true);
        // Then
        for (var sql : List.of(
                "update status_entry set raised = false where purpose = 'REVOCATION' and credential_id = '%s'",
                "update status_entry set list_index = (list_index + 1) %% 131072 where credential_id = '%s'",
                "delete from status_entry where credential_id = '%s'")) {
            assertThatThrownBy(() -> execute(sql.formatted(credential))).isInstanceOf(java.sql.SQLException.class);
        }
    }

    @Test
    void what_does_not_exist_is_not_found() {
        for (var id : List.of(UUID.randomUUID().toString(), "x", "00000000-0000-0000-0000-00000000000g", "%00")) {
            for (var path :
                    List.of("/pledges/v1/status-lists/" + id, "/pledges/v1/status-lists/" + id + "/revocations")) {
                byNobody()
                        .urlEncodingEnabled(false)
                        .get(path)
                        .then()
                        .statusCode(404)
                        .contentType(startsWith("application/problem+json"));
            }
        }
        byNobody()
                .delete("/pledges/v1/status-lists/" + UUID.randomUUID())
                .then()
                .statusCode(405);
        assertThatThrownBy(() -> set(Purpose.SUSPENSION, UUID.randomUUID(), true))
                .isInstanceOf(IllegalStateException.class);
    }
}
