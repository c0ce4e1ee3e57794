package org.digitaltrust.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {
    private static final String OLD = """
            openapi: 3.1.0
            paths:
              /things:
                post:
                  operationId: makeThing
                  security: [{client: [read]}, {bearer: [officer]}]
                  parameters:
                  - {name: limit, in: query, schema: {type: integer, maximum: 500}}
                  requestBody:
                    content: {application/json: {schema: {$ref: "#/components/schemas/Request"}}}
                  responses:
                    "201": {content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
                    "409": {$ref: "#/components/responses/conflict"}
            components:
              responses:
                conflict: {content: {application/problem+json: {schema: {type: object}}}}
              schemas:
                Request:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string, maxLength: 100}
                    kind: {type: string, enum: [small, large]}
                Thing:
                  type: object
                  required: [id]
                  properties:
                    id: {type: string, format: uuid}
                    state: {type: string, enum: [new, old]}
                    parts: {type: array, items: {$ref: "#/components/schemas/Thing"}}
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /things:                            | /others:                              | POST /things is gone
            operationId: makeThing              | operationId: addThing                 | POST /things: operationId was makeThing
            [{client: [read]}, {bearer: [officer]}] | [{client: [write]}, {bearer: [officer]}] | POST /things no longer lets in {client:[read]}
            [{client: [read]}, {bearer: [officer]}] | [{client: [read]}]                 | POST /things no longer lets in {bearer:[officer]}
            name: limit, in: query,             | name: limit, in: query, required: true, | POST /things newly requires the parameter query limit
            name: limit                         | name: most                            | POST /things lost the parameter query limit
            maximum: 500                        | maximum: 50                           | POST /things: parameter query limit has a smaller maximum
            requestBody:                        | requestBody: {required: true}         | POST /things newly requires its body
            required: [name]                    | required: [name, kind]                | POST /things: request newly requires /kind
            enum: [small, large]                | enum: [small]                         | POST /things: request at /kind no longer takes [large]
            name: {type: string, maxLength: 100} | name: {type: integer}                | POST /things: request at /name was of type [string] and is of [integer]
            maxLength: 100                      | maxLength: 10                         | POST /things: request at /name has a smaller maxLength
            kind: {type: string, enum: [small, large]} | other: {type: string}          | POST /things: request lost /kind
            "201":                              | "200":                                | POST /things no longer answers 201
            "409":                              | "422":                                | POST /things no longer answers 409
            application/problem+json            | text/html                             | POST /things: answer 409 is no longer application/problem+json
            id: {type: string, format: uuid}    | key: {type: string}                   | POST /things: answer 201 lost /id
            format: uuid                        | format: uri                           | POST /things: answer 201 at /id has another format
            required: [id]                      | required: []                          | POST /things: answer 201 no longer always has /id
            id: {type: string, format: uuid}    | id: {type: [string, "null"], format: uuid} | POST /things: answer 201 at /id was of type [string] and is of [null, string]
            enum: [new, old]                    | enum: [new, old, lost]                | POST /things: answer 201 at /state may newly be [lost]
            """)
    void what_a_client_would_notice_is_told(String was, String is, String told) throws JsonProcessingException {
        // Given
        var now = is.equals("requestBody: {required: true}")
                ? OLD.replace("requestBody:", "requestBody:\n        required: true")
                : OLD.replace(was, is);
        // When
        var breaks = Compatibility.breaks(read(OLD), read(now), Set.of());
        // Then
        assertThat(breaks).contains(told);
        assertThat(Compatibility.breaks(read(OLD), read(now), Set.copyOf(breaks)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maxLength: 100     | maxLength: 200
            [small, large]     | [small, large, huge]
            enum: [new, old]   | enum: [new]
            [{client: [read]}, | [{client: [read]}, {client: [write]},
            required: [id]     | required: [id, state]
            required: [name]   | required: []
            maximum: 500       | maximum: 1000
            """)
    void more_for_those_who_ask_and_the_same_for_those_who_read_is_no_break(String was, String is)
            throws JsonProcessingException {
        // When
        var breaks = Compatibility.breaks(read(OLD), read(OLD.replace(was, is)), Set.of());
        // Then
        assertThat(breaks).isEmpty();
    }

    @Test
    void what_was_public_may_not_ask_for_a_token() throws JsonProcessingException {
        // Given
        var open = OLD.replace("[{client: [read]}, {bearer: [officer]}]", "[]");
        // When
        var breaks = Compatibility.breaks(read(open), read(OLD), Set.of());
        // Then
        assertThat(breaks).isEqualTo(List.of("POST /things is no longer public"));
    }

    private static ObjectNode read(String yaml) throws JsonProcessingException {
        return (ObjectNode) new YAMLMapper().readTree(yaml);
    }
}
