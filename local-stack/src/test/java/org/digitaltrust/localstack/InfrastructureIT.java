package org.digitaltrust.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.digitaltrust.localstack.sample.SampleUsers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three servers for real, and the realm as its users and partners meet it. */
class InfrastructureIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static TestInfrastructure test;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        test = TestInfrastructure.start(true);
        tokens = new Tokens(test.infrastructure().keycloak().issuer());
    }

    @AfterAll
    static void stop() {
        test.close();
    }

    @Test
    void a_recreated_database_is_empty_and_belongs_to_its_role() throws Exception {
        // Given
        var postgres = test.infrastructure().postgres();
        try (var connection = postgres.connect("pledge");
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists btree_gist");
            statement.execute("create table pledge (id int primary key)");
        }
        // When
        postgres.recreate("pledge");
        // Then
        try (var connection = postgres.connect("pledge");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*), current_user from pg_tables where schemaname = 'public'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
            assertThat(rows.getString(2)).isEqualTo("pledge");
        }
    }

    @Test
    void state_topics_are_compacted_and_tombstones_stay_for_thirty_days() throws Exception {
        // Given
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, "members.v1");
        try (var admin = admin()) {
            // When
            var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            var topic = admin.describeTopics(List.of("members.v1"))
                    .allTopicNames()
                    .get()
                    .get("members.v1");
            // Then
            assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(config.get("delete.retention.ms").value()).isEqualTo(Long.toString(TimeUnit.DAYS.toMillis(30)));
            assertThat(topic.partitions()).hasSize(6);
        }
    }

    @Test
    void a_broker_killed_hard_comes_back_with_its_messages() throws Exception {
        // Given
        var kafka = test.infrastructure().kafka();
        send("before");
        // When
        kafka.kill();
        kafka.start();
        // Then
        assertThat(send("after")).isEqualTo(1);
    }

    @Test
    void a_second_stack_that_lost_the_race_for_the_ports_leaves_the_first_ones_data_alone(@TempDir Path folder)
            throws Exception {
        // Given
        var first = test.infrastructure();
        var numbers = new EnumMap<Ports.Use, Integer>(Ports.free().numbers());
        numbers.put(Ports.Use.POSTGRES, first.postgres().port());
        try (var connection = first.postgres().connect("membership");
                var statement = connection.createStatement()) {
            statement.execute("create table kept (id int primary key)");
        }
        var second =
                new InfrastructureOptions(Checkout.find(), folder, new Ports(numbers), true, true, Progress.silent());
        // When
        assertThatThrownBy(() -> Infrastructure.start(second))
                // Then
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("PostgreSQL stopped by itself");
        try (var connection = first.postgres().connect("membership");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            assertThat(rows.next()).isTrue();
        }
        assertThat(tokens.ofUser("auditor")).isNotBlank();
    }

    @Test
    void a_users_token_names_the_audience_the_roles_and_the_person() throws Exception {
        // When
        var claims = claims(tokens.ofUser("admin"));
        // Then
        assertThat(strings(claims.at("/realm_access/roles"))).contains("alliance_admin");
        assertThat(claims.get("aud").asText()).isEqualTo("digital-trust");
        assertThat(claims.get("azp").asText()).isEqualTo("dta-cli");
        assertThat(claims.get("sub").asText()).startsWith("01930000-0000-7000-8000-");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
        assertThat(header(tokens.ofUser("admin")).get("alg").asText()).isEqualTo("RS256");
        assertThat(claims.get("iss").asText())
                .isEqualTo(test.infrastructure().keycloak().issuer().toString());
    }

    @Test
    void a_partners_token_carries_its_scopes_and_no_role_of_ours() throws Exception {
        // When
        var claims = claims(tokens.ofClient("tiktok"));
        // Then
        assertThat(claims.get("scope").asText().split(" ", -1))
                .containsExactlyInAnyOrder(
                        "access:evaluate", "screening:search", "register:read", "reports:write", "enforcement:write");
        assertThat(claims.get("aud").asText()).isEqualTo("digital-trust");
        assertThat(claims.get("azp").asText()).isEqualTo("tiktok");
        assertThat(claims.has("sub")).isTrue();
        assertThat(claims.at("/realm_access/roles").isMissingNode()).isTrue();
    }

    @Test
    void a_user_cannot_ask_for_a_partners_scope() {
        assertThatThrownBy(() -> tokens.ofUser("member1", "access:evaluate")).hasMessageContaining("invalid_scope");
    }

    @Test
    void every_demo_account_of_the_contract_can_sign_in_with_its_role() throws Exception {
        // Given
        var roles = Map.of(
                "membership3", "membership_officer",
                "codes", "code_editor",
                "case2", "case_officer",
                "panel7", "panel_member",
                "appeals3", "appeals_member",
                "admin2", "alliance_admin",
                "auditor", "auditor",
                "member2", "member",
                "editor1", "partner_user");
        for (var expected : roles.entrySet()) {
            // When
            var claims = claims(tokens.ofUser(expected.getKey()));
            // Then
            assertThat(strings(claims.at("/realm_access/roles"))).contains(expected.getValue());
        }
        assertThat(tokens.ofClient("zalo")).isNotBlank();
        assertThat(tokens.ofClient("broadcaster-one")).isNotBlank();
    }

    @Test
    void the_bootstrap_administrator_can_use_the_admin_api() throws Exception {
        // Given
        var keycloak = test.infrastructure().keycloak();
        var request = HttpRequest.newBuilder(keycloak.base().resolve("/admin/realms/digital-trust/users/count"))
                .header("Authorization", "Bearer " + keycloak.adminToken())
                .build();
        // When
        var answer = Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void a_sample_user_is_the_same_person_after_keycloak_has_lost_them() throws Exception {
        // Given
        var keycloak = test.infrastructure().keycloak();
        var users = new SampleUsers(keycloak.base(), keycloak::adminToken);
        users.add(List.of("sample-it"));
        var before = claims(tokens.ofUser("sample-it")).get("sub").asText();
        var removal = HttpRequest.newBuilder(keycloak.base().resolve("/admin/realms/digital-trust/users/" + before))
                .header("Authorization", "Bearer " + keycloak.adminToken())
                .DELETE()
                .build();
        assertThat(Http.CLIENT
                        .send(removal, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(204);
        // When
        users.add(List.of("sample-it"));
        // Then
        assertThat(claims(new Tokens(keycloak.issuer()).ofUser("sample-it"))
                        .get("sub")
                        .asText())
                .isEqualTo(before);
    }

    @Test
    void the_issuer_stays_the_same_whatever_host_the_caller_used() throws Exception {
        // Given
        var port = test.infrastructure().keycloak().base().getPort();
        var discovery =
                URI.create("http://127.0.0.1:" + port + "/realms/digital-trust/.well-known/openid-configuration");
        // When
        var answer = Http.CLIENT.send(HttpRequest.newBuilder(discovery).build(), HttpResponse.BodyHandlers.ofString());
        // Then
        assertThat(JSON.readTree(answer.body()).get("issuer").asText())
                .isEqualTo("http://localhost:" + port + "/realms/digital-trust");
    }

    private static long send(String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", test.infrastructure().kafka().bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>("codes.v1", 0, "key", value))
                    .get()
                    .offset();
        }
    }

    private static Admin admin() {
        return Admin.create(
                Map.of("bootstrap.servers", test.infrastructure().kafka().bootstrapServers()));
    }

    private static JsonNode claims(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static JsonNode header(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]));
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
