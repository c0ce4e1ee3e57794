package org.digitaltrust.sanctions.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.restriction.Example.lifted;
import static org.digitaltrust.sanctions.restriction.Example.restriction;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.digitaltrust.chassis.json.JsonRules;
import org.junit.jupiter.api.Test;

class PartnerRestrictionViewTest {

    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");

    @Test
    void partners_see_these_members_and_no_others() {
        // Given
        var restriction = restriction(NOW, NOW.plusSeconds(60));

        // When
        JsonNode seen = JsonRules.mapper().valueToTree(PartnerRestrictionView.of(restriction, NOW));

        // Then
        assertThat(seen.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "subject_id",
                        "status",
                        "media",
                        "activities",
                        "commerciality",
                        "sectors",
                        "programme_classes",
                        "territories",
                        "content",
                        "from",
                        "until",
                        "level",
                        "bindingness",
                        "legal_basis",
                        "obligations",
                        "carve_outs",
                        "appeal_status",
                        "superseded_by");
        assertThat(seen.get("legal_basis").fieldNames())
                .toIterable()
                .containsExactly("instrument", "article", "authority");
        assertThat(seen.get("media").asText()).isEqualTo("all");
        assertThat(seen.get("appeal_status").asText()).isEqualTo("none");
    }

    @Test
    void that_one_was_lifted_is_said_and_nothing_about_why_or_by_whom() {
        // Given
        var restriction = lifted(restriction(NOW.minusSeconds(60), NOW.plusSeconds(60)), NOW.minusSeconds(1));

        // When
        var text = JsonRules.mapper()
                .valueToTree(PartnerRestrictionView.of(restriction, NOW))
                .toString();

        // Then
        assertThat(text).contains("\"lifted\"").doesNotContain("ended_at", "12/QD-XPHC", "issued_on", "review");
    }
}
