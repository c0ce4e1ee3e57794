package org.digitaltrust.pledge.assessment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.ConfiguredKeyWrapping;
import org.digitaltrust.pledge.member.SealPlainTexts;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database refuses whoever asks for it. */
class FourEyesIT {

    private static final String ASSESSMENT = "'00000000-0000-0000-0000-000000000001'";
    private static final String MEMBER = "'00000000-0000-0000-0000-0000000000aa'";
    private static final String AGENCY = "'00000000-0000-0000-0000-0000000000bb'";
    private static final String CONCLUDED =
            "update assessment set status = 'CONCLUDED', score = 80, band = 'trusted', certifies = true, concluded_at = now()";

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("db/migration", "db/chassis", "db/outbox", "db/sealing")
                .placeholderReplacement(false)
                .javaMigrations(new SealPlainTexts(new ConfiguredKeyWrapping(Optional.of(KEY), Optional.empty())))
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void nobody_judges_alone_or_themselves_and_what_was_certified_stays() throws SQLException {
        run(
                "insert into assessment (id, member_id, holder, rubric_version, status, requested_by, requested_at) values ("
                        + ASSESSMENT + ", " + MEMBER + ", 'holder', 1, 'OPEN', 'somebody', now())");
        refused(opinion("holder", 1, "holder"), "nobody_assesses_themselves");
        refused(opinion("somebody", 1, "first"), "foreign key");
        run(opinion("holder", 1, "first"));
        refused(opinion("holder", 2, "first"), "one_opinion_per_person");
        refused(CONCLUDED, "two people are needed");
        run(opinion("holder", 2, "second"));
        run(CONCLUDED);
        refused("delete from opinion", "never rewritten");
        refused("update opinion set sealed = ''", "never rewritten");
        run("update assessment set status = 'DISPUTED', grounds_sealed = 'sealed', disputed_at = now(),"
                + " dispute_due_at = now() + interval '30 days'");
        refused(decided("first"), "another person");
        refused(decided("holder"), "nobody_decides_on_themselves");
        run("insert into member_copy (id, holder, status, sequence) values (" + AGENCY + ", 'agent', 'ACTIVE', 1)");
        run("insert into member_copy (id, holder, status, sequence, delegations) values (" + MEMBER
                + ", 'claimer', 'ACTIVE', 1, '[{\"agency_id\": \"" + AGENCY.replace("'", "")
                + "\", \"valid_until\": \"2999-01-01T00:00:00Z\", \"scopes\": []}]')");
        for (var close : List.of("claimer", "agent")) {
            refused(decided(close), "nobody judges whom they hold or act for");
            refused(opinion("holder", 4, close), "nobody judges whom they hold or act for");
        }
        run(decided("third"));
    }

    @Test
    void weights_that_are_no_hundred_make_no_rubric() {
        refused(
                "insert into rubric select '" + new UUID(0, 2)
                        + "', 2, replace(content, '25', '24'), 'somebody', now() from rubric",
                "weights_are_a_hundred");
        refused("delete from rubric", "never rewritten");
    }

    private static String decided(String by) {
        return "update assessment set status = 'DECIDED', decided_by = '" + by
                + "', decided_at = now(), decision = 'CONFIRMED', reasons_sealed = 'sealed'";
    }

    private static String opinion(String holder, int number, String assessor) {
        return "insert into opinion (id, assessment_id, holder, number, assessor, sealed, given_at) values (gen_random_uuid(), "
                + ASSESSMENT + ", '" + holder + "', " + number + ", '"
                + assessor + "', '', now())";
    }

    private static void refused(String sql, String why) {
        assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class).hasMessageContaining(why);
    }

    private static void run(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
