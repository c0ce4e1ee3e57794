package org.digitaltrust.chassis.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.ProblemBody;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jspecify.annotations.Nullable;

/**
 * The problems that the edge of a service answers wherever they can arise: derived from what an operation takes, so that
 * an endpoint names only what is its own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemAnswers implements OASFilter {

    private static final String AUTHZEN = "/access/";

    /** What the framework writes where nobody has said anything. */
    private static final Set<String> FILLERS = Set.of("Not Authorized", "Not Allowed", "Bad Request");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        var components = Objects.requireNonNullElseGet(document.getComponents(), OASFactory::createComponents);
        document.setComponents(components);
        components.addSchema("Problem", ProblemSchemas.problem()).addSchema("Violation", ProblemSchemas.violation());
        for (var path : document.getPaths().getPathItems().entrySet()) {
            for (var operation : path.getValue().getOperations().values()) {
                complete(path.getKey(), path.getValue(), operation, components);
            }
        }
    }

    private static void complete(String path, PathItem item, Operation operation, Components shared) {
        var parameters = parametersOf(item, operation);
        var answers = operation.getResponses();
        for (var edge : edgesOf(path, parameters, operation)) {
            var status = Integer.toString(edge.status());
            var said = answers.getAPIResponse(status);
            if (said == null || isUnsaid(said.getDescription())) {
                shared.addResponse(
                        edge.slug(),
                        OASFactory.createAPIResponse().description(edge.slug()).content(problem()));
                answers.addAPIResponse(status, OASFactory.createAPIResponse().ref(edge.slug()));
            }
        }
        answers.getAPIResponses().forEach((status, answer) -> {
            if (answer.getRef() == null && (status.startsWith("4") || status.startsWith("5"))) {
                answer.setContent(problem());
            }
        });
        AnswerHeaders.add(operation);
    }

    private static boolean isUnsaid(@Nullable String description) {
        return description == null || FILLERS.contains(description);
    }

    private static List<Parameter> parametersOf(PathItem item, Operation operation) {
        var parameters = new ArrayList<Parameter>();
        parameters.addAll(Objects.requireNonNullElse(item.getParameters(), List.of()));
        parameters.addAll(Objects.requireNonNullElse(operation.getParameters(), List.of()));
        return parameters;
    }

    private static List<EdgeProblem> edgesOf(String path, List<Parameter> parameters, Operation operation) {
        boolean body = operation.getRequestBody() != null;
        var edges = new ArrayList<EdgeProblem>();
        edges.addAll(List.of(EdgeProblem.NOT_ACCEPTABLE, EdgeProblem.UNAVAILABLE));
        if (body || !parameters.isEmpty()) {
            edges.add(EdgeProblem.INVALID_REQUEST);
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            edges.addAll(List.of(EdgeProblem.UNAUTHENTICATED, EdgeProblem.FORBIDDEN));
        }
        if (parameters.stream().anyMatch(it -> it.getIn() == In.PATH)) {
            edges.add(EdgeProblem.NOT_FOUND);
        }
        if (body) {
            edges.add(EdgeProblem.REQUEST_TOO_LARGE);
        }
        if (body && !path.startsWith(AUTHZEN)) {
            edges.add(EdgeProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        if (hasHeader(parameters, "Idempotency-Key")) {
            edges.addAll(List.of(EdgeProblem.REQUEST_IN_PROGRESS, EdgeProblem.IDEMPOTENCY_KEY_REUSED));
        }
        if (hasHeader(parameters, "If-Match")) {
            edges.addAll(List.of(EdgeProblem.STALE_VERSION, EdgeProblem.VERSION_REQUIRED));
        }
        return edges;
    }

    private static boolean hasHeader(List<Parameter> parameters, String name) {
        return parameters.stream().anyMatch(it -> it.getIn() == In.HEADER && name.equalsIgnoreCase(it.getName()));
    }

    private static Content problem() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemBody.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
    }
}
