package org.digitaltrust.sanctions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.digitaltrust.sanctions.SanctionsService.send;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.digitaltrust.sanctions.register.Persons.State;
import org.junit.jupiter.api.Test;

/** Whatever officers, members and membership-service do, in any order: the index is right and nobody restricted is free. */
@QuarkusTest
@OnTheLocalStack
class NobodyEscapesIT {

    private static final int CHANGES = Boolean.getBoolean("soak") ? 1_500 : 160;
    private static final long SEED = 20_261_125;
    private static final int HANDLES = 100;
    private static final int MEMBERS = 6;
    private static final String DECISIONS = "/sanctions/v1/external-decisions/";
    private static final String RESTRICTIONS = "/sanctions/v1/restrictions/";
    private static final String REASONS = "{\"reasons\": \"So it was decided.\"}";

    @Inject
    Register register;

    @Inject
    RegisterLoader loader;

    @Inject
    AgroalDataSource database;

    private final Random random = new Random(SEED);
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final Persons persons = new Persons();
    private final Map<UUID, Long> members = new LinkedHashMap<>();
    /** Restrictions that wait, and the decisions that brought them. */
    private final Map<String, String> decisions = new HashMap<>();

    private final Map<String, String> accounts = new HashMap<>();
    private final List<String> permits = new ArrayList<>();

