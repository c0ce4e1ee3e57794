package org.digitaltrust.gateway.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.document.ContractPage;
import org.digitaltrust.gateway.document.DocsPage;
import org.digitaltrust.gateway.session.SessionPages;

/** What the gateway serves itself: who answers follows from the first segment of the path. */
@Singleton
public class OwnPages {

    private final ProblemPages problems;
    private final ContractPage contract;
    private final DocsPage docs;
    private final SessionPages session;
    private final Answers answers;

    OwnPages(ProblemPages problems, ContractPage contract, DocsPage docs, SessionPages session, Answers answers) {
        this.problems = problems;
        this.contract = contract;
        this.docs = docs;
        this.session = session;
        this.answers = answers;
    }

    public void serve(RoutingContext request) {
        switch (request.normalizedPath().split("/", 3)[1]) {
            case "problems" -> problems.serve(request);
            case "openapi", "openapi.json", "openapi.yaml" -> contract.serve(request);
            case "docs" -> docs.serve(request);
            case "session" -> session.serve(request);
            default -> answers.send(EdgeProblem.NOT_FOUND.with(), request);
        }
    }
}
