package org.digitaltrust.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assertj.core.util.Throwables;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

/** What is logged of a row that the database refuses. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class LogsIT {

    private static final String PERSON = "Nguyễn Thị Mẫu";

    @Inject
    EntityManager database;

    @Test
    void a_refused_row_names_nobody() {
        // When
        var refusal = catchThrowable(() -> QuarkusTransaction.requiringNew().run(this::refused));
        // Then
        assertThat(Throwables.getStackTrace(refusal))
                .contains("violates check constraint")
                .doesNotContain(PERSON);
        assertThat(Logger.getLogger("org.hibernate.orm.jdbc.error").isLoggable(Level.SEVERE))
                .isFalse();
    }

    private void refused() {
        database.createNativeQuery("insert into member_caller (type, caller, member_id) values ('OTHER', ?1, ?2)")
                .setParameter(1, PERSON)
                .setParameter(2, UUID.randomUUID())
                .executeUpdate();
    }
}
