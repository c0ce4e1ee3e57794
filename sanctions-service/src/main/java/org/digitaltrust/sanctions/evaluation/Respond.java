package org.digitaltrust.sanctions.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.sanctions.party.Asker;
import org.digitaltrust.sanctions.party.Askers;

/** From a request that was read to what the client gets. */
@ApplicationScoped
class Respond {

    private final Evaluate evaluate;
    private final QuestionReader reader;
    private final Askers askers;

    Respond(Evaluate evaluate, QuestionReader reader, Askers askers) {
        this.evaluate = evaluate;
        this.reader = reader;
        this.askers = askers;
    }

    /** A question that was read and is still to be answered. */
    final class Single {
        private final Question question;
        private final Asker asker;
        private final boolean mayKnowCandidates;

        private Single(Question question, Asker asker, boolean mayKnowCandidates) {
            this.question = question;
            this.asker = asker;
            this.mayKnowCandidates = mayKnowCandidates;
        }

        /** Whether the answer comes from memory alone. */
        boolean isQuick() {
            return !question.moment().receipt()
                    && question.place().permit() == null
                    && !(question.subject() instanceof Question.Asked.Person);
        }

        EvaluationView answer() {
            return EvaluationView.of(evaluate.answer(question, asker), mayKnowCandidates, null);
        }
    }

    Single one(Member request, Caller caller) {
        return new Single(reader.read(request), askers.of(caller), mayKnowCandidates(caller));
    }

    /** An {@link EvaluationView} if the request names no items, else {@link Reply.Many}. */
    Object many(Member request, Caller caller) {
        var batch = Batch.read(request, reader);
        if (batch == null) {
            return one(request, caller).answer();
        }
        var asker = askers.of(caller);
        var mayKnow = mayKnowCandidates(caller);
        var replies = new ArrayList<Reply>(batch.items().size());
        for (var item : batch.items()) {
            Reply reply;
            try {
                reply = EvaluationView.of(evaluate.answer(batch.question(item), asker), mayKnow, null);
            } catch (Malformed unreadable) {
                reply = Reply.Unreadable.because(unreadable.inItsPlace());
            }
            replies.add(reply);
            if (batch.semantic().endsWith(reply.decision())) {
                break;
            }
        }
        return new Reply.Many(replies, null);
    }

    private static boolean mayKnowCandidates(Caller caller) {
        return caller.has("screening:search") || caller.has("partner_user");
    }
}
