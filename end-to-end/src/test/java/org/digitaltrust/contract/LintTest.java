package org.digitaltrust.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.digitaltrust.gateway.document.Operations;
import org.digitaltrust.gateway.document.Operations.Operation;
import org.digitaltrust.gateway.document.Way;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every operation of the document says. */
class LintTest {
    private static final ObjectNode DOCUMENT = Merge.ofThisBuild();
    /** Whose properties others have named: W3C (DID), 1EdTech (Open Badges 3.0), shields.io. */
    private static final Set<String> STANDARDS = Set.of(
            "Achievement",
            "DidDocument",
            "IssuerProfile",
            "ResultDescription",
            "RevocationList",
            "Shield",
            "VerificationMethod");

    private static final List<String> JSON = List.of("application/json", "application/problem+json");

    @TestFactory
    Stream<DynamicTest> every_operation_explains_itself() {
        return Operations.of(DOCUMENT).stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.toString(), () -> assertThat(faultsOf(it)).isEmpty()));
    }

    private static List<String> faultsOf(Operation operation) {
        var faults = new ArrayList<String>();
        var node = operation.node();
        for (var member : List.of("operationId", "summary")) {
            if (node.path(member).asText().isBlank()) {
                faults.add("has no " + member);
            }
        }
        if (!node.path("security").isArray()) {
            faults.add("says neither who may call nor that everybody may");
        }
        if (node.path("tags").isEmpty() || !tags().containsAll(texts(node.path("tags")))) {
            faults.add("has no tag, or one that own.yaml does not describe");
        }
        var answers = node.path("responses");
        if (names(answers).stream().noneMatch(it -> it.startsWith("4"))) {
            faults.add("has no 4xx answer");
        }
        bodies(node.path("requestBody"), "request", faults);
        for (var status : names(answers)) {
            var answer = Compatibility.resolve(DOCUMENT, answers.path(status));
            bodies(answer, status, faults);
            if (status.matches("[45]..") && !answer.path("content").has("application/problem+json")) {
                faults.add(status + " is no problem");
            }
            if (status.equals("304") && !answer.path("headers").has("ETag")) {
                faults.add("304 has no ETag");
            }
            if (Set.of("200", "201").contains(status) && answer.path("content").isEmpty()) {
                faults.add(status + " has no content");
            }
        }
        return faults;
    }

    private static void bodies(JsonNode holder, String where, List<String> faults) {
        for (var form : holder.path("content").properties()) {
            var body = form.getValue();
            if (body.path("schema").isMissingNode()) {
                faults.add(where + " has no schema for " + form.getKey());
            }
            if (JSON.contains(form.getKey())
                    && !body.has("example")
                    && body.path("examples").isEmpty()) {
                faults.add(where + " has no example for " + form.getKey());
            }
        }
    }

    @Test
    void operation_ids_are_given_once() {
        // When
        var ids = Operations.of(DOCUMENT).stream()
                .map(it -> it.node().path("operationId").asText())
                .toList();
        // Then
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void every_way_in_is_an_operation_and_every_operation_has_one_way_in() {
        // When
        var operations = Operations.of(DOCUMENT).stream()
                .map(it -> new Way(it.method().toUpperCase(Locale.ROOT), it.path(), Set.of()))
                .toList();
        // Then
        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(RouteLines.ways().stream()
                        .map(it -> new Way(it.method(), it.path(), Set.of()))
                        .toList());
    }

    @Test
    void enumerations_are_written_as_they_travel_and_schemas_by_names_of_their_own() {
        // Given
        var schemas = DOCUMENT.path("components").path("schemas");
        // When
        var words = new TreeSet<String>();
        schemas.findValues("enum").forEach(it -> words.addAll(texts(it)));
        // Then
        assertThat(words).isNotEmpty().allMatch(it -> it.matches("[a-z][a-z0-9_]*"));
        assertThat(names(schemas)).noneMatch(it -> it.matches(".*\\d"));
    }

    @Test
    void properties_are_written_in_snake_case() {
        // Given
        var schemas = DOCUMENT.path("components").path("schemas");
        // When
        var names = new TreeSet<String>();
        names(schemas).stream()
                .filter(it -> !STANDARDS.contains(it))
                .forEach(it -> names.addAll(names(schemas.path(it).path("properties"))));
        // Then
        assertThat(names).isNotEmpty().allMatch(it -> it.matches("[a-z][a-z0-9_]*"));
    }

    @Test
    void an_answer_says_what_is_always_there_and_what_may_be_null() {
        // When
        var page = DOCUMENT.at("/components/schemas/PageFeedItem");
        var answer = DOCUMENT.at("/components/schemas/EvaluationContext");
        // Then
        assertThat(texts(page.path("required"))).containsExactly("items", "next_cursor");
        assertThat(texts(page.at("/properties/next_cursor/type"))).containsExactly("string", "null");
        assertThat(texts(page.at("/properties/items/type"))).isEmpty();
        assertThat(texts(answer.path("required"))).contains("outcome").doesNotContain("subject_id", "receipt");
        assertThat(answer.at("/properties/receipt/type").asText()).isEqualTo("string");
    }

    @Test
    void every_reference_leads_somewhere() {
        // When
        var dangling = DOCUMENT.findValuesAsText("$ref").stream()
                .filter(it -> DOCUMENT.at(it.substring(1)).isMissingNode())
                .toList();
        // Then
        assertThat(dangling).isEmpty();
    }

    private static Set<String> tags() {
        var tags = new HashSet<String>();
        DOCUMENT.path("tags").forEach(it -> tags.add(it.path("name").asText()));
        return tags;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
