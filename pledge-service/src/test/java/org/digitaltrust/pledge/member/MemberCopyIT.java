package org.digitaltrust.pledge.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.member.Member.Delegation;

/** The comparison of sequences is a statement's, so the property is tried on a real PostgreSQL. */
class MemberCopyIT {

    private static final List<String> MIGRATIONS = List.of(
            "/db/migration/V202611231021__create_member_copy.sql",
            "/db/migration/V202611301503__know_kinds_and_delegates.sql",
            "/db/migration/V202611301600__extend_member_copy.sql");
    private static EmbeddedPostgres postgres;

    @BeforeContainer
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var migration : MIGRATIONS) {
                statement.execute(read(migration));
            }
        }
    }

    @AfterContainer
    static void stop() throws IOException {
        postgres.close();
    }

    @Provide
    Arbitrary<List<Member>> histories() {
        return Arbitraries.of(MemberStatus.values())
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(statuses -> {
                    var id = UUID.randomUUID();
                    var history = new ArrayList<Member>();
                    for (int i = 0; i < statuses.size(); i++) {
                        history.add(new Member(
                                id,
                                i % 3 == 0 ? null : "holder-" + i,
                                statuses.get(i),
                                "name-" + i,
                                i % 2 == 0,
                                i % 5 == 0 ? null : MemberKind.KOL,
                                i % 2 == 0
                                        ? List.of()
                                        : List.of(new Delegation(
                                                id,
                                                Instant.parse("2027-01-01T00:00:00Z"),
                                                List.of(DelegationScope.DOSSIERS))),
                                i * 7L + 1));
                    }
                    return List.copyOf(history);
                });
    }

    @Property(tries = 200)
    void any_order_and_any_repetition_gives_the_same_copy(
            @ForAll("histories") List<Member> history, @ForAll Random random) {
        var store = new MemberStore(postgres.getPostgresDatabase());
        var delivered = new ArrayList<>(history);
        history.forEach(it -> delivered.addAll(List.of(it).subList(0, random.nextInt(2))));
        Collections.shuffle(delivered, random);

        delivered.forEach(store::note);

        assertThat(store.member(history.getFirst().id())).contains(history.getLast());
    }

    private static String read(String migration) {
        try (var stream = MemberCopyIT.class.getResourceAsStream(migration)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
