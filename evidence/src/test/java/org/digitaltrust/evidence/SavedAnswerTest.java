package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SigningKey KEY = Keys.ofSeed("06".repeat(32));
    private static final String CONTEXT = """
            {"outcome": "restricted", "as_of": "2026-11-24T12:00:00.123456Z", "register_version": 812, "likeness": 1.0,
             "reasons": [{"code": "appearance_restriction", "matched": {"channel": "television"}, "until": null}],
             "candidates": [{"subject_id": "019ab000-0000-7000-8000-000000000006", "name": "Đèn Dầu €"}],
             "caller_bound": true, "obligations": [], "evidence_id": "019ab000-0000-7000-8000-00000000000a"}""";

    @TempDir
    Path folder;

    @Test
    void an_answer_is_valid_however_it_is_laid_out() throws Exception {
        for (var answer : List.of(one(), batch(), rundown())) {
            // Given
            var pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer);
            var sorted = JSON.writeValueAsString(reversed(answer));
            // When, Then
            assertThat(verify(answer.toString())).startsWith("0 valid: ");
            assertThat(verify(pretty)).startsWith("0 valid: ");
            assertThat(verify(sorted)).startsWith("0 valid: ");
        }
    }

    @Test
    void every_changed_removed_or_added_member_makes_it_not_valid() throws Exception {
        for (var answer : List.of(one(), batch(), rundown())) {
            var altered = alterationsOf(answer);
            assertThat(altered).hasSizeGreaterThan(30);
            for (var it : altered) {
                // When
                var said = verify(it);
                // Then
                assertThat(said).as(it).isEqualTo("1 not valid: the answer differs from what was signed\n");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "1e400", "-1e999"})
    void numbers_that_could_not_have_been_signed_make_it_not_valid(String number) throws Exception {
        // Given
        var answer = one().toString().replace("\"register_version\":812", "\"register_version\":" + number);
        // When, Then
        assertThat(verify(answer)).startsWith("1 not valid: the answer differs");
    }

    @Test
    void a_member_that_is_there_twice_is_not_checked() throws Exception {
        // Given
        var answer = one().toString().replace("\"decision\":false", "\"decision\":true,\"decision\":false");
        // When, Then
        assertThat(verify(answer)).startsWith("2 not checked: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF\"row\",\"person\"\r\n\"2\",\"a\"\r\n\"receipt\",\"e.e.e\"\r\n",
                "row;person\n2;a\nreceipt;e.e.e\n",
                "PK\u0003\u0004 a workbook",
            })
    void a_table_is_not_called_forged_but_is_not_checked(String table) throws Exception {
        assertThat(verify(table)).startsWith("2 not checked: a table is not what was signed");
    }

    @Test
    void a_receipt_of_another_answer_does_not_fit() throws Exception {
        // Given
        var receipt = KEY.sign(Verifier.RECEIPT, Map.of("outcome", "restricted"));
        // When, Then
        assertThat(verify("{\"decision\": false, \"context\": {\"receipt\": \"%s\"}}".formatted(receipt)))
                .startsWith("1 not valid: the answer differs");
        assertThat(verify("{\"a\": 1, \"receipt\": \"%s\"}".formatted(receipt)))
                .startsWith("1 not valid: the answer differs");
    }

    @Test
    void what_canonical_numbers_cannot_hold_is_refused_and_the_rest_is_not() {
        assertThat(CanonicalJson.of(Map.of("n", 1L << 53))).isEqualTo("{\"n\":9007199254740992}");
        for (var it : List.of("9007199254740993", "-9007199254740993", "9".repeat(310), "1e400", "[{\"a\": 1e999}]")) {
            assertThatThrownBy(() -> CanonicalJson.of(JSON.readTree("{\"n\": " + it + "}")))
                    .as(it)
                    .isInstanceOf(UncanonicalNumber.class);
        }
        assertThatThrownBy(() -> KEY.sign(Verifier.RECEIPT, Map.of("n", Long.MAX_VALUE)))
                .isInstanceOf(UncanonicalNumber.class);
    }

    private static ObjectNode one() throws JsonProcessingException {
        var answer = JSON.createObjectNode().put("decision", false);
        var context = (ObjectNode) JSON.readTree(CONTEXT);
        answer.set("context", context);
        context.put("receipt", KEY.sign(Verifier.RECEIPT, Map.of("decision", false, "answer", JSON.readTree(CONTEXT))));
        return answer;
    }

    private static ObjectNode batch() throws Exception {
        var item = JSON.createObjectNode().put("decision", false);
        item.set("context", JSON.readTree(CONTEXT));
        var evaluations = JSON.createArrayNode().add(item).add(item.deepCopy().put("decision", true));
        var receipt = KEY.sign(Verifier.RECEIPT, Map.of("evidence_id", "e", "evaluations_sha256", sha256(evaluations)));
        var answer = JSON.createObjectNode();
        answer.set("evaluations", evaluations);
        answer.putObject("context").put("evidence_id", "e").put("receipt", receipt);
        return answer;
    }

    private static ObjectNode rundown() throws Exception {
        var answer = (ObjectNode) JSON.readTree("""
                {"id": "019ab000-0000-7000-8000-00000000000b", "as_of": "2026-11-24T12:00:00Z", "register_version": 812,
                 "valid_until": "2026-11-24T12:15:00Z", "counts": {"restricted": 1}, "ignored_columns": ["Ghi chú"],
                 "rows": [{"row": 2, "person": "tiktok:@a", "details": {"territory": "56", "commercial": false},
                           "outcome": "restricted", "decision": false, "obligations": ["label"]}],
                 "unreadable": [{"row": 3, "message": "medium is missing"}]}""");
        answer.put(
                "receipt",
                KEY.sign(Verifier.RECEIPT, Map.of("rundown_id", answer.get("id"), "answer_sha256", sha256(answer))));
        return answer;
    }

    private static String sha256(JsonNode content) throws Exception {
        var hash = MessageDigest.getInstance("SHA-256")
                .digest(CanonicalJson.of(content).getBytes(UTF_8));
        return HexFormat.of().formatHex(hash);
    }

    private static List<String> alterationsOf(ObjectNode answer) {
        var altered = new ArrayList<String>();
        alter(answer, answer, altered);
        return altered;
    }

    /** Each member and element below a node: replaced, removed; and one added to each object. */
    private static void alter(ObjectNode root, JsonNode node, List<String> altered) {
        if (node instanceof ObjectNode object) {
            for (var name : object.properties().stream().map(Map.Entry::getKey).toList()) {
                if (name.equals("receipt")) {
                    continue;
                }
                var before = object.get(name);
                for (var other : List.of(JSON.createArrayNode().add(7), other(before))) {
                    object.set(name, other);
                    keep(root, altered);
                }
                if (!before.findParents("receipt").isEmpty()) {
                    object.set(name, before);
                } else {
                    object.remove(name);
                    altered.add(root.toString());
                    object.set(name, before);
                }
                alter(root, before, altered);
            }
            object.put("added", 1);
            altered.add(root.toString());
            object.remove("added");
        } else if (node instanceof ArrayNode array) {
            array.add(1);
            altered.add(root.toString());
            array.remove(array.size() - 1);
            array.forEach(it -> alter(root, it, altered));
        }
    }

    private static void keep(ObjectNode root, List<String> altered) {
        if (!root.findValues("receipt").isEmpty()) {
            altered.add(root.toString());
        }
    }

    private static JsonNode other(JsonNode value) {
        return value.isBoolean()
                ? JSON.getNodeFactory().booleanNode(!value.booleanValue())
                : JSON.getNodeFactory().textNode(value.asText() + " ");
    }

    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var reversed = JSON.createObjectNode();
            object.properties().stream()
                    .toList()
                    .reversed()
                    .forEach(it -> reversed.set(it.getKey(), reversed(it.getValue())));
            return reversed;
        }
        if (node instanceof ArrayNode array) {
            var same = JSON.createArrayNode();
            array.forEach(it -> same.add(reversed(it)));
            return same;
        }
        return node;
    }

    private String verify(String content) throws IOException {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, UTF_8);
        var file = Files.writeString(folder.resolve("answer.json"), content).toString();
        var keys = Files.writeString(
                        folder.resolve("jwks.json"), JSON.writeValueAsString(new KeySet(List.of(KEY.jwk()))))
                .toString();
        var status = new VerifyReceipt(out, out).run(file, keys);
        return status + " " + said.toString(UTF_8);
    }
}
