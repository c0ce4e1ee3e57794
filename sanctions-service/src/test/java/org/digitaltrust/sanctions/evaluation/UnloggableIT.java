package org.digitaltrust.sanctions.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.question;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.digitaltrust.sanctions.disclosure.FullLog;
import org.digitaltrust.sanctions.party.Askers;
import org.digitaltrust.sanctions.problem.SanctionsProblem;
import org.digitaltrust.sanctions.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of answers while nothing more can be logged. */
@QuarkusTest
@OnTheLocalStack
class UnloggableIT {

    private static final Caller CALLER = new Caller("s", "unlogged", Set.of("access:evaluate"), true, null);
    private static final String REFUSED = "tiktok:@unlogged." + UUID.randomUUID();

    @Inject
    Evaluate evaluate;

    @Inject
    QuestionReader reader;

    @Inject
    Askers askers;

    @Inject
    Register register;

    @Inject
    SignAnswer sign;

    @Inject
    ObjectMapper json;

    @Inject
    Ids ids;

    @TempDir
    Path folder;

    private Respond respond;

    @BeforeEach
    void fillTheLog() {
        var note = new NoteAnswer(FullLog.in(folder), ids, Clock.systemUTC());
        respond = new Respond(evaluate, note, sign, reader, askers, register);
        if (ask("zalo", REFUSED, "television").path("context.outcome").equals("unknown_subject")) {
            impose(decision("account", REFUSED, "mandatory", "restricted", "television"));
            await().untilAsserted(() ->
                    ask("zalo", REFUSED, "television").then().body("context.outcome", equalTo("restricted")));
        }
    }

    @Test
    void an_item_whose_answer_cannot_be_logged_is_503_in_its_place_and_the_others_are_answered() {
        // When
        var replies = many("{\"context\": {\"receipt\": true}, \"evaluations\": [%s, %s, %s]}"
                .formatted(
                        question("tiktok:@nobody", "television"),
                        question(REFUSED, "television"),
                        question(REFUSED, "print")));

        // Then
        assertThat(replies.evaluations()).extracting(Reply::decision).containsExactly(true, false, true);
        assertThat(replies.evaluations().get(1))
                .isInstanceOfSatisfying(
                        Reply.Unreadable.class,
                        it -> assertThat(it.context().error().status()).isEqualTo(503));
        assertThat(replies.context()).isNotNull();
    }

    @Test
    void it_ends_a_batch_that_ends_with_a_denial() {
        // When
        var replies = many("""
                {"options": {"evaluations_semantic": "deny_on_first_deny"}, "evaluations": [%s, %s]}
                """.formatted(question(REFUSED, "television"), question("tiktok:@nobody", "television")));

        // Then
        assertThat(replies.evaluations()).hasSize(1);
    }

    @Test
    void whoever_asks_one_question_alone_hears_that_it_cannot_be_logged() {
        assertThatThrownBy(() -> respond.many(member(question(REFUSED, "television")), new byte[0], CALLER))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.type()).isEqualTo(SanctionsProblem.DISCLOSURE_LOG_FULL));
    }

    private Reply.Many many(String body) {
        return (Reply.Many) respond.many(member(body), new byte[0], CALLER);
    }

    private Member member(String text) {
        try {
            return Member.root(json.readTree(text));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
