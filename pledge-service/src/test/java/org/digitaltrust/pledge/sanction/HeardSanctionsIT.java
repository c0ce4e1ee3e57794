package org.digitaltrust.pledge.sanction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.digitaltrust.pledge.Influencers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HeardSanctionsIT extends Influencers {

    @Inject
    HeardSanctions heard;

    @Test
    void what_has_been_worked_on_is_heard_and_a_group_that_has_heard_nothing_is_behind() {
        // Given
        told(1, List.of(), List.of());
        // Then
        await().atMost(PATIENCE).until(heard::toTheEnd);
        assertThat(heard.toTheEnd("nobody-listens-here")).isFalse();
    }
}
