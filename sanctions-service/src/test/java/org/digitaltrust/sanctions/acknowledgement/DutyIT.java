package org.digitaltrust.sanctions.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.impose;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.sanctions.SanctionsService;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an acknowledgement is due. The time to look from is an argument of the list, so that nothing has to be waited for. */
@QuarkusTest
@OnTheLocalStack
class DutyIT {

    private static final UUID START = new UUID(0, 0);
    private static final int ALL = 100_000;
    private static final Duration INSTANT = Duration.ofNanos(1_000);

    @Inject
    DutyReader duties;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private String party = "";

    @BeforeEach
    void aPartnerIsThere() throws SQLException {
        party = "client:duty-" + UUID.randomUUID();
        seen(party, clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"mandatory, 24", "contractual, 72", "recommendation, 72"})
    void it_is_overdue_from_the_hour_on_in_which_it_is_due(String bindingness, int hours) throws SQLException {
        // Given
        var restriction = UUID.fromString(impose(decision(bindingness, "2126-07-20T00:00:00+07:00")));

        // When
        var due = confirmedAt(restriction).plus(Duration.ofHours(hours));

        // Then
        assertThat(overdue(due.minus(INSTANT))).isEmpty();
        assertThat(overdue(due))
                .containsExactly(new Duty(
                        restriction,
                        party,
                        due,
                        Bindingness.valueOf(bindingness.toUpperCase(Locale.ROOT)),
                        Duty.Status.NONE));
        assertThat(duties.owed(party, due.minus(INSTANT), START, ALL)).isEqualTo(overdue(due));
    }

    @Test
    void what_was_confirmed_before_a_party_was_first_seen_is_not_owed_by_it() throws SQLException {
        // Given
        var restriction = UUID.fromString(impose(decision("mandatory", "2126-07-20T00:00:00+07:00")));
        var atOnce = "client:duty-" + UUID.randomUUID();
        var later = "client:duty-" + UUID.randomUUID();

        // When
        seen(atOnce, confirmedAt(restriction));
        seen(later, confirmedAt(restriction).plus(INSTANT));

        // Then
        assertThat(duties.owed(atOnce, clock.instant(), START, ALL)).hasSize(1);
        assertThat(duties.owed(later, clock.instant(), START, ALL)).isEmpty();
    }

    @Test
    void what_does_not_stand_any_more_is_not_owed() throws SQLException {
        // Given
        var lifted = impose(decision("mandatory", "2126-07-20T00:00:00+07:00"));
        var until = OffsetDateTime.parse("2126-07-20T00:00:00+07:00").toInstant();
        impose(decision("mandatory", "2126-07-20T00:00:00+07:00"));

        // When
        lift(lifted);

        // Then
        assertThat(duties.owed(party, until.minus(INSTANT), START, ALL)).hasSize(1);
        assertThat(duties.owed(party, until, START, ALL)).isEmpty();
    }

    @Test
    void that_it_will_be_applied_puts_off_what_has_not_begun() throws SQLException {
        // Given
        var begins = Instant.parse("2100-01-01T00:00:00Z");
        var later = UUID.fromString(impose(decision("mandatory", "2126-07-20T00:00:00+07:00")
                .replace("2026-01-20T00:00:00+07:00", begins.toString())));
        var now = UUID.fromString(impose(decision("mandatory", "2126-07-20T00:00:00+07:00")));

        // When
        say(later, "will_apply");
        say(now, "will_apply");

        // Then
        assertThat(duties.owed(party, clock.instant(), START, ALL))
                .extracting(Duty::dueAt)
                .containsExactlyInAnyOrder(
                        begins.plus(Duration.ofHours(24)), confirmedAt(now).plus(Duration.ofHours(24)));
    }

    @Test
    void the_newest_word_counts() throws SQLException {
        // Given
        var restriction = UUID.fromString(impose(decision("mandatory", "2126-07-20T00:00:00+07:00")));

        // When, Then
        say(restriction, "applied");
        assertThat(duties.owed(party, clock.instant(), START, ALL)).isEmpty();
        say(restriction, "cannot_apply");
        assertThat(duties.owed(party, clock.instant(), START, ALL))
                .extracting(Duty::status)
                .containsExactly(Duty.Status.CANNOT_APPLY);
    }

    @Test
    void the_list_comes_in_pages_without_losing_or_repeating_anything() throws SQLException {
        // Given
        seen("client:duty-" + UUID.randomUUID(), clock.instant());
        impose(decision("mandatory", "2126-07-20T00:00:00+07:00"));
        impose(decision("contractual", "2126-07-20T00:00:00+07:00"));
        var late = clock.instant().plus(Duration.ofDays(30));
        var all = duties.overdue(late, START, "", ALL);

        // When
        var paged = new ArrayList<Duty>();
        var cursor = DutyCursor.read(null);
        var page = duties.overdue(late, cursor.restriction(), cursor.party(), 1);
        while (!page.isEmpty()) {
            paged.addAll(page);
            cursor = DutyCursor.read(DutyCursor.after(page.getLast()).text());
            page = duties.overdue(late, cursor.restriction(), cursor.party(), 1);
        }

        // Then
        assertThat(paged).isEqualTo(all).hasSizeGreaterThanOrEqualTo(4).doesNotHaveDuplicates();
    }

    private List<Duty> overdue(Instant now) {
        return duties.overdue(now, START, "", ALL).stream()
                .filter(it -> it.party().equals(party))
                .toList();
    }

    private void seen(String who, Instant since) throws SQLException {
        change("insert into partner (party, client, first_seen, last_seen) values ('%s', 'duty', '%s', '%s')"
                .formatted(who, since, since));
    }

    private void say(UUID restriction, String status) throws SQLException {
        change("""
                insert into acknowledgement values (gen_random_uuid(), '%s', '%s', 'duty', 'duty', '%s', now(), 'Why.', '%s')
                """.formatted(restriction, party, status, clock.instant()));
    }

    private static void lift(String restriction) {
        var path = "/sanctions/v1/restrictions/" + restriction;
        var change = as("admin")
                .body("{\"reasons\": \"Withdrawn by the authority.\"}")
                .post(path + "/lifting")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("admin2").post(path + "/changes/" + change + "/confirmation").then().statusCode(200);
    }

    private Instant confirmedAt(UUID restriction) throws SQLException {
        try (var connection = database.getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select confirmed_at from restriction where id = '" + restriction + "'")) {
            found.next();
            return found.getObject(1, OffsetDateTime.class)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toInstant();
        }
    }

    private void change(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private static String decision(String bindingness, String until) {
        return SanctionsService.decision(
                        "account", "tiktok:@y." + UUID.randomUUID(), bindingness, "restricted", "television")
                .replace("2126-07-20T00:00:00+07:00", until);
    }
}
