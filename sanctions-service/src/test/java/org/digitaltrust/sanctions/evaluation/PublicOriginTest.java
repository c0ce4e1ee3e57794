package org.digitaltrust.sanctions.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicOriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://trust.example,        https://trust.example",
        "https://trust.example/,       https://trust.example",
        "https://trust.example:8443//, https://trust.example:8443",
        "http://localhost:8080/,       http://localhost:8080",
        "http://127.0.0.1:8080,        http://127.0.0.1:8080",
        "http://[::1]:8080,            http://[::1]:8080",
    })
    void an_address_is_taken_without_its_last_slash(String configured, String expected) {
        assertThat(new PublicOrigin(configured).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.1",
                "http://192.0.2.1:8080/",
                "ftp://localhost",
                "trust.example",
                "https:///x",
                "/"
            })
    void what_is_not_https_is_refused_but_for_this_machine_itself(String configured) {
        assertThatThrownBy(() -> new PublicOrigin(configured)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_endpoints_stand_under_the_address() {
        // When
        var metadata = new MetadataResource(new PublicOrigin("https://trust.example/")).get();

        // Then
        assertThat(metadata.policyDecisionPoint()).isEqualTo("https://trust.example");
        assertThat(metadata.accessEvaluationEndpoint()).isEqualTo("https://trust.example/access/v1/evaluation");
        assertThat(metadata.accessEvaluationsEndpoint()).isEqualTo("https://trust.example/access/v1/evaluations");
    }
}
