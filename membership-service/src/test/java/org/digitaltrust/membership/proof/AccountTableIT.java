package org.digitaltrust.membership.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.platform.ProfilePagesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every state of an account, everything it can be asked for, and everybody who may ask. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(ProfilePagesResource.class)
class AccountTableIT {

    /** In the order of the columns below. */
    private static final List<AccountStatus> STATES = List.of(
            AccountStatus.CLAIMED,
            AccountStatus.CHALLENGED,
            AccountStatus.VERIFIED,
            AccountStatus.STALE,
            AccountStatus.REVOKED);

    private static final List<String> EVERYBODY =
            List.of("owner", "member2", "membership", "admin", "case1", "tiktok", "zalo", "broadcaster-one", "nobody");

    // What is answered in each state; one number where the state does not matter. A member other than the owner is told
    // that there is nothing, whoever lacks the role that they may not, a platform knows of its own accounts only.
    private static final String TABLE = """
            get          owner            200 200 200 200 200
            get          member2          404
            get          membership       200 200 200 200 200
            get          admin            403
            get          case1            403
            get          tiktok           403
            get          zalo             403
            get          broadcaster-one  403
            get          nobody           401
            handles      owner            200 200 200 200 200
            handles      member2          404
            handles      membership       200 200 200 200 200
            handles      admin            403
            handles      case1            403
            handles      tiktok           403
            handles      zalo             403
            handles      broadcaster-one  403
            handles      nobody           401
            challenge    owner            200 200 200 200 409
            challenge    member2          404
            challenge    membership       403
            challenge    admin            403
            challenge    case1            403
            challenge    tiktok           403
            challenge    zalo             403
            challenge    broadcaster-one  403
            challenge    nobody           401
            code         owner            409 200 200 200 409
            code         member2          404
            code         membership       403
            code         admin            403
            code         case1            403
            code         tiktok           403
            code         zalo             403
            code         broadcaster-one  403
            code         nobody           401
            attestation  owner            403
            attestation  member2          403
            attestation  membership       403
            attestation  admin            403
            attestation  case1            403
            attestation  tiktok           200 200 200 200 409
            attestation  zalo             404
            attestation  broadcaster-one  403
            attestation  nobody           401
            handle       owner            200 200 200 200 409
            handle       member2          404
            handle       membership       403
            handle       admin            403
            handle       case1            403
            handle       tiktok           403
            handle       zalo             403
            handle       broadcaster-one  403
            handle       nobody           401
            audience     owner            403
            audience     member2          403
            audience     membership       200 200 200 200 409
            audience     admin            403
            audience     case1            403
            audience     tiktok           200 200 200 200 409
            audience     zalo             404
            audience     broadcaster-one  403
            audience     nobody           401
            revocation   owner            204 204 204 204 409
            revocation   member2          404
            revocation   membership       204 204 204 204 409
            revocation   admin            403
            revocation   case1            403
            revocation   tiktok           403
            revocation   zalo             403
            revocation   broadcaster-one  403
            revocation   nobody           401
            """;

    @Inject
    Tables tables;

    private UUID member;

    @BeforeEach
    void two_are_members() {
        tables.clear();
        ProfilePagesResource.pages().forget();
        member = Service.member("member1", "table_one");
        Service.member("member2", "table_two");
    }

    @Test
    void everybody_is_answered_in_every_state_as_the_table_says() {
        var wrong = new ArrayList<String>();
        int cells = 0;
        for (var line : TABLE.lines().toList()) {
            var words = line.split(" +", -1);
            for (int i = 0; i < STATES.size(); i++) {
                // Given
                int expected = Integer.parseInt(words[Math.min(2 + i, words.length - 1)]);
                var account = Listed.in(STATES.get(i), member, "cell" + cells, tables);
                // When
                var answer = ask(words[0], words[1], account);
                // Then
                if (answer.statusCode() != expected || !isDocumented(answer)) {
                    wrong.add(line + " " + STATES.get(i) + ": " + answer.statusCode() + " " + answer.asString());
                }
                account.remove(tables);
                cells++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(8 * EVERYBODY.size() * STATES.size());
    }

    /** A refusal is a problem; where the state refuses, it says what is possible. */
    private static boolean isDocumented(Response answer) {
        if (answer.statusCode() < 400) {
            return true;
        }
        return answer.contentType().startsWith("application/problem+json")
                && (answer.statusCode() != 409
                        || (answer.<String>path("type").equals("/problems/not-possible-now")
                                && answer.path("possible") != null));
    }

    private static Response ask(String what, String who, Listed account) {
        var request = as(who);
        var path = account.path();
        return switch (what) {
            case "get" -> request.get(path);
            case "handles" -> request.get(path + "/handles");
            case "challenge" -> request.post(path + "/challenge");
            case "code" -> request.body(Map.of("method", "profile_code")).post(path + "/proof");
            case "attestation" ->
                request.body(Map.of(
                                "method",
                                "platform_attestation",
                                "platform_user_id",
                                "uid-" + account.id(),
                                "handle",
                                "@" + account.handle()))
                        .post(path + "/proof");
            case "handle" ->
                request.body(Map.of("handle", account.handle() + ".new")).post(path + "/handle");
            case "audience" ->
                request.body(Map.of("audience", 12_000, "at", "2026-11-01T00:00:00Z"))
                        .post(path + "/audience");
            case "revocation" ->
                request.header("If-Match", "\"1\"")
                        .delete(who.equals("membership") ? path + "?reason=not_theirs" : path);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static RequestSpecification as(String who) {
        return switch (who) {
            case "nobody" -> given().contentType(ContentType.JSON);
            case "owner" -> Service.as("member1");
            default -> Service.as(who);
        };
    }
}
