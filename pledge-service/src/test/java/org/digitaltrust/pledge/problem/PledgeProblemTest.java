package org.digitaltrust.pledge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PledgeProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"/problems/pledge.properties", "/problems/pledge_vi.properties"})
    void each_problem_has_its_words_and_no_words_are_left_over(String file) throws IOException {
        // Given
        var wanted = Arrays.stream(PledgeProblem.values())
                .flatMap(it -> Stream.of(it.slug() + ".title", it.slug() + ".detail"))
                .collect(Collectors.toSet());
        // When
        var texts = texts(file);
        // Then
        assertThat(texts.stringPropertyNames()).isEqualTo(wanted);
        assertThat(texts.values()).noneMatch(it -> it.toString().isBlank());
    }

    @Test
    void both_languages_take_the_same_arguments() throws IOException {
        var english = texts("/problems/pledge.properties");
        var vietnamese = texts("/problems/pledge_vi.properties");

        assertThat(english.stringPropertyNames())
                .allSatisfy(it -> assertThat(arguments(vietnamese, it)).isEqualTo(arguments(english, it)));
    }

    private static int arguments(Properties texts, String key) {
        return texts.getProperty(key).split("%s", -1).length;
    }

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (var stream = PledgeProblemTest.class.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
