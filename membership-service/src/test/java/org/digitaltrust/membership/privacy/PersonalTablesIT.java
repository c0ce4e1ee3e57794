package org.digitaltrust.membership.privacy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.Test;

/** No table about people is forgotten: each belongs to an area that is given to them and erased, or says why to none. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class PersonalTablesIT {

    private static final Map<String, Set<String>> AREAS = Map.ofEntries(
            entry("accounts", Set.of("social_account", "account_handle", "account_challenge", "account_audience")),
            entry(
                    "applications",
                    Set.of(
                            "application",
                            "application_step",
                            "application_decision",
                            "application_appeal",
                            "claim_code")),
            entry("callers", Set.of("member_caller")),
            entry("delegations", Set.of("delegation")),
            entry("directory", Set.of("directory_entry")),
            entry("history", Set.of("member_change", "member_name")),
            entry("imports", Set.of("imported_member")),
            entry("member", Set.of("member")),
            entry("notices", Set.of("notice")),
            entry("person", Set.of("person", "person_key")),
            entry("pledges", Set.of("pledge_copy")),
            entry("recognitions", Set.of("recognition")),
            entry("sanctions", Set.of("sanction_copy")));

    private static final Map<String, String> WITHOUT_PERSONS = Map.of(
            "chapter", "reference data",
            "former_province", "reference data",
            "flyway_schema_history", "migrations",
            "hash_key", "keys of hashes",
            "import_turn", "a lock",
            "member_import", "how many lines of a list",
            "import_refusal", "ids and reasons of lines that became nobody",
            "outbox_head", "a number",
            "audit_stream", "ids and hashes",
            "outbox_follower", "numbers");

    private static final Map<String, String> ON_ITS_OWN = Map.of(
            "audit_entry", "given as audit.json; kept, ids and codes only",
            "erasure_request", "given as erasure_requests.json; kept as the proof",
            "idempotency_key", "ids and keyed hashes, for 24 hours",
            "wrong_claim", "ids and times, for an hour",
            "outbox", "published states, which the tombstone takes with it",
            "outbox_dead_letter", "published states, emptied with the tombstone");

    @Inject
    Tables tables;

    @Inject
    @All
    List<PersonalRecords> records;

    @Test
    void every_table_is_accounted_for() {
        // Given
        var known = new HashSet<String>();
        AREAS.values().forEach(known::addAll);
        known.addAll(WITHOUT_PERSONS.keySet());
        known.addAll(ON_ITS_OWN.keySet());
        // When
        var there = tables.text("select string_agg(tablename, ',') from pg_tables where schemaname = 'public'");
        // Then
        assertThat(there.split(",", -1)).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void what_was_filed_before_anything_was_sealed_has_been_sealed() {
        assertThat(tables.text(
                        "select count(*) from flyway_schema_history where description = 'seal plain applications'"))
                .isEqualTo("1");
    }

    @Test
    void every_area_has_somebody_who_answers_for_it() {
        assertThat(records).extracting(PersonalRecords::area).containsAll(AREAS.keySet());
    }
}
