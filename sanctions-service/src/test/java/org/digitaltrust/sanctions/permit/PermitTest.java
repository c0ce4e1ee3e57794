package org.digitaltrust.sanctions.permit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.sanctions.restriction.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermitTest {

    private static final Instant EIGHT = Instant.parse("2026-12-05T13:00:00Z");
    private static final Permit.Appearance GALA = at("client:one", EIGHT);

    @Test
    void a_permit_clears_its_programme_in_its_half_open_period() {
        // Given
        var permit = permit(null, null);

        // When, Then
        assertThat(clears(permit, GALA, "Gala")).isTrue();
        assertThat(clears(permit, at("client:one", EIGHT.plusSeconds(3600).minusNanos(1000)), "Gala"))
                .isTrue();
        assertThat(clears(permit, at("client:one", EIGHT.plusSeconds(3600)), "Gala"))
                .isFalse();
        assertThat(clears(permit, at("client:one", EIGHT.minusSeconds(1)), "Gala"))
                .isFalse();
        assertThat(clears(permit, GALA, "gala")).isFalse();
    }

    @Test
    void a_claim_need_not_name_the_programme() {
        assertThat(clears(permit(null, null), GALA, null)).isTrue();
        assertThat(clears(permit(null, GALA), GALA, null)).isTrue();
    }

    @Test
    void a_claim_for_now_asks_about_the_appearance_the_permit_was_used_for_while_its_period_lasts() {
        // Given
        var permit = permit(null, GALA);

        // When, Then
        assertThat(clearsNow(permit, at("client:one", EIGHT.plusSeconds(60)))).isTrue();
        assertThat(clearsNow(permit, at("client:one", EIGHT.plusSeconds(3600)))).isFalse();
        assertThat(clearsNow(permit, at("client:two", EIGHT.plusSeconds(60)))).isFalse();
        assertThat(clearsNow(permit, new Permit.Appearance("client:one", "radio", "host", EIGHT)))
                .isFalse();
        assertThat(clearsNow(permit, new Permit.Appearance("client:one", "television", "guest", EIGHT)))
                .isFalse();
    }

    @Test
    void a_permit_that_was_used_clears_that_appearance_again_and_no_other() {
        // Given
        var permit = permit(null, GALA);

        // When, Then
        assertThat(clears(permit, at("client:one", EIGHT), "Gala")).isTrue();
        assertThat(clears(permit, at("client:one", EIGHT.plusNanos(7)), "Gala")).isTrue();
        assertThat(clears(permit, at("client:two", EIGHT), "Gala")).isFalse();
        assertThat(clears(permit, at("client:one", EIGHT.plusSeconds(1)), "Gala"))
                .isFalse();
    }

    @Test
    void a_permit_issued_to_one_party_clears_for_no_other() {
        // Given
        var permit = permit("client:one", null);

        // When, Then
        assertThat(clears(permit, GALA, "Gala")).isTrue();
        assertThat(clears(permit, at("client:two", EIGHT), "Gala")).isFalse();
    }

    private static boolean clears(Permit permit, Permit.Appearance appearance, @Nullable String programme) {
        return permit.clears(new Permit.Claim(appearance, true, programme), appearance.party()::equals);
    }

    private static boolean clearsNow(Permit permit, Permit.Appearance appearance) {
        return permit.clears(new Permit.Claim(appearance, false, null), appearance.party()::equals);
    }

    private static Permit permit(@Nullable String issuedTo, Permit.@Nullable Appearance used) {
        return new Permit(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "testimony",
                "Gala",
                issuedTo,
                new Period(EIGHT, EIGHT.plusSeconds(3600)),
                used);
    }

    private static Permit.Appearance at(String party, Instant time) {
        return new Permit.Appearance(party, "television", "host", time);
    }
}
