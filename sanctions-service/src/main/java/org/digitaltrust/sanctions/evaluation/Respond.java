package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.party.Askers;
import org.digitaltrust.sanctions.problem.SanctionsProblem;
import org.digitaltrust.sanctions.register.Register;

/** From a request that was read to what the client gets. */
@ApplicationScoped
class Respond {

    private final Evaluate evaluate;
    private final NoteAnswer note;
    private final SignAnswer sign;
    private final QuestionReader reader;
    private final Askers askers;
    private final Register register;

    Respond(
            Evaluate evaluate,
            NoteAnswer note,
            SignAnswer sign,
            QuestionReader reader,
            Askers askers,
            Register register) {
        this.evaluate = evaluate;
        this.note = note;
        this.sign = sign;
        this.reader = reader;
        this.askers = askers;
        this.register = register;
    }

    /**
     * A question that was read and is still to be answered.
     *
     * @param isQuick whether the answer comes from memory alone
     */
    record Single(boolean isQuick, Supplier<EvaluationView> answer) {}

    Single one(Member request, Caller caller) {
        var question = reader.read(request);
        var asker = askers.of(caller);
        var mayKnow = AnswerItem.mayKnowCandidates(caller);
        var signed = question.moment().receipt();
        return new Single(!signed && question.isQuick(), () -> {
            var answer = answer(question, asker, mayKnow);
            return signed ? sign.sign(answer, request, asker) : answer;
        });
    }

    /**
     * An {@link EvaluationView} if the request names no items, else {@link Reply.Many}.
     *
     * @param body the request as it was sent
     */
    Object many(Member request, byte[] body, Caller caller) {
        var batch = Batch.read(request, reader);
        if (batch == null) {
            return one(request, caller).answer().get();
        }
        var version = register.edition().version();
        var asker = askers.of(caller);
        var mayKnow = AnswerItem.mayKnowCandidates(caller);
        var replies = new ArrayList<Reply>(batch.items().size());
        for (var item : batch.items()) {
            var reply = reply(batch, item, asker, mayKnow);
            replies.add(reply);
            if (batch.semantic().endsWith(reply.decision())) {
                break;
            }
        }
        return new Reply.Many(replies, batch.wantsReceipt() ? sign.sign(replies, version, body, asker) : null);
    }

    /** One that needs the database for a permit, or room in the log, does without an answer while there is none; others do not. */
    private Reply reply(Batch batch, JsonNode item, Asker asker, boolean mayKnowCandidates) {
        try {
            return answer(batch.question(item), asker, mayKnowCandidates);
        } catch (Malformed unreadable) {
            return Reply.Unreadable.because(unreadable.inItsPlace());
        } catch (PermitUnavailable away) {
            return Reply.Unreadable.unavailable("cannot use the permit now");
        } catch (NamesUnreadable hidden) {
            return Reply.Unreadable.unavailable("cannot compare all names now");
        } catch (Problem refused) {
            if (refused.type() != SanctionsProblem.DISCLOSURE_LOG_FULL) {
                throw refused;
            }
            return Reply.Unreadable.unavailable("cannot log the answer now, so that it cannot be given");
        }
    }

    private EvaluationView answer(Question question, Asker asker, boolean mayKnowCandidates) {
        var evaluation = evaluate.answer(question, asker);
        return EvaluationView.of(evaluation, mayKnowCandidates, note.note(evaluation, "evaluation"));
    }
}