    @Test
    void nobody_escapes_by_any_sequence_of_changes_and_the_index_equals_a_fresh_build() throws SQLException {
        // When
        for (int i = 0; i < CHANGES; i++) {
            change();
        }

        // Then
        var anew = new RegisterRecords();
        loader.everything().records().forEach(anew::put);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            for (var id : persons.records()) {
                assertThat(contents(register.bySubject(id)))
                        .isEqualTo(contents(Stream.ofNullable(anew.find(id)).toList()));
            }
        });
        assertThat(persons.mustNotBeFree())
                .as("seed " + SEED)
                .isNotEmpty()
                .allSatisfy(
                        account -> assertThat(ask("zalo", account, "television").<String>path("context.outcome"))
                                .isIn("restricted", "indeterminate"));
    }

    private void change() {
        switch (random.nextInt(13)) {
            case 0, 1 -> join();
            case 2, 3, 4 -> renew();
            case 5 -> erase();
            case 6, 7 -> enter();
            case 8, 9 -> confirm();
            case 10 -> random(List.<Runnable>of(this::withdraw, this::vary)).run();
            case 11 ->
                random(List.<Runnable>of(this::lift, this::permit, this::revoke))
                        .run();
            default -> merge();
        }
    }

    /** Few at a time, so that much happens to each. */
    private void join() {
        if (members.size() < MEMBERS) {
            state(UUID.randomUUID(), 1, MemberStatus.ACTIVE);
        }
    }

    private void renew() {
        if (!members.isEmpty()) {
            var member = random(members.keySet());
            state(member, members.get(member) + 1, random(List.of(MemberStatus.ACTIVE, MemberStatus.RESIGNED)));
        }
    }

    /** One handle or none, which others may have had before and may have after. */
    private void state(UUID member, long sequence, MemberStatus status) {
        var handle = run + "." + random.nextInt(HANDLES);
        var verified = random.nextInt(3) > 0;
        var account = new MemberState.Account(
                UUID.randomUUID(),
                "tiktok",
                handle,
                "uid-" + member,
                verified ? AccountStatus.VERIFIED : AccountStatus.REVOKED);
        publish(new MemberState(
                member,
                sequence,
                MemberState.Cause.MEMBER_ACTIVATED,
                Instant.now(),
                MemberKind.KOL,
                status,
                "Tên " + random.nextInt(10),
                List.of(),
                "79",
                List.of(account),
                new MemberState.Callers(List.of(), List.of()),
                null,
                List.of()));
        heard("from subject where id = ? and sequence = " + sequence, member);
        members.put(member, sequence);
        persons.named(member, verified ? Set.of("tiktok:@" + handle, "tiktok:uid:uid-" + member) : Set.of());
    }

    private void erase() {
        if (!members.isEmpty()) {
            var member = random(members.keySet());
            send(member, null);
            heard("from subject where id = ? and member_status is null", member);
            members.remove(member);
            persons.named(member, Set.of());
        }
    }

    private void enter() {
        var account = "tiktok:@" + run + "." + random.nextInt(HANDLES);
        var byAccount = persons.records().isEmpty() || random.nextBoolean();
        var type = byAccount ? "account" : "subject";
        var id = byAccount ? account : random(persons.records()).toString();
        var entered = as("admin")
                .body(decision(type, id, "mandatory", "restricted", "television"))
                .post(DECISIONS);
        // An account that leads to two records does not say whom it is about.
        if (entered.statusCode() == 201) {
            var restriction = entered.<String>path("restriction_id");
            decisions.put(restriction, entered.path("id"));
            if (byAccount) {
                accounts.put(restriction, account);
            }
            persons.restrict(restriction, UUID.fromString(entered.path("subject_id")), State.PENDING);
        }
    }

    private void confirm() {
        among(State.PENDING).forEach(restriction -> {
            as("admin2")
                    .post(DECISIONS + decisions.get(restriction) + "/confirmation")
                    .then()
                    .statusCode(200);
            persons.become(restriction, State.STANDING);
            if (accounts.containsKey(restriction)) {
                persons.pinned(persons.subjectOf(restriction), accounts.get(restriction));
            }
        });
    }

    private void withdraw() {
        among(State.PENDING).forEach(restriction -> {
            as("admin")
                    .body(REASONS)
                    .post(DECISIONS + decisions.get(restriction) + "/withdrawal")
                    .then()
                    .statusCode(200);
            persons.become(restriction, State.OVER);
        });
    }

    private void vary() {
        among(State.STANDING).forEach(restriction -> {
            var change = as("admin").body("""
                            {"reasons": "So it was decided.",
                             "restriction": {"media": ["television", "radio"], "from": "2026-01-20T00:00:00+07:00",
                                             "until": "2126-07-20T00:00:00+07:00", "level": "restricted",
                                             "carve_outs": ["testimony"]}}
                            """).post(RESTRICTIONS + restriction + "/variation");
            confirm(restriction, change);
            persons.restrict(change.path("replacement_id"), persons.subjectOf(restriction), State.STANDING);
            persons.become(restriction, State.OVER);
        });
    }

    private void lift() {
        among(State.STANDING).forEach(restriction -> {
            confirm(restriction, as("admin").body(REASONS).post(RESTRICTIONS + restriction + "/lifting"));
            persons.become(restriction, State.OVER);
        });
    }

    private static void confirm(String restriction, Response change) {
        as("admin2")
                .post(RESTRICTIONS + restriction + "/changes/" + change.path("id") + "/confirmation")
                .then()
                .statusCode(200);
    }

    private void permit() {
        among(State.STANDING)
                .forEach(restriction -> permits.add(as("panel1")
                        .body("""
                        {"restriction_id": "%s", "carve_out": "testimony", "programme": "Gala",
                         "from": "2026-12-05T00:00:00Z", "until": "2026-12-06T00:00:00Z"}
                        """.formatted(restriction))
                        .post("/sanctions/v1/permits")
                        .path("id")));
    }

    private void revoke() {
        if (!permits.isEmpty()) {
            as("panel1").body(REASONS).post("/sanctions/v1/permits/" + permits.removeLast() + "/revocation");
        }
    }

    private void merge() {
        if (persons.records().isEmpty()) {
            return;
        }
        var one = random(persons.records());
        var other = random(persons.records());
        var proposals = "/sanctions/v1/subjects/" + one + "/merge-proposals";
        var proposal = as("case1")
                .body("{\"other_id\": \"%s\", \"reasons\": \"The same person.\"}".formatted(other))
                .post(proposals);
        // Refused where they are one already.
        if (proposal.statusCode() == 201) {
            as("case2")
                    .post(proposals + "/" + proposal.path("id") + "/confirmation")
                    .then()
                    .statusCode(200);
            persons.merge(one, other);
        }
    }

    private Stream<String> among(State state) {
        var those = persons.those(state);
        return those.isEmpty() ? Stream.of() : Stream.of(random(those));
    }

    private void heard(String query, UUID member) {
        await().pollInterval(Duration.ofMillis(10)).until(() -> new Rows(database).count(query, member) == 1);
    }

    private <T> T random(Collection<T> values) {
        return values.stream().skip(random.nextInt(values.size())).findFirst().orElseThrow();
    }

    /** Records without the order of their parts. */
    private static Set<Object> contents(List<SubjectRecord> records) {
        return records.stream()
                .map(it -> Map.of(
                        "id", it.subject().id(),
                        "status", String.valueOf(it.subject().memberStatus()),
                        "accounts", Set.copyOf(it.subject().accounts()),
                        "names", new HashSet<>(it.subject().names()),
                        "former", Set.copyOf(it.subject().formerIds()),
                        "standing", Set.copyOf(it.standing()),
                        "permits", Set.copyOf(it.permits())))
                .collect(Collectors.toSet());
    }
}
