package org.digitaltrust.membership.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.sealing.ConfiguredKeyWrapping;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.digitaltrust.chassis.sealing.RewrapKeys;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Tables;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A master key is replaced: keys are wrapped anew, and what they have sealed stays. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class RewrapKeysIT {

    @ConfigProperty(name = "sealing.key")
    String inForce;

    @Inject
    DataSource database;

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
    void keys_are_wrapped_anew_once_and_what_no_master_key_opens_stays_as_it_is() throws Exception {
        // Given
        var known = manyPersons();
        var gone = known.keySet().iterator().next();
        QuarkusTransaction.requiringNew().run(() -> persons.destroy(gone));
        known.remove(gone);
        var lost = lostPerson();
        // When
        var there = rewrap(key(1), inForce).all();
        // Then
        assertThat(there.wrappedAnew()).isGreaterThanOrEqualTo(known.size() + 1); // and the keys of hashes
        assertThat(there.unknown()).isEqualTo(1);
        assertThat(rewrap(key(1), inForce).all()).isEqualTo(new RewrapKeys.Outcome(0, 1));
        var one = known.keySet().iterator().next();
        assertThatThrownBy(() -> keys.of(one)).hasMessageContaining("not unwrapped");
        // And when
        rewrap(inForce, key(1)).all();
        // Then
        known.forEach((id, data) -> assertThat(persons.find(id)).contains(data));
        assertThat(keys.of(gone)).isEmpty();
        assertThatThrownBy(() -> keys.of(lost)).hasMessageContaining("not unwrapped");
    }

    private Map<UUID, PersonalData> manyPersons() {
        var many = new LinkedHashMap<UUID, PersonalData>();
        for (int i = 0; i < 250; i++) {
            var contact = new PersonalData.Contact(i + "@example.vn", null);
            many.put(UUID.randomUUID(), new PersonalData("Người số " + i, null, contact, null));
        }
        QuarkusTransaction.requiringNew().run(() -> persons.addAll(many));
        return many;
    }

    private UUID lostPerson() throws Exception {
        var lost = UUID.randomUUID();
        try (var connection = database.getConnection()) {
            var strange = new ConfiguredKeyWrapping(Optional.of(key(9)), Optional.empty());
            PersonKeys.create(connection, strange, List.of(lost), Instant.now());
        }
        return lost;
    }

    private RewrapKeys rewrap(String key, String previous) {
        return new RewrapKeys(database, new ConfiguredKeyWrapping(Optional.of(key), Optional.of(previous)));
    }

    private static String key(int filled) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filled);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
