package org.digitaltrust.sanctions.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.impose;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.SanctionsService;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.digitaltrust.sanctions.partner.Partners;
import org.digitaltrust.sanctions.party.Asker;
import org.junit.jupiter.api.Test;

/** Who owes acknowledgements, and until when. */
@QuarkusTest
@OnTheLocalStack
class PartnerIT {

    private static final UUID START = new UUID(0, 0);
    // As whom it is seen depends on the members that other tests made it act for.
    private static final String FIRST_SEEN =
            "select first_seen::text from partner where client = 'zalo' order by last_seen desc limit 1";

    @Inject
    Partners partners;

    @Inject
    DutyReader duties;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private final String client = "partner-" + UUID.randomUUID();
    private final String itself = "client:" + client;
    private final String member = "member:" + UUID.randomUUID();

    @Test
    void who_reads_the_feed_is_a_partner_since_the_first_time() throws SQLException {
        // Given
        asClient("zalo").get("/sanctions/v1/changes?cursor=latest").then().statusCode(200);
        var before = text(FIRST_SEEN);

        // When
        asClient("zalo").get("/sanctions/v1/changes?cursor=latest").then().statusCode(200);

        // Then
        assertThat(text(FIRST_SEEN)).isEqualTo(before);
    }

    @Test
    void a_client_with_a_token_of_its_own_is_taken_for_no_person() throws SQLException {
        // When
        asClient("zalo").get("/sanctions/v1/changes?cursor=latest").then().statusCode(200);

        // Then
        assertThat(text("select count(*)::text from partner where client = 'zalo' and starts_with(party, 'user:')"))
                .isEqualTo("0");
    }

    @Test
    void who_may_only_read_owes_nothing() {
        // Given
        partners.seen(caller("register:read"), asker(itself));

        // When
        impose(decision());

        // Then
        assertThat(owed(itself)).isEmpty();
    }

    @Test
    void a_client_that_comes_to_act_for_a_member_owes_what_is_new_as_the_member_only() {
        // Given
        seen(itself);
        seen(member);

        // When
        var restriction = impose(decision());

        // Then
        assertThat(owed(itself)).isEmpty();
        assertThat(owed(member)).containsExactly(restriction);
        assertThat(overdueParties(restriction)).contains(member).doesNotContain(itself);
    }

    @Test
    void what_it_owed_before_it_can_still_say_and_is_asked_for() throws SQLException {
        // Given
        seen(itself);
        var restriction = impose(decision());

        // When
        seen(member);

        // Then
        assertThat(owed(member)).containsExactly(restriction);
        assertThat(overdueParties(restriction)).contains(itself).doesNotContain(member);
        say(restriction, member);
        assertThat(owed(member)).isEmpty();
        assertThat(overdueParties(restriction)).doesNotContain(itself, member);
    }

    @Test
    void a_party_that_is_seen_again_is_retired_no_more() {
        // Given
        seen(member);
        seen(itself);
        var other = new Caller("other", "other-" + client, Set.of("enforcement:write"), true, null);

        // When
        partners.seen(other, new Asker("other", other.client(), member, true));

        // Then
        var restriction = impose(decision());
        assertThat(owed(member)).containsExactly(restriction);
        assertThat(owed(itself)).containsExactly(restriction);
    }

    @Test
    void people_who_use_one_client_do_not_retire_one_another() {
        // Given
        var person = new Caller("a", client, Set.of("enforcement:write"), false, null);
        partners.seen(person, asker(member));

        // When
        partners.seen(person, asker("member:" + UUID.randomUUID()));

        // Then
        var restriction = impose(decision());
        assertThat(owed(member)).containsExactly(restriction);
    }

    private void seen(String party) {
        partners.seen(caller("enforcement:write"), asker(party));
    }

    private Caller caller(String scope) {
        return new Caller("service", client, Set.of(scope), true, null);
    }

    private Asker asker(String party) {
        return new Asker("service", client, party, false);
    }

    private List<String> owed(String party) {
        return duties.owed(party, clock.instant(), START, 1_000).stream()
                .map(it -> it.restrictionId().toString())
                .toList();
    }

    private List<String> overdueParties(String restriction) {
        return duties.overdue(clock.instant().plus(Duration.ofDays(30)), START, "", 100_000).stream()
                .filter(it -> it.restrictionId().toString().equals(restriction))
                .map(Duty::party)
                .toList();
    }

    private void say(String restriction, String party) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("insert into acknowledgement values (gen_random_uuid(), '%s', '%s', '%s', 'it', "
                            .formatted(restriction, party, client)
                    + "'applied', now(), null, now())");
        }
    }

    private String text(String query) throws SQLException {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }

    private static String decision() {
        return SanctionsService.decision(
                "account", "tiktok:@y." + UUID.randomUUID(), "mandatory", "restricted", "television");
    }
}
