package org.digitaltrust.localstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Real access tokens of demo users and clients, kept until shortly before they expire. */
public final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final URI endpoint;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    /** A token and the moment from which it is no longer handed out. */
    record Token(String value, Instant staleAt) {
        boolean isFresh() {
            return Instant.now().isBefore(staleAt);
        }
    }

    public Tokens(URI issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** A demo user's token, by the password that is the user's name. */
    public String ofUser(String name) {
        return fresh(
                "user " + name,
                Map.of("grant_type", "password", "client_id", "dta-cli", "username", name, "password", name));
    }

    /** A demo client's token with all scopes it has by default. */
    public String ofClient(String id) {
        return fresh("client " + id, client(id));
    }

    /** A demo user's token with these scopes asked for, as a space-separated list. Never kept. */
    public String ofUser(String name, String scopes) {
        var form = new LinkedHashMap<>(
                Map.of("grant_type", "password", "client_id", "dta-cli", "username", name, "password", name));
        form.put("scope", scopes);
        return request(endpoint, form).value();
    }

    /** Forgets the kept ones: the next live as long as tokens can, for who outlives Keycloak or its database. */
    public void forget() {
        kept.clear();
    }

    private static Map<String, String> client(String id) {
        return Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", id + "-secret");
    }

    /** One request at a time for one name: Keycloak takes several at once for an attack. */
    private String fresh(String key, Map<String, String> form) {
        return kept.compute(key, (_, token) -> token != null && token.isFresh() ? token : request(endpoint, form))
                .value();
    }

    static Token request(URI endpoint, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = Http.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new CannotStart("Keycloak gave no token: " + answer.statusCode() + " " + answer.body());
            }
            var json = JSON.readTree(answer.body());
            var lifetime = Duration.ofSeconds(json.get("expires_in").asLong());
            return new Token(
                    json.get("access_token").asText(),
                    Instant.now().plus(lifetime).minus(MARGIN));
        } catch (IOException e) {
            throw new CannotStart("Keycloak does not answer at " + endpoint + ": is the stack up?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for a token.", e);
        }
    }
}
