package org.digitaltrust.chassis.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import org.digitaltrust.chassis.request.RequestIds;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves an endpoint, ours or the framework's, becomes a problem here and nowhere else. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Outage OUTAGE = new Outage();

    @ServerExceptionMapper
    public Response refused(Problem problem, RoutingContext request) {
        return ProblemResponses.answer(problem, request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, RoutingContext request) {
        return ProblemResponses.invalid(InputFaults.of(e), request);
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, RoutingContext request) {
        return ProblemResponses.answer(InputFaults.of(e), request);
    }

    @ServerExceptionMapper
    public Response notText(CharConversionException e, RoutingContext request) {
        return ProblemResponses.answer(EdgeProblem.UNREADABLE_JSON.with("it is not UTF-8"), request);
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException e, RoutingContext request) {
        return ProblemResponses.answer(EdgeProblem.UNAUTHENTICATED, request);
    }

    @ServerExceptionMapper
    public Response notWhoTheySay(AuthenticationFailedException e, RoutingContext request) {
        return OUTAGE.test(e) ? failed(e, request) : ProblemResponses.answer(EdgeProblem.UNAUTHENTICATED, request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, RoutingContext request) {
        return ProblemResponses.answer(EdgeProblem.FORBIDDEN, request);
    }

    @ServerExceptionMapper
    public Response identityProviderAway(OIDCException e, RoutingContext request) {
        return ProblemResponses.answer(EdgeProblem.UNAVAILABLE, request);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e, RoutingContext request) {
        return switch (e.getCause()) {
            case Problem problem -> ProblemResponses.answer(problem, request);
            case JsonMappingException fault -> ProblemResponses.answer(InputFaults.of(fault), request);
            case JsonProcessingException fault -> ProblemResponses.answer(InputFaults.unreadable(fault), request);
            case null, default -> byStatus(e, request);
        };
    }

    @ServerExceptionMapper
    public Response failed(Throwable e, RoutingContext request) {
        if (OUTAGE.test(e)) {
            LOG.warnf("something we need is away route=%s cause=%s", RequestIds.loggable(request), e.toString());
            return ProblemResponses.answer(EdgeProblem.UNAVAILABLE, request);
        }
        LOG.errorf(e, "request failed route=%s", RequestIds.loggable(request));
        return ProblemResponses.answer(EdgeProblem.INTERNAL_ERROR, request);
    }

    private Response byStatus(WebApplicationException e, RoutingContext request) {
        var status = e.getResponse().getStatus();
        var type = switch (status) {
            case 401 -> EdgeProblem.UNAUTHENTICATED;
            case 403 -> EdgeProblem.FORBIDDEN;
            case 404 -> EdgeProblem.NOT_FOUND;
            case 405 -> EdgeProblem.METHOD_NOT_ALLOWED;
            case 406 -> EdgeProblem.NOT_ACCEPTABLE;
            case 413 -> EdgeProblem.REQUEST_TOO_LARGE;
            case 415 -> EdgeProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> EdgeProblem.UNAVAILABLE;
            default -> status < 500 ? EdgeProblem.INVALID_REQUEST : EdgeProblem.INTERNAL_ERROR;
        };
        if (status >= 500) {
            LOG.errorf(e, "request failed route=%s", RequestIds.loggable(request));
        }
        var answer = ProblemResponses.answer(type, request);
        var allow = e.getResponse().getHeaderString("Allow");
        return allow == null
                ? answer
                : Response.fromResponse(answer).header("Allow", allow).build();
    }
}
