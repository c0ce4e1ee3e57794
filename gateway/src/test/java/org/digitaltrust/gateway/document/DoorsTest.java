package org.digitaltrust.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoorsTest {
    private static final Doors DOORS = new Doors(List.of(
            new Way("GET", "/things/{id}", Set.of("case_officer", "register:read")),
            new Way("GET", "/things", Set.of("public")),
            new Way("POST", "/things", Set.of("authenticated"))));

    @Test
    void scopes_are_oauth_scopes_and_roles_are_named_beside() throws JsonProcessingException {
        // Given
        var document = document();
        // When
        DOORS.writeInto(document);
        // Then
        var operation = document.at("/paths/~1things~1{thing}/get");
        assertThat(operation.path("security").toString())
                .isEqualTo("[{\"clientCredentials\":[\"register:read\"]},{\"authorizationCode\":[\"openid\"]},"
                        + "{\"bearer\":[\"case_officer\"]},{\"bearer\":[\"register:read\"]}]");
        assertThat(operation.path("x-roles").toString()).isEqualTo("[\"case_officer\"]");
        assertThat(operation.path("x-scopes").toString()).isEqualTo("[\"register:read\"]");
    }

    @Test
    void what_is_public_says_so_and_what_wants_any_token_asks_for_one() throws JsonProcessingException {
        // Given
        var document = document();
        // When
        DOORS.writeInto(document);
        // Then
        assertThat(document.at("/paths/~1things/get/security").toString()).isEqualTo("[]");
        assertThat(document.at("/paths/~1things/post/security").toString()).isEqualTo("[{\"bearer\":[]}]");
    }

    @Test
    void what_no_way_leads_to_is_not_there_and_nor_is_what_only_it_used() throws JsonProcessingException {
        // Given
        var document = document();
        // When
        DOORS.writeInto(document);
        Unused.removeFrom(document);
        // Then
        assertThat(document.path("paths").has("/secrets")).isFalse();
        assertThat(document.at("/components/schemas").toString())
                .contains("Thing", "Part")
                .doesNotContain("Secret");
        assertThat(document.path("tags").toString()).isEqualTo("[{\"name\":\"things\"}]");
    }

    @Test
    void a_partner_sees_its_own_scopes_and_what_is_public() throws JsonProcessingException {
        // Given
        var document = document();
        // When
        DOORS.writeInto(document, Audience.PARTNER);
        // Then
        assertThat(document.at("/paths/~1things~1{thing}/get").has("x-roles")).isFalse();
        assertThat(document.at("/paths/~1things~1{thing}/get/x-scopes").toString())
                .isEqualTo("[\"register:read\"]");
        assertThat(document.at("/paths/~1things").has("get")).isTrue();
    }

    @Test
    void nobody_in_particular_sees_only_what_is_public() throws JsonProcessingException {
        // Given
        var document = document();
        // When
        DOORS.writeInto(document, Audience.PUBLIC);
        // Then
        assertThat(Operations.of(document))
                .extracting(Operations.Operation::toString)
                .containsExactly("GET /things");
    }

    private static ObjectNode document() throws JsonProcessingException {
        return (ObjectNode) new YAMLMapper().readTree("""
                tags: [{name: things}, {name: secrets}]
                paths:
                  /things:
                    get: {tags: [things], responses: {"200": {$ref: "#/components/responses/things"}}}
                    post: {tags: [things]}
                  /things/{thing}:
                    get: {tags: [things], x-roles: [left_over]}
                  /secrets:
                    get: {tags: [secrets], schema: {$ref: "#/components/schemas/Secret"}}
                components:
                  responses:
                    things: {schema: {$ref: "#/components/schemas/Thing"}}
                  schemas:
                    Thing: {properties: {part: {$ref: "#/components/schemas/Part"}}}
                    Part: {properties: {whole: {$ref: "#/components/schemas/Thing"}}}
                    Secret: {type: object}
                """);
    }
}
