package org.digitaltrust.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.digitaltrust.localstack.KeycloakServer;
import org.digitaltrust.localstack.LocalStackTestResource;

/** The realm's client for browsers, as an administrator sets it up. */
final class ConsoleClient {

    private ConsoleClient() {}

    /** Adds the way back to the gateway under test, whose public origin is not this machine's. */
    static void knowsTheGateway() {
        var client =
                new JsonArray(admin("GET", "clients?clientId=dta-console", "").body()).getJsonObject(0);
        var allowed = client.getJsonArray("redirectUris");
        var callback = Browser.ORIGIN + "/session/callback";
        if (!allowed.contains(callback)) {
            allowed.add(callback);
            admin("PUT", "clients/" + client.getString("id"), client.encode());
        }
    }

    /** Somebody with every role of the realm, whose password is the name. */
    static String everybody() {
        var name = "everybody";
        if (new JsonArray(admin("GET", "users?exact=true&username=" + name, "").body()).isEmpty()) {
            var password = new JsonObject().put("type", "password").put("value", name);
            var user = new JsonObject()
                    .put("username", name)
                    .put("enabled", true)
                    .put("email", name + "@people.example")
                    .put("firstName", "Everybody With a Rather Long Name")
                    .put("lastName", "Nguyễn Thị Phương Thảo")
                    .put("credentials", new JsonArray().add(password));
            var created = admin("POST", "users", user.encode());
            var address = created.headers().firstValue("Location").orElseThrow();
            var id = address.substring(address.lastIndexOf('/') + 1);
            admin(
                    "POST",
                    "users/" + id + "/role-mappings/realm",
                    admin("GET", "roles", "").body());
        }
        return name;
    }

    /** Signs a user out of everything, without the user's browser. */
    static void signOut(String user) {
        var found = new JsonArray(
                admin("GET", "users?exact=true&username=" + user, "").body());
        admin("POST", "users/" + found.getJsonObject(0).getString("id") + "/logout", "");
    }

    private static HttpResponse<String> admin(String method, String path, String body) {
        var keycloak = LocalStackTestResource.infrastructure().keycloak();
        var address = keycloak.base().resolve("/admin/realms/" + KeycloakServer.REALM + "/" + path);
        var answer = Gateway.send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + keycloak.adminToken())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }
}
