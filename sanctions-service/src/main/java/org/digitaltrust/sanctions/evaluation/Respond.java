package org.digitaltrust.sanctions.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.party.Askers;
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

    /** An {@link EvaluationView} if the request names no items, else {@link Reply.Many}. */
    Object many(Member request, Caller caller) {
        var batch = Batch.read(request, reader);
        if (batch == null) {
            return one(request, caller).answer().get();
        }
        var version = register.edition().version();
        var asker = askers.of(caller);
        var mayKnow = AnswerItem.mayKnowCandidates(caller);
        var replies = new ArrayList<Reply>(batch.items().size());
        for (var item : batch.items()) {
            Reply reply;
            try {
                reply = answer(batch.question(item), asker, mayKnow);
            } catch (Malformed unreadable) {
                reply = Reply.Unreadable.because(unreadable.inItsPlace());
            } catch (PermitUnavailable away) {
                reply = Reply.Unreadable.unavailable();
            } catch (NamesUnreadable hidden) {
                reply = Reply.Unreadable.notByName();
            }
            replies.add(reply);
            if (batch.semantic().endsWith(reply.decision())) {
                break;
            }
        }
        return new Reply.Many(replies, batch.wantsReceipt() ? sign.sign(replies, version, request, asker) : null);
    }

    private EvaluationView answer(Question question, Asker asker, boolean mayKnowCandidates) {
        var evaluation = evaluate.answer(question, asker);
        return EvaluationView.of(evaluation, mayKnowCandidates, note.note(evaluation, "evaluation"));
    }
}
