package org.digitaltrust.sanctions.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.evidence.merkle.Hash;
import org.digitaltrust.evidence.merkle.Proofs;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SanctionsService.OnTheLocalStack
class AuditLogIT {

    private static final String AUDIT = "/sanctions/v1/audit";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    AuditTrail trail;

    @Inject
    KeepCheckpoints keep;

    @Inject
    GrowAuditLog grow;

    @Inject
    DataSource database;

    private Rows rows;

    @BeforeEach
    void lookIntoTheTables() {
        rows = new Rows(database);
    }

    @Test
    void entries_of_one_object_are_chained_also_when_they_come_at_once() throws Exception {
        // Given
        var object = UUID.randomUUID();
        // When
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(it -> pool.submit(() -> deed("seen_" + it, object)))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        keep.now();
        // Then
        var chain = entries().stream()
                .filter(it -> it.at("/entry/object_id").asText().equals(object.toString()))
                .toList();
        assertThat(chain).hasSize(40);
        for (int i = 0; i < chain.size(); i++) {
            assertThat(sequence(chain.get(i))).isEqualTo(i + 1);
            assertThat(chain.get(i).at("/entry/previous").asText())
                    .isEqualTo(i == 0 ? "" : chain.get(i - 1).path("hash").asText());
            assertThat(chain.get(i).path("hash").asText())
                    .isEqualTo(hash(chain.get(i)).toString());
        }
    }

    @Test
    void names_that_json_has_to_escape_are_hashed_as_others_would() throws Exception {
        // Given
        var object = UUID.randomUUID();
        // When
        deed("seen_\"by\"\\\n\t\u0001\u001f Đỗ \u2028", object);
        keep.now();
        // Then
        var entry = entries().stream()
                .filter(it -> it.at("/entry/object_id").asText().equals(object.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.path("hash").asText()).isEqualTo(hash(entry).toString());
    }

    @Test
    void proofs_lead_from_every_checkpoint_to_the_next_and_from_entries_to_the_last() throws Exception {
        // Given three checkpoints
        var object = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j <= i; j++) {
                deed("seen", object);
            }
            keep.now();
        }
        // When
        var checkpoints = JsonPath.from(given().get(AUDIT + "/checkpoints").asString());
        List<Integer> sizes = checkpoints.getList("items.size");
        List<String> roots = checkpoints.getList("items.root");
        // Then
        var last = sizes.getLast();
        for (int i = 0; i < sizes.size(); i++) {
            var proof = asAuditor("/proofs?first=" + sizes.get(i) + "&size=" + last);
            assertThat(Proofs.continues(
                            sizes.get(i), Hash.parse(roots.get(i)), last, Hash.parse(roots.getLast()), path(proof)))
                    .isTrue();
        }
        for (var entry : entries().subList(last - 6, last)) {
            var proof = asAuditor("/proofs?entry=" + entry.at("/entry/id").asText() + "&size=" + last);
            var leaf = Hash.ofLeaf(Hash.parse(entry.path("hash").asText()).toBytes());
            assertThat(Proofs.includes(leaf, proof.getLong("index"), last, path(proof), Hash.parse(roots.getLast())))
                    .isTrue();
        }
    }

    @Test
    void a_checkpoint_is_made_only_where_something_was_added_and_by_one_replica() throws Exception {
        // Given
        deed("seen", UUID.randomUUID());
        keep.now();
        var before = rows.count("from audit_checkpoint");
        // When
        keep.now();
        // Then
        assertThat(rows.count("from audit_checkpoint")).isEqualTo(before);
        // When somebody else is at work
        deed("seen", UUID.randomUUID());
        QuarkusTransaction.requiringNew().run(() -> {
            rows.count("from (select 1 from audit_log for update) locked");
            assertThat(grownByAnother()).isFalse();
        });
        assertThat(rows.count("from audit_waiting")).isPositive();
        keep.now();
        assertThat(rows.count("from audit_waiting")).isZero();
        assertThat(rows.count("from audit_leaf")).isEqualTo(rows.count("from audit_entry"));
    }

    private boolean grownByAnother() {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            return pool.submit(() -> grow.once()).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody'",
                "delete from audit_entry",
                "delete from audit_leaf",
                "update audit_node set hash = sha256('x')",
                "update audit_checkpoint set root = sha256('x')",
                "update audit_log set size = 0",
                "truncate audit_log",
                "truncate audit_checkpoint"
            })
    void the_database_keeps_what_is_there(String forgery) throws Exception {
        deed("seen", UUID.randomUUID());
        keep.now();

        assertThatThrownBy(() -> rows.change(forgery)).hasMessageMatching("(?s).*(append-only|only grows).*");
    }

    @ParameterizedTest
    @CsvSource({
        "/proofs?first=1&entry=01930000-0000-7000-8000-000000000001, entry",
        "/proofs?first=-1, first",
        "/proofs?first=1&size=99999999999, size",
        "/proofs?first=99999999999, first",
        "/proofs?first=1&size=1.5, size",
        "/entries?from=x, from"
    })
    void what_makes_no_sense_is_refused_and_named(String path, String field) {
        SanctionsService.as("auditor")
                .get(AUDIT + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field));
    }

    @Test
    void entries_and_proofs_are_for_auditors_and_checkpoints_for_everybody() {
        given().get(AUDIT + "/checkpoints").then().statusCode(200);
        given().get(AUDIT + "/checkpoints?cursor=x").then().statusCode(400);
        for (var path : List.of("/proofs?first=1", "/entries")) {
            given().get(AUDIT + path).then().statusCode(401);
            for (var user : List.of("admin", "case1", "panel1", "member1")) {
                SanctionsService.as(user).get(AUDIT + path).then().statusCode(403);
            }
        }
        SanctionsService.as("auditor")
                .get(AUDIT + "/proofs?entry=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    private void deed(String action, UUID object) {
        QuarkusTransaction.requiringNew()
                .run(() -> trail.record(
                        new Caller("audit-test", "test", Set.of(), true, null), action, "test_object", object));
    }

    private static List<JsonNode> entries() throws IOException {
        var entries = new ArrayList<JsonNode>();
        var lines = SanctionsService.as("auditor").accept("*/*").get(AUDIT + "/entries");
        lines.then().statusCode(200);
        for (var line : lines.asString().lines().toList()) {
            entries.add(JSON.readTree(line));
        }
        return entries;
    }

    private static JsonPath asAuditor(String path) {
        return SanctionsService.as("auditor")
                .get(AUDIT + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Hash> path(JsonPath proof) {
        return proof.<String>getList("path").stream().map(Hash::parse).toList();
    }

    private static long sequence(JsonNode entry) {
        return entry.at("/entry/sequence").asLong();
    }

    /** By somebody else's library. */
    private static Hash hash(JsonNode entry) throws Exception {
        var canonical = new JsonCanonicalizer(entry.path("entry").toString()).getEncodedUTF8();
        return Hash.of(MessageDigest.getInstance("SHA-256").digest(canonical));
    }
}
