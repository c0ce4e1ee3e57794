package org.digitaltrust.membership.importing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.digitaltrust.membership.Service;

/** Imports, as an administrator sees them. */
public final class Imports {

    static final String PATH = "/membership/v1/imports";
    public static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private Imports() {}

    static Response send(String type, byte[] file) {
        return given().auth()
                .oauth2(Service.token("admin"))
                .contentType(type)
                .body(file)
                .post(PATH);
    }

    /** Says nothing of what it is; REST Assured always does. */
    static int statusWithoutType(byte[] file) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + PATH))
                    .header("Authorization", "Bearer " + Service.token("admin"))
                    .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a file that is taken and waits until it has come to its end. */
    public static Response whole(String type, String file) {
        return whole(type, file.getBytes(UTF_8));
    }

    static Response whole(String type, byte[] file) {
        var begun = send(type, file);
        begun.then().statusCode(202);
        return ended(begun.path("id"));
    }

    static Response ended(String id) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(id), it -> !"running".equals(it.path("status")));
    }

    static Response get(String id) {
        var answer = Service.get("admin", PATH + "/" + id);
        answer.then().statusCode(200);
        return answer;
    }

    static Response refused(Response ended) {
        return Service.get("admin", PATH + "/" + ended.path("id") + "/refused-lines?limit=500");
    }
}
