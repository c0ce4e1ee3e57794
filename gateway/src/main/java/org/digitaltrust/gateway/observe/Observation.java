package org.digitaltrust.gateway.observe;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.digitaltrust.chassis.identity.VerifiedPrincipal;
import org.digitaltrust.chassis.request.RequestIds;
import org.jspecify.annotations.Nullable;

/** What is seen of one request, from its head to the end of its answer. Used on its event loop only. */
public final class Observation {

    private static final String KEY = Observation.class.getName();

    /** Of requests that no route takes, so that paths which do not exist make no series. */
    private static final String NO_ROUTE = "none";

    /** Of callers whose token names no client. */
    private static final String NAMELESS = "nameless";

    private static final int TOO_MANY = 429;

    private enum Stage {
        HERE,
        WAITING,
        CONNECTED
    }

    final RoutingContext request;
    final long begun = System.nanoTime();
    private final @Nullable Observations observations;
    String route = NO_ROUTE;
    String client = Exposed.NOBODY;

    @Nullable
    String problem;

    private @Nullable Runnable atEnd;
    private boolean limited;

    @Nullable
    UpstreamMeters upstream;

    long upstreamNanos = -1;
    private Stage stage = Stage.HERE;
    private long asked;
    private boolean gone;
    private boolean ended;

    Observation(RoutingContext request, @Nullable Observations observations) {
        this.request = request;
        this.observations = observations;
        request.put(KEY, this);
    }

    /** The observation of this request; of one that never passed the door, one that is never told. */
    public static Observation of(RoutingContext request) {
        var known = known(request);
        return known == null ? new Observation(request, null) : known;
    }

    static @Nullable Observation known(RoutingContext request) {
        return request.get(KEY);
    }

    /** @param template the route's path as it is configured, never as it was called */
    public void route(String template) {
        route = template;
        RequestIds.route(request, template);
    }

    /** Of a caller only the client is noted, never the person. */
    public void caller(SecurityIdentity caller) {
        client = caller.getPrincipal() instanceof VerifiedPrincipal it
                        && !it.client().isEmpty()
                ? it.client()
                : NAMELESS;
    }

    public void problem(String slug) {
        problem = slug;
        // Whoever gives up an exchange because its client left still writes the answer nobody reads.
        gone |= request.response().closed();
    }

    /** The client went away, or broke off what it was sending: what it would have been told is nobody's problem. */
    public void left() {
        gone = true;
        problem = null;
    }

    boolean isLimited() {
        return limited || status() == TOO_MANY;
    }

    /** The status that the client was told; 0 for one that went away before. */
    int status() {
        var response = request.response();
        return gone || !response.headWritten() ? 0 : response.getStatusCode();
    }

    /** Who calls could not be found out, because nobody could be asked for the keys of tokens. */
    public void unverified() {
        if (observations != null) {
            observations.unverified();
        }
    }

    /** The caller had no more requests to spend. */
    public void limited() {
        limited = true;
    }

    /** A connection to a service is asked for; a second time where a request is tried again. */
    public void asks(String service) {
        if (observations == null) {
            return;
        }
        release();
        upstream = observations.upstream(service);
        asked = System.nanoTime();
        stage = Stage.WAITING;
        upstream.asks();
    }

    public void connected() {
        if (upstream != null && stage == Stage.WAITING) {
            stage = Stage.CONNECTED;
            upstream.isConnected();
        }
    }

    /** The head of the service's answer is here. */
    public void answered() {
        if (upstream != null) {
            upstreamNanos = System.nanoTime() - asked;
            upstream.answered(upstreamNanos);
        }
    }

    /** There will be no answer, for this reason. */
    public void unanswered(String kind) {
        if (upstream != null) {
            upstreamNanos = System.nanoTime() - asked;
            upstream.failed(kind);
        }
    }

    /** The answer is out, or broke off on its way: a connection that is reset on purpose tells its response nothing. */
    public void sent(boolean whole) {
        if (!whole) {
            RequestIds.end(request);
            end();
        }
    }

    /** What has to be done when the request has ended, however that is. One thing only. */
    public void atEnd(Runnable last) {
        atEnd = last;
    }

    void end() {
        if (!ended && observations != null) {
            ended = true;
            release();
            if (atEnd != null) {
                atEnd.run();
            }
            observations.told(this, System.nanoTime() - begun);
        }
    }

    private void release() {
        if (upstream != null && stage == Stage.WAITING) {
            upstream.gaveUpWaiting();
        } else if (upstream != null && stage == Stage.CONNECTED) {
            upstream.isDone();
        }
        stage = Stage.HERE;
    }
}
