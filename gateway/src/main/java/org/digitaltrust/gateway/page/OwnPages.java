package org.digitaltrust.gateway.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.session.SessionPages;

/** What the gateway serves itself: who answers follows from the first segment of the path. */
@Singleton
public class OwnPages {

    private final ProblemPages problems;
    private final SessionPages session;
    private final Answers answers;

    OwnPages(ProblemPages problems, SessionPages session, Answers answers) {
        this.problems = problems;
        this.session = session;
        this.answers = answers;
    }

    public void serve(RoutingContext request) {
        switch (request.normalizedPath().split("/", 3)[1]) {
            case "problems" -> problems.serve(request);
            case "session" -> session.serve(request);
            default -> answers.send(EdgeProblem.NOT_FOUND.with(), request);
        }
    }
}
