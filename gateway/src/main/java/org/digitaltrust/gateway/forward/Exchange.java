package org.digitaltrust.gateway.forward;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.compress.Compression;
import org.digitaltrust.gateway.compress.GzipBody;
import org.digitaltrust.gateway.observe.Observation;
import org.digitaltrust.gateway.route.Route;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and its answer on the way back. */
final class Exchange implements OriginRequestProvider, ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final Route route;
    private final Upstreams.Upstream upstream;
    private final RoutingContext client;
    private final HeaderRules rules;
    private final Answers answers;
    private final Observation seen;
    private final Watch bodyWatch;
    private final Watch answerWatch;
    private boolean bodyEnded;
    private boolean answered;
    private @Nullable HttpClientRequest onward;
    private @Nullable EdgeProblem ownVerdict;

    Exchange(Route route, Upstreams.Upstream upstream, RoutingContext client, HeaderRules rules, Answers answers) {
        this.route = route;
        this.upstream = upstream;
        this.client = client;
        this.rules = rules;
        this.answers = answers;
        this.seen = Observation.of(client);
        this.bodyEnded = !Route.takesBody(client.request().method().name());
        this.bodyWatch = new Watch(client.vertx(), route.timeout(), () -> giveUp(EdgeProblem.REQUEST_TIMEOUT));
        this.answerWatch = new Watch(client.vertx(), route.timeout(), () -> giveUp(EdgeProblem.UPSTREAM_TIMEOUT));
    }

    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        seen.asks(route.upstream());
        return context.client().request(upstream.requestOptions()).compose(request -> {
            if (client.response().closed()) {
                request.reset();
                return Future.failedFuture("the client went away while waiting for a connection");
            }
            onward = request;
            seen.connected();
            request.exceptionHandler(told -> LOG.debugf("exchange ended early cause=%s", told.toString()));
            request.response().compose(HttpClientResponse::end).onSuccess(end -> freeConnection(request));
            (bodyEnded ? answerWatch : bodyWatch).start();
            return Future.succeededFuture(request);
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        var http = client.request();
        Compression.plainTags(route, request.headers());
        rules.toUpstream(request.headers(), http.remoteAddress().hostAddress(), http.headers());
        if (bodyEnded) {
            // Over HTTP/2 a body may come unannounced, with any method.
            request.setBody(null);
            http.resume();
        } else {
            var body = request.getBody();
            var metered = new MeteredBody(
                    body.stream(), route.maxBody(), this::bodyEnded, () -> ownVerdict = EdgeProblem.REQUEST_TOO_LARGE);
            request.setBody(Body.body(metered, body.length()));
        }
        return context.sendRequest().onComplete(this::headArrived).recover(fault -> refused(request, fault));
    }

    private void bodyEnded() {
        bodyEnded = true;
        bodyWatch.stop();
        if (!answered) {
            answerWatch.start();
        }
    }

    private void headArrived(AsyncResult<ProxyResponse> head) {
        answered = true;
        answerWatch.stop();
        if (head.failed()) {
            bodyWatch.stop();
        } else {
            seen.answered();
        }
    }

    /** The answer is complete. A connection on which the request is not would be of no use to anybody else. */
    private void freeConnection(HttpClientRequest request) {
        bodyWatch.stop();
        if (!bodyEnded) {
            request.reset();
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        rules.toClient(response.headers(), upstream.address());
        if (hasNoBody(response) && response.getBody() != null) {
            // Of unknown length and therefore announced as chunked, were it left in place.
            response.getBody().stream().resume();
            response.setBody(null);
        }
        compress(response);
        return context.sendResponse().onComplete(sent -> {
            bodyWatch.stop();
            seen.sent(sent.succeeded());
            answers.linger(client);
        });
    }

    private void compress(ProxyResponse response) {
        var body = response.getBody();
        long length = body == null ? 0 : body.length();
        if (Compression.begins(route, client.request(), response.getStatusCode(), response.headers(), length)
                && body != null) {
            var compressed = new GzipBody(body.stream());
            client.addEndHandler(end -> compressed.giveUp());
            response.setBody(Body.body(compressed));
        }
    }

    private boolean hasNoBody(ProxyResponse response) {
        int status = response.getStatusCode();
        return (client.request().method().equals(HttpMethod.HEAD) || status == 204 || status == 304)
                && !response.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    private void giveUp(EdgeProblem verdict) {
        ownVerdict = verdict;
        if (onward != null) {
            onward.reset();
        }
    }

    private Future<ProxyResponse> refused(ProxyRequest request, Throwable fault) {
        var problem = ownVerdict == null ? problemOf(fault) : ownVerdict;
        if (problem.status() >= 500 && !client.response().closed()) {
            LOG.warnf("no answer route=%s problem=%s cause=%s", route, problem.slug(), fault.toString());
        }
        seen.unanswered(problem.slug());
        var written = answers.write(problem.with(), client);
        var response = request.release().response().setStatusCode(written.status());
        response.headers().addAll(written.headers());
        if (!client.request().method().equals(HttpMethod.HEAD)) {
            response.setBody(Body.body(written.body()));
        }
        return Future.succeededFuture(response);
    }

    private static EdgeProblem problemOf(Throwable fault) {
        return switch (fault) {
            case ConnectionPoolTooBusyException busy -> EdgeProblem.UNAVAILABLE;
            case TimeoutException late -> EdgeProblem.UPSTREAM_TIMEOUT;
            case ConnectTimeoutException late -> EdgeProblem.UPSTREAM_TIMEOUT;
            default -> EdgeProblem.BAD_GATEWAY;
        };
    }
}
