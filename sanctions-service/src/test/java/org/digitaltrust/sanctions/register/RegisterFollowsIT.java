package org.digitaltrust.sanctions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.digitaltrust.outbox.Outbox;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.schema.Migrations;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.CallerName;
import org.junit.jupiter.api.Test;

/** Whatever happens in the database, in whatever order it becomes visible: the register in memory ends up equal to it. */
@QuarkusTest
@OnTheLocalStack
class RegisterFollowsIT {

    private static final int CHANGES = Boolean.getBoolean("soak") ? 5_000 : 400;
    private static final long SEED = 20_261_124;

    @Inject
    Register register;

    @Inject
    RegisterLoader loader;

    @Inject
    Migrations migrations;

    @Inject
    RegisterConfig config;

    @Inject
    Clock clock;

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    private final Random random = new Random(SEED);
    private final List<UUID> subjects = new ArrayList<>();
    private final List<UUID> restrictions = new ArrayList<>();

    @Test
    void after_any_changes_the_register_equals_one_that_is_built_anew() throws Exception {
        // Given: a replica that hears of nothing and only looks, and one that is restarted again and again
        var deaf = new Register();
        var looking = new RegisterFollower(deaf, loader, migrations, config, clock);
        looking.start(new StartupEvent());
        var restarted = new Register();
        var restarting = new RegisterFollower(restarted, loader, migrations, config, clock);
        restarting.start(new StartupEvent());

        // When: short transactions, and now and then a long one that began before them and ends after them
        for (int i = 0; i < CHANGES; i++) {
            if (i % 40 == 7) {
                aroundALongTransaction();
            }
            if (i % 100 == 50) {
                restarting.stop(new ShutdownEvent());
                restarted = new Register();
                restarting = new RegisterFollower(restarted, loader, migrations, config, clock);
                restarting.start(new StartupEvent());
            }
            change();
        }

        // Then
        var expected = fresh();
        var last = restarted;
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(known(register)).isEqualTo(expected));
        await().untilAsserted(() -> assertThat(known(deaf)).isEqualTo(expected));
        await().untilAsserted(() -> assertThat(known(last)).isEqualTo(expected));
        assertThat(deaf.size()).isEqualTo(expected.size());
        var anew = new RegisterRecords();
        loader.everything().records().forEach(anew::put);
        for (var found : List.of(register, deaf, last)) {
            assertThat(lookups(found)).isEqualTo(lookups(anew));
        }
        looking.stop(new ShutdownEvent());
        restarting.stop(new ShutdownEvent());
    }

    /** What every name leads to: accounts, callers, handles that look alike, names, and ids of merged records. */
    private List<Object> lookups(RegisterRecords records) {
        var found = new ArrayList<Object>();
        for (int i = 0; i < 30; i++) {
            found.add(ids(records.holdersOf(AccountName.handle("tiktok", "follows" + i))));
            found.add(ids(records.principalsOf(new CallerName(CallerName.Kind.CLIENT, "follows" + i))));
            found.add(Set.copyOf(records.lookingLike(AccountName.handle("tiktok", "fo11ows" + i))));
        }
        for (int i = 0; i < 100; i++) {
            found.add(records.names().search("Tên " + i, Band.EXACT, 1_000, id -> false).matches().stream()
                    .map(it -> it.subject())
                    .collect(Collectors.toSet()));
        }
        subjects.forEach(it -> found.add(Optional.ofNullable(records.find(it))
                .map(record -> record.subject().id())));
        return found;
    }

    private List<Object> lookups(Register register) {
        return lookups(register.records());
    }

    private static Set<UUID> ids(List<SubjectRecord> records) {
        return records.stream().map(it -> it.subject().id()).collect(Collectors.toSet());
    }

    private void aroundALongTransaction() throws SQLException {
        var late = UUID.randomUUID();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            run(
                    connection,
                    "insert into subject (id, member, member_status, created_at) values ('%s', true, 'active', now())"
                            .formatted(late));
            for (int i = 0; i < 5; i++) {
                change();
            }
            run(connection, "update outbox_head set version = version + 1");
            run(
                    connection,
                    "insert into outbox (version, key, cause, at) select version, '%s', 'member_changed', now() from outbox_head"
                            .formatted(late));
            connection.commit();
            connection.setAutoCommit(true);
        }
        subjects.add(late);
    }

    private void change() {
        var subject = subjects.isEmpty() || random.nextInt(4) == 0 ? added() : pick(subjects);
        QuarkusTransaction.requiringNew().run(() -> {
            switch (random.nextInt(8)) {
                case 0, 1 -> identify(subject);
                case 2 -> forget(subject);
                case 3 ->
                    run("update subject set member_status = null, display_name = null where id = '%s'"
                            .formatted(subject));
                case 4 ->
                    run("update subject set member_status = 'suspended', display_name = 'Tên %d' where id = '%s'"
                            .formatted(random.nextInt(100), subject));
                case 5 -> restrict(subject);
                case 6 -> lift();
                default -> merge(subject);
            }
            outbox.note(subject, "member_changed");
        });
    }

    private UUID added() {
        var id = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            run("insert into subject (id, member, member_status, created_at) values ('%s', true, 'active', now())"
                    .formatted(id));
            outbox.note(id, "member_changed");
        });
        subjects.add(id);
        return id;
    }

    /** Some accounts are shared, so that several subjects hold them. */
    private void identify(UUID subject) {
        run(
                "insert into subject_identifier values ('%s', 'tiktok', 'handle', 'follows%d', false) on conflict do nothing"
                        .formatted(subject, random.nextInt(30)));
        run("insert into subject_caller values ('%s', 'client', 'follows%d') on conflict do nothing"
                .formatted(subject, random.nextInt(10)));
    }

    private void forget(UUID subject) {
        run("delete from subject_identifier where subject_id = '%s'".formatted(subject));
        run("delete from subject_caller where subject_id = '%s'".formatted(subject));
    }

    private void restrict(UUID subject) {
        var id = UUID.randomUUID();
        run("""
                insert into restriction (id, subject_id, valid_from, review_on, level, bindingness, instrument, article,
                    decision_number, authority, issued_on, obligations, carve_outs, confirmed_at, created_at)
                values ('%s', '%s', now(), '2030-01-01', 'restricted', 'mandatory', 'decree-38-2021', 'Art. 1', '1', 'A',
                    '2026-01-01', '{}', '{testimony}', now(), now())
                """.formatted(id, subject));
        restrictions.add(id);
        if (random.nextBoolean()) {
            run("""
                    insert into permit (id, restriction_id, carve_out, programme, valid_from, valid_until, issued_by, issued_at)
                    values (gen_random_uuid(), '%s', 'testimony', 'Gala', now(), now() + interval '1 day', 'p', now())
                    """.formatted(id));
        }
    }

    private void lift() {
        if (!restrictions.isEmpty()) {
            var id = pick(restrictions);
            var subject = QuarkusTransaction.joiningExisting().call(() -> subjectOf(id));
            run("update restriction set ended_at = now(), ended_as = 'lifted' where id = '%s' and ended_at is null"
                    .formatted(id));
            outbox.note(subject, "restriction_lifted");
        }
    }

    private void merge(UUID subject) {
        var other = pick(subjects);
        if (!other.equals(subject) && !isMerged(subject) && !isMerged(other)) {
            run("update subject set merged_into = '%s' where merged_into = '%s'".formatted(other, subject));
            run("update subject set merged_into = '%s' where id = '%s'".formatted(other, subject));
            outbox.note(other, "subjects_merged");
        }
    }

    private Set<Object> fresh() throws SQLException {
        return loader.everything().records().stream()
                .map(RegisterFollowsIT::content)
                .collect(Collectors.toSet());
    }

    private static Set<Object> known(Register register) {
        return register.all().map(RegisterFollowsIT::content).collect(Collectors.toSet());
    }

    /** A record without the order of its parts. */
    private static Object content(SubjectRecord it) {
        var subject = it.subject();
        return Map.of(
                "id", subject.id(),
                "status", String.valueOf(subject.memberStatus()),
                "accounts", Set.copyOf(subject.accounts()),
                "callers", Set.copyOf(subject.callers()),
                "names", new HashSet<>(subject.names()),
                "former", Set.copyOf(subject.formerIds()),
                "standing", Set.copyOf(it.standing()),
                "permits", Set.copyOf(it.permits()));
    }

    private UUID subjectOf(UUID restriction) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select subject_id from restriction where id = ?")) {
            query.setObject(1, restriction);
            var found = query.executeQuery();
            found.next();
            return found.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isMerged(UUID subject) {
        try (var connection = database.getConnection();
                var query =
                        connection.prepareStatement("select 1 from subject where id = ? and merged_into is not null")) {
            query.setObject(1, subject);
            return query.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (var connection = database.getConnection()) {
            run(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
