package org.digitaltrust.pledge.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.digitaltrust.pledge.RealService;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RubricIT extends RealService {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource database;

    @Test
    void everybody_reads_the_current_rubric_and_an_administrator_puts_another_in_its_place() throws Exception {
        // Given
        var current = current();
        var before = current.get("version").asInt();
        // When
        var made = make("admin", current);
        // Then
        made.then().statusCode(201).header("Location", equalTo("/pledges/v1/rubrics/" + (before + 1)));
        assertThat(current().get("version").asInt()).isEqualTo(before + 1);
        byNobody().get("/pledges/v1/rubrics/{v}", before).then().statusCode(200).body("version", equalTo(before));
        byNobody().get("/pledges/v1/rubrics/{v}", before + 9).then().statusCode(404);
    }

    @Test
    void what_does_not_add_up_is_refused() throws Exception {
        var current = current();

        var tooMuch = current.deepCopy();
        ((ObjectNode) tooMuch.at("/pillars/0")).put("weight", 26);
        make("admin", tooMuch).then().statusCode(422).body("violations[0].field", equalTo("pillars"));
        var noZero = current.deepCopy();
        ((ObjectNode) noZero.at("/bands/0")).put("from", 1);
        make("admin", noZero).then().statusCode(422).body("violations[0].field", equalTo("bands"));
        for (var broken : List.of("{}", "[]", "null", "{\"pillars\":[],\"bands\":[]}", "{\"version\":1}")) {
            by("admin").body(broken).post("/pledges/v1/rubrics").then().statusCode(400);
        }
        var named = current.deepCopy();
        ((ObjectNode) named.at("/bands/1/title")).put("vi", "a\u0000");
        make("admin", named).then().statusCode(400);
        make("codes", current).then().statusCode(403);
        make("member1", current).then().statusCode(403);
    }

    @Test
    void whom_it_certifies_on_which_pledges_is_data_and_stays_where_it_is_left_out() throws Exception {
        // Given
        var before = current();
        assertThat(before.at("/requires/code_audiences/0").asText()).isEqualTo("all_members");
        assertThat(before.at("/requires/member_kinds")).map(JsonNode::asText).containsExactly("kol", "koc", "artist");
        var silent = before.deepCopy();
        silent.remove("requires");
        // When
        make("admin", silent).then().statusCode(201);
        // Then
        assertThat(current().get("requires")).isEqualTo(before.get("requires"));
        // When
        var other = before.deepCopy();
        other.putObject("requires")
                .<ObjectNode>set("code_audiences", JSON.createArrayNode().add("artists"))
                .set("member_kinds", JSON.createArrayNode().add("artist"));
        make("admin", other).then().statusCode(201);
        // Then
        assertThat(current().get("requires")).isEqualTo(other.get("requires"));
        make("admin", before).then().statusCode(201);
        for (var broken : List.of(
                "{\"code_audiences\":[\"A b\"],\"member_kinds\":[]}",
                "{\"code_audiences\":[],\"member_kinds\":[\"somebody\"]}",
                "{\"code_audiences\":[]}")) {
            other.set("requires", JSON.readTree(broken));
            make("admin", other).then().statusCode(400);
        }
    }

    @Test
    void two_at_once_are_two_versions() throws Exception {
        var current = current();

        var made = atOnce(() -> make("admin", current), () -> make("admin2", current));

        assertThat(made).map(Response::statusCode).containsExactly(201, 201);
        assertThat(made.get(0).<Integer>path("version"))
                .isNotEqualTo(made.get(1).<Integer>path("version"));
    }

    @Test
    void the_database_refuses_to_edit_one() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update rubric set content = content"))
                    .hasMessageContaining("never rewritten");
        }
    }

    private static ObjectNode current() throws Exception {
        var body = byNobody()
                .get("/pledges/v1/rubrics/current")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return (ObjectNode) JSON.readTree(body);
    }

    private static Response make(String user, ObjectNode rubric) {
        var body = rubric.deepCopy();
        body.remove(List.of("version", "created_at"));
        return by(user).body(body.toString()).post("/pledges/v1/rubrics");
    }
}
