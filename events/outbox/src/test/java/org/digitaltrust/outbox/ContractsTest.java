package org.digitaltrust.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.digitaltrust.contracts.CodeState;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.contracts.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files are the contract: what is written must stay readable, and what we write must be what they show. */
class ContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(MemberState.TOPIC, MemberState.class, MemberState.Cause.class),
                Arguments.of(PledgesState.TOPIC, PledgesState.class, PledgesState.Cause.class),
                Arguments.of(CodeState.TOPIC, CodeState.class, CodeState.Cause.class),
                Arguments.of(SanctionsState.TOPIC, SanctionsState.class, SanctionsState.Cause.class));
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_golden_message_is_read_and_written_again_without_a_difference(String topic, Class<? extends State> type)
            throws IOException {
        // Given
        var golden = resource(topic + ".golden.json");

        // When
        var state = Wire.read(golden.getBytes(UTF_8), type);

        // Then
        assertThat(JSON.readTree(Wire.write(state))).isEqualTo(JSON.readTree(golden));
        assertThat(state.topic()).isEqualTo(topic);
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_golden_message_is_what_its_schema_describes(String topic) throws IOException {
        // Given
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(topic + ".schema.json"), InputFormat.JSON);

        // When
        var errors = schema.validate(resource(topic + ".golden.json"), InputFormat.JSON);

        // Then
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("states")
    void every_cause_stands_in_the_schema_and_in_the_table_of_events(
            String topic, Class<? extends State> type, Class<? extends Enum<?>> causes) throws IOException {
        // Given
        var schema = JSON.readTree(resource(topic + ".schema.json"));
        var table = Files.readString(Path.of("../../docs/events.md"));

        // When
        var names = Arrays.stream(causes.getEnumConstants())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();

        // Then
        assertThat(schema.at("/properties/cause/enum"))
                .map(it -> it.asText())
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(names).allSatisfy(it -> assertThat(table).containsPattern("\\| `" + topic + "` \\|[^|]+\\| `" + it));
    }

    @Test
    void a_reader_skips_what_it_does_not_know_yet_and_refuses_what_is_no_state() {
        // Given
        var newer = resource(SanctionsState.TOPIC + ".golden.json").replaceFirst("\\{", "{\"added_later\": 1,");

        // When, Then
        assertThat(Wire.read(newer.getBytes(UTF_8), SanctionsState.class).sequence())
                .isEqualTo(9);
        assertThatThrownBy(() -> Wire.read("null".getBytes(UTF_8), SanctionsState.class))
                .isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> Wire.read("{}".getBytes(UTF_8), SanctionsState.class))
                .isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void a_state_that_was_written_before_a_property_was_added_is_read_without_it() {
        // Given
        var member = resource(MemberState.TOPIC + ".golden.json").replaceFirst("(?s),\\s*\"delegations\".*", "}");
        var sanctions = resource(SanctionsState.TOPIC + ".golden.json").replaceFirst("(?s),\\s*\"measures\".*", "}");
        var code = resource(CodeState.TOPIC + ".golden.json")
                .replaceFirst("(?s)\"audience_kinds\": \\[.*?\\],", "")
                .replaceFirst("\"effective_from\": [^,]*,", "");
        // When, Then
        assertThat(Wire.read(code.getBytes(UTF_8), CodeState.class).audienceKinds())
                .isEmpty();
        assertThat(Wire.read(member.getBytes(UTF_8), MemberState.class).delegations())
                .isEmpty();
        assertThat(Wire.read(sanctions.getBytes(UTF_8), SanctionsState.class).measures())
                .isEmpty();
    }

    @Test
    void a_word_that_was_added_later_is_no_word_to_an_older_reader() {
        // Given
        var member = resource(MemberState.TOPIC + ".golden.json")
                .replace("member_activated", "member_promoted")
                .replace("\"accounts\",\n        \"case_response\"", "\"accounts\", \"added_later\"");
        var sanctions = resource(SanctionsState.TOPIC + ".golden.json").replace("membership_suspension", "added_later");
        // When
        var memberState = Wire.read(member.getBytes(UTF_8), MemberState.class);
        var sanctionsState = Wire.read(sanctions.getBytes(UTF_8), SanctionsState.class);
        // Then
        assertThat(memberState.cause()).isNull();
        assertThat(memberState.delegations().getFirst().scopes()).containsExactly(DelegationScope.ACCOUNTS);
        assertThat(sanctionsState.measures().getFirst().kind()).isNull();
    }

    private static String resource(String name) {
        try (var file = Objects.requireNonNull(ContractsTest.class.getResourceAsStream("/contracts/" + name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
