package org.digitaltrust.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class PersonStoreIT {

    private static final PersonalData LAN = data("Nguyễn Thị Mẫu", "Lan@example.vn");

    @Inject
    PersonStore persons;

    @Inject
    PersonKeys keys;

    @Inject
    Tables tables;

    @BeforeEach
    void nobody_is_known() {
        tables.clear();
    }

    @Test
    void personal_data_come_back_as_they_were_kept() {
        // When
        var id = in(() -> persons.add(LAN));
        // Then
        assertThat(persons.find(id)).contains(LAN);
        assertThat(persons.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void what_changes_takes_the_place_of_what_was() {
        // Given
        var id = in(() -> persons.add(LAN));
        var moved = data("Nguyễn Thị Mới", "moi@example.vn").withIdentityDocument("hash");
        // When
        var kept = in(() -> persons.replace(id, moved));
        // Then
        assertThat(kept).isTrue();
        assertThat(persons.find(id)).contains(moved);
    }

    @Test
    void once_the_key_is_destroyed_nothing_opens_and_nothing_is_kept() {
        // Given
        var id = in(() -> persons.add(LAN));
        var key = keys.of(id).orElseThrow();
        var note = key.seal("note", new byte[] {1});
        // When
        var destroyed = in(() -> persons.destroy(id));
        // Then
        assertThat(destroyed).isTrue();
        assertThat(persons.find(id)).isEqualTo(Optional.empty());
        assertThat(keys.of(id)).isEmpty();
        assertThat(note).isNotEmpty();
        assertThat(in(() -> persons.replace(id, LAN))).isFalse();
        assertThat(in(() -> persons.destroy(id))).isFalse();
        assertThat(tables.count("person_key where wrapped is null and destroyed_at is not null"))
                .isEqualTo(1);
        assertThat(tables.count("person where sealed is null and email_hash is null"))
                .isEqualTo(1);
    }

    @Test
    void a_row_of_one_person_does_not_open_as_anothers() {
        // Given
        var lan = in(() -> persons.add(LAN));
        var other = in(() -> persons.add(data("Trần Văn Khác", "khac@example.vn")));
        // When
        tables.run("update person set sealed = (select sealed from person where id = '" + lan + "') where id = '"
                + other + "'");
        // Then
        assertThatThrownBy(() -> persons.find(other)).hasMessageContaining("not opened");
    }

    @Test
    void many_are_kept_at_once() {
        // Given
        var many = new LinkedHashMap<UUID, PersonalData>();
        for (int i = 0; i < 500; i++) {
            many.put(UUID.randomUUID(), data("Người số " + i, i + "@example.vn"));
        }
        // When
        in(() -> {
            persons.addAll(many);
            return true;
        });
        // Then
        many.forEach((id, data) -> assertThat(persons.find(id)).contains(data));
    }

    @Test
    void an_address_is_the_same_whatever_its_case_and_a_document_whatever_its_spaces() {
        assertThat(persons.emailHash(" LAN@example.vn")).isEqualTo(persons.emailHash("lan@example.vn "));
        assertThat(persons.emailHash("lan@example.vn")).isNotEqualTo(persons.emailHash("lan@example.com"));
        assertThat(persons.identityDocumentHash("0790 9500 1234"))
                .isEqualTo(persons.identityDocumentHash("079095001234"));
    }

    private static <T> T in(Callable<T> deed) {
        return QuarkusTransaction.requiringNew().call(deed);
    }

    private static PersonalData data(String name, String email) {
        return new PersonalData(
                name, LocalDate.of(1995, 4, 12), new PersonalData.Contact(email, "+84 90 000 00 00"), null);
    }
}
