package org.digitaltrust.membership.proof;

import static org.digitaltrust.membership.Service.post;

import io.restassured.response.Response;
import java.util.Map;

/** What tests of accounts ask again and again. */
final class Accounts {

    static final Map<String, String> CODE = Map.of("method", "profile_code");

    private Accounts() {}

    /** Lists a tiktok account of member1, and gives its path. */
    static String claim(String path, String handle) {
        String id = post("member1", path, Map.of("platform", "tiktok", "handle", "@" + handle))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return path + "/" + id;
    }

    /** A code for an account of member1. */
    static String challenge(String account) {
        return post("member1", account + "/challenge", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    static Response attest(String client, String account, String userId, String handle) {
        return post(
                client,
                account + "/proof",
                Map.of("method", "platform_attestation", "platform_user_id", userId, "handle", handle));
    }

    static Response audience(String who, String account, long count, String at) {
        return post(who, account + "/audience", Map.of("audience", count, "at", at));
    }
}
