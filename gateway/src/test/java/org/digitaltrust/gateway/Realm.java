package org.digitaltrust.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitaltrust.localstack.KeycloakServer;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.jspecify.annotations.Nullable;

/** The real Keycloak, as its administrator has it. */
final class Realm {

    private Realm() {}

    /** How a key of the realm is used. */
    enum Use {
        /** Published, but not signed with. */
        PASSIVE,
        /** Signs before all others. */
        ACTIVE
    }

    static KeycloakServer server() {
        return LocalStackTestResource.infrastructure().keycloak();
    }

    static URI issuer() {
        return server().issuer();
    }

    /** A key for the realm, of which we have the private half; returns what removes it. */
    static String importKey(KeyPair pair, Use use) {
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return add(provider(use).put("privateKey", List.of(pem)), "rsa");
    }

    /** A key that only the realm has. */
    static String generateKey(Use use) {
        return add(provider(use).put("keySize", List.of("2048")), "rsa-generated");
    }

    private static JsonObject provider(Use use) {
        return new JsonObject()
                .put("priority", List.of(use == Use.ACTIVE ? "500" : "1"))
                .put("enabled", List.of("true"))
                .put("active", List.of(String.valueOf(use == Use.ACTIVE)))
                .put("algorithm", List.of("RS256"));
    }

    private static String add(JsonObject config, String provider) {
        var answer = admin("POST", "components", component(config, provider));
        var location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static JsonObject component(JsonObject config, String provider) {
        var realm = new JsonObject(admin("GET", "", null).body()).getString("id");
        return new JsonObject()
                .put("name", "test")
                .put("providerId", provider)
                .put("providerType", "org.keycloak.keys.KeyProvider")
                .put("parentId", realm)
                .put("config", config);
    }

    static void activate(String key) {
        var component = new JsonObject(admin("GET", "components/" + key, null).body());
        component.getJsonObject("config").put("active", List.of("true")).put("priority", List.of("500"));
        admin("PUT", "components/" + key, component);
    }

    static void remove(String key) {
        admin("DELETE", "components/" + key, null);
    }

    /** The id under which the realm publishes that key. */
    static String idOf(KeyPair pair) {
        var modulus = ((RSAPublicKey) pair.getPublic()).getModulus();
        return published()
                .filter(key ->
                        modulus.equals(new BigInteger(1, Base64.getUrlDecoder().decode(key.getString("n", "")))))
                .findFirst()
                .orElseThrow()
                .getString("kid");
    }

    private static Stream<JsonObject> published() {
        var set = Gateway.send(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/certs")));
        var keys = new JsonObject(set.body()).getJsonArray("keys");
        return IntStream.range(0, keys.size()).mapToObj(keys::getJsonObject);
    }

    /** Signs the user out everywhere. */
    static void signOut(String user) {
        var found = new JsonArray(
                admin("GET", "users?exact=true&username=" + user, null).body());
        admin("POST", "users/" + found.getJsonObject(0).getString("id") + "/logout", null);
    }

    /** Where the realm tells that a session of this client has ended. */
    static void tellSignOuts(String client, String address, boolean withSession) {
        var found =
                new JsonArray(admin("GET", "clients?clientId=" + client, null).body()).getJsonObject(0);
        found.getJsonObject("attributes")
                .put("backchannel.logout.url", address)
                .put("backchannel.logout.session.required", String.valueOf(withSession));
        admin("PUT", "clients/" + found.getString("id"), found);
    }

    /** The realm's answer to a request for tokens. */
    static JsonObject tokens(Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = Gateway.send(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return new JsonObject(answer.body());
    }

    static Map<String, String> password(String user) {
        return Map.of("grant_type", "password", "client_id", "dta-cli", "username", user, "password", user);
    }

    static Map<String, String> client(String id) {
        return Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", id + "-secret");
    }

    private static HttpResponse<String> admin(String method, String path, @Nullable JsonObject body) {
        var address = server().base().resolve("/admin/realms/" + KeycloakServer.REALM + "/" + path);
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + server().adminToken())
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.encode()));
        var answer = Gateway.send(request);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
