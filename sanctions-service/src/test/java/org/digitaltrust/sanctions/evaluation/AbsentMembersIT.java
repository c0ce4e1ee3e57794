package org.digitaltrust.sanctions.evaluation;

import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An optional null counts as absent, and what is needed is not there if it is null. */
@QuarkusTest
@OnTheLocalStack
class AbsentMembersIT {

    private static final String ACCOUNT = "{\"type\": \"account\", \"id\": \"tiktok:@nobody\"}";
    private static final String TV = "{\"type\": \"medium\", \"id\": \"television\"}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "account", "id": "tiktok:@nobody", "properties": null} | null | null
            {"type": "account", "id": "tiktok:@nobody", "properties": {"name": null}} | {} | {}
            {"type": "person", "id": "7", "properties": {"name": "Nobody Atall", "birth_year": null}} | null | null
            {"type": "account", "id": "tiktok:@nobody"} | {"time": null} | null
            {"type": "account", "id": "tiktok:@nobody"} | {"purpose": null} | null
            {"type": "account", "id": "tiktok:@nobody"} | {"receipt": null} | null
            {"type": "account", "id": "tiktok:@nobody"} | null | {"commercial": null}
            {"type": "account", "id": "tiktok:@nobody"} | null | {"sector": null}
            {"type": "account", "id": "tiktok:@nobody"} | null | {"programme_class": null}
            {"type": "account", "id": "tiktok:@nobody"} | null | {"territory": null}
            {"type": "account", "id": "tiktok:@nobody"} | null | {"content": null}
            {"type": "account", "id": "tiktok:@nobody"} | null | {"carve_out": null}
            {"type": "account", "id": "tiktok:@nobody"} | null | {"permit_id": null, "programme": 7}
            {"type": "account", "id": "tiktok:@nobody"} | null | {"permit_id": "0198c0de-0000-7000-8000-000000000000", "programme": null}
            """)
    void an_optional_null_counts_as_absent(String subject, String context, String properties) {
        // Given
        var question = """
                {"subject": %s, "action": {"name": "host", "properties": null}, "context": %s, "evaluations": null, "options": null,
                 "resource": {"type": "medium", "id": "television", "properties": %s}}
                """.formatted(subject, context, properties);

        // When, Then
        for (var path : new String[] {"/access/v1/evaluation", "/access/v1/evaluations"}) {
            asClient("zalo")
                    .body(question)
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("context.outcome", equalTo("unknown_subject"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            null | {"name": "host"} | {"type": "medium", "id": "television"} | subject
            {"type": null, "id": "tiktok:@nobody"} | {"name": "host"} | {"type": "medium", "id": "television"} | subject.type
            {"type": "account", "id": null} | {"name": "host"} | {"type": "medium", "id": "television"} | subject.id
            {"type": "person", "id": "7", "properties": {"name": null}} | {"name": "host"} | {"type": "medium", "id": "television"} | subject.properties.name
            {"type": "account", "id": "tiktok:@nobody"} | null | {"type": "medium", "id": "television"} | action
            {"type": "account", "id": "tiktok:@nobody"} | {"name": null} | {"type": "medium", "id": "television"} | action.name
            {"type": "account", "id": "tiktok:@nobody"} | {"name": "host"} | null | resource
            {"type": "account", "id": "tiktok:@nobody"} | {"name": "host"} | {"type": null, "id": "television"} | resource.type
            {"type": "account", "id": "tiktok:@nobody"} | {"name": "host"} | {"type": "medium", "id": null} | resource.id
            """)
    void what_is_needed_and_null_is_missing(String subject, String action, String resource, String field) {
        asClient("zalo")
                .body("{\"subject\": %s, \"action\": %s, \"resource\": %s}".formatted(subject, action, resource))
                .post("/access/v1/evaluation")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void an_options_semantic_of_null_is_the_usual_one() {
        asClient("zalo")
                .body("""
                        {"action": {"name": "host"}, "resource": %s, "options": {"evaluations_semantic": null},
                         "evaluations": [{"subject": 1}, {"subject": %s}]}
                        """.formatted(TV, ACCOUNT))
                .post("/access/v1/evaluations")
                .then()
                .statusCode(200)
                .body("evaluations.size()", equalTo(2));
    }
}
