package org.digitaltrust.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** As much of a browser as signing in takes: cookies, one jar for us and one for the realm, and the realm's form. */
final class Browser {

    static final String ORIGIN = "https://gateway.example";
    static final String SESSION = "__Host-dta-session";
    static final String SIGN_IN = "__Host-dta-sign-in";
    private static final Pattern FORM = Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"");

    private final Map<String, String> ours = new TreeMap<>();
    private final Map<String, String> realms = new TreeMap<>();

    /** Signed in as a demo user, whose password is the name. */
    static Browser of(String user) {
        var browser = new Browser();
        var answer = browser.comeBack(browser.answerForm(browser.begin("/docs"), user));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return browser;
    }

    /** Asks to sign in; returns where that leads. */
    URI begin(String returnTo) {
        var answer = get("/session/login?return_to=" + URLEncoder.encode(returnTo, UTF_8));
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Fills in the realm's form; returns the way back. */
    URI answerForm(URI authorization, String user) {
        var page = atRealm(HttpRequest.newBuilder(authorization));
        var form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException(page.statusCode() + " " + page.body());
        }
        var action = URI.create(form.group(1).replace("&amp;", "&"));
        var fields = "username=" + user + "&password=" + user + "&credentialId=";
        var answer = atRealm(HttpRequest.newBuilder(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** What the realm does with whoever is signed in there already, or not: a form, or the way back at once. */
    HttpResponse<String> atRealm(HttpRequest.Builder request) {
        return exchange(request, realms);
    }

    HttpResponse<String> comeBack(URI callback) {
        return get(callback.getRawPath() + "?" + callback.getRawQuery());
    }

    HttpResponse<String> get(String path) {
        return send(Gateway.to(path));
    }

    /** As a page of ours does it. */
    HttpResponse<String> post(String path, String csrfToken) {
        return send(Gateway.to(path)
                .header("Origin", ORIGIN)
                .header("X-CSRF-Token", csrfToken)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(path.startsWith("/session") ? "" : "{}")));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return exchange(request, ours);
    }

    JsonObject session() {
        return new JsonObject(get("/session").body());
    }

    String csrfToken() {
        return session().getString("csrf_token");
    }

    String cookie(String name) {
        return ours.get(name);
    }

    Browser with(String name, String value) {
        ours.put(name, value);
        return this;
    }

    boolean has(String name) {
        return ours.containsKey(name);
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request, Map<String, String> jar) {
        if (!jar.isEmpty()) {
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = Gateway.send(request);
        answer.headers().allValues("Set-Cookie").forEach(it -> keep(it, jar));
        return answer;
    }

    private static void keep(String line, Map<String, String> jar) {
        var parts = List.of(line.split(";", -1));
        var pair = parts.getFirst().split("=", 2);
        if (parts.stream().anyMatch(it -> it.strip().equalsIgnoreCase("Max-Age=0"))) {
            jar.remove(pair[0]);
        } else {
            jar.put(pair[0], pair[1]);
        }
    }
}
