package org.digitaltrust.chassis.problem;

/** What can go wrong at the edge of any service, before its own rules are asked. */
public enum EdgeProblem implements ProblemType {
    INVALID_REQUEST(400),
    UNREADABLE_JSON(400),
    SIGN_IN_FAILED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    CSRF(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    REQUEST_IN_PROGRESS(409),
    STALE_VERSION(412),
    REQUEST_TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    VERSION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    BAD_GATEWAY(502),
    UNAVAILABLE(503),
    UPSTREAM_TIMEOUT(504),
    HTTP_VERSION_NOT_SUPPORTED(505);

    private final int status;

    EdgeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "problems.edge";
    }
}
