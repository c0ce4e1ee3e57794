package org.digitaltrust.gateway.forward;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.StreamResetException;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.compress.Compression;
import org.digitaltrust.gateway.observe.Observation;
import org.digitaltrust.gateway.route.Access;
import org.digitaltrust.gateway.route.Route;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service and its answer on the way back. */
final class Exchange implements OriginRequestProvider, ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);
    private static final String RETRY_AFTER = "Retry-After";

    private final Route route;
    private final Upstream upstream;
    private final RoutingContext client;
    private final String address;
    private final HeaderRules rules;
    private final Answers answers;
    private final Observation seen;
    private final Watch watch;
    private boolean bodyEnded;
    private boolean answered;
    private boolean clientLeft;
    private boolean repeated;
    private int unreachable;
    private @Nullable Attempt attempt;
    private @Nullable HttpClientRequest onward;
    private @Nullable EdgeProblem ownVerdict;

    /** @param address where the request comes from, as the service is told */
    Exchange(
            Route route, Upstream upstream, RoutingContext client, String address, HeaderRules rules, Answers answers) {
        this.address = address;
        this.route = route;
        this.upstream = upstream;
        this.client = client;
        this.rules = rules;
        this.answers = answers;
        this.seen = Observation.of(client);
        this.bodyEnded = !Route.takesBody(client.request().method().name());
        this.watch = new Watch(client.vertx(), route.timeout(), this::late);
    }

    /** Opens the way to an instance; what could not be sent to one for want of a connection may go to another. */
    @Override
    public Future<HttpClientRequest> create(ProxyContext context) {
        onward = null;
        seen.asks(route.upstream());
        var now = Upstream.now();
        var taken = upstream.take(
                now, route.access() instanceof Access.Everyone, attempt == null ? null : attempt.instance());
        if (taken == null) {
            return Future.failedFuture(new NobodyToAsk(upstream.name(), upstream.retryAfter(now)));
        }
        attempt = taken;
        var instance = taken.instance();
        return instance.client()
                .request(instance.options())
                .compose(request -> begin(request, taken), fault -> unreachable(context, taken, fault));
    }

    private Future<HttpClientRequest> unreachable(ProxyContext context, Attempt taken, Throwable fault) {
        taken.unreachable();
        unreachable++;
        boolean another = unreachable < Math.max(2, upstream.instances().size());
        if (!another || client.response().closed()) {
            return Future.failedFuture(fault);
        }
        // That nobody else can be asked is no better reason than this one.
        return create(context).recover(next -> Future.failedFuture(next instanceof NobodyToAsk ? fault : next));
    }

    private Future<HttpClientRequest> begin(HttpClientRequest request, Attempt taken) {
        // Before anything else is made of it, so that no end of it goes unnoticed.
        request.response().compose(HttpClientResponse::end).onComplete(end -> {
            taken.leave();
            if (end.succeeded()) {
                freeConnection(request);
            }
        });
        request.exceptionHandler(told -> LOG.debugf("exchange ended early cause=%s", told.toString()));
        if (client.response().closed()) {
            request.reset();
            return Future.failedFuture("the client went away while waiting for a connection");
        }
        onward = request;
        seen.connected();
        watch.start();
        return Future.succeededFuture(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        var http = client.request();
        Compression.plainTags(route, request.headers());
        rules.toUpstream(request.headers(), address, http.headers());
        if (bodyEnded) {
            // Over HTTP/2 a body may come unannounced, with any method.
            request.setBody(null);
            http.resume();
        } else {
            var body = request.getBody();
            var metered = new MeteredBody(
                    body.stream(),
                    route.maxBody(),
                    this::bodyEnded,
                    () -> ownVerdict = EdgeProblem.REQUEST_TOO_LARGE,
                    () -> clientLeft = true);
            request.setBody(Body.body(metered, body.length()));
        }
        return send(context)
                .recover(fault -> isWorthRepeating(fault) ? repeat(context) : Future.failedFuture(fault))
                .map(answer -> new AnswerBody(route, client).isTooLarge(answer) ? refuseAnswer(request) : answer)
                .recover(fault -> refused(request, fault));
    }

    private Future<ProxyResponse> send(ProxyContext context) {
        return context.sendRequest().onComplete(this::headArrived);
    }

    /** Only what asks and changes nothing, only once, and only where a connection broke before anything came back. */
    private boolean isWorthRepeating(Throwable fault) {
        var method = client.request().method();
        return !repeated
                && onward != null
                && ownVerdict == null
                && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
                && !(fault instanceof TimeoutException)
                && isOfTheService(fault);
    }

    private Future<ProxyResponse> repeat(ProxyContext context) {
        repeated = true;
        return send(context);
    }

    private void bodyEnded() {
        bodyEnded = true;
        if (answered) {
            watch.stop();
        } else {
            watch.start();
        }
    }

    private void headArrived(AsyncResult<ProxyResponse> head) {
        if (head.succeeded()) {
            answered = true;
            seen.answered();
        }
        if (bodyEnded || !answered) {
            watch.stop();
        }
        if (attempt == null) {
            return;
        }
        if (head.succeeded() && isFarewell(head.result())) {
            attempt.answeredForTheLastTime();
        } else if (head.succeeded()) {
            attempt.answered();
        } else if (ownVerdict == EdgeProblem.UPSTREAM_TIMEOUT || (ownVerdict == null && isOfTheService(head.cause()))) {
            attempt.failed();
        } else {
            attempt.abandoned();
        }
    }

    private boolean isOfTheService(Throwable fault) {
        return !hasClientLeft(fault) && isOfAConnection(fault);
    }

    /** Or has broken off its body, which is the same to the service. */
    private boolean hasClientLeft(Throwable fault) {
        return ownVerdict == null
                && (clientLeft || client.response().closed() || fault instanceof StreamResetException);
    }

    private static boolean isOfAConnection(Throwable fault) {
        return fault instanceof IOException
                || fault instanceof HttpClosedException
                || fault instanceof TimeoutException;
    }

    private static boolean isFarewell(ProxyResponse head) {
        return head.headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true);
    }

    /** The answer is complete. A connection on which the request is not would be of no use to anybody else. */
    private void freeConnection(HttpClientRequest request) {
        watch.stop();
        if (!bodyEnded) {
            request.reset();
        }
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        if (attempt != null) {
            rules.toClient(response.headers(), attempt.instance().address());
        }
        new AnswerBody(route, client).prepare(response);
        return context.sendResponse().onComplete(sent -> {
            watch.stop();
            seen.sent(sent.succeeded());
            answers.linger(client);
        });
    }

    private ProxyResponse refuseAnswer(ProxyRequest request) {
        if (onward != null) {
            onward.reset();
        }
        LOG.warnf("answer over the limit route=%s limit=%d", route, route.maxAnswer());
        return problem(request, EdgeProblem.BAD_GATEWAY, null);
    }

    /** The body's next part or the answer, whichever was waited for. */
    private void late() {
        ownVerdict = bodyEnded ? EdgeProblem.UPSTREAM_TIMEOUT : EdgeProblem.REQUEST_TIMEOUT;
        if (onward != null) {
            onward.reset();
        }
    }

    private Future<ProxyResponse> refused(ProxyRequest request, Throwable fault) {
        var problem = ownVerdict == null ? problemOf(fault) : ownVerdict;
        if (onward != null) {
            onward.reset(); // what could not be sent whole must not hold its connection
        }
        // That nobody is asked any more was said when it began, and is no news for each of a thousand requests.
        if (problem.status() >= 500 && !(fault instanceof NobodyToAsk) && !hasClientLeft(fault)) {
            LOG.warnf("no answer route=%s problem=%s cause=%s", route, problem.slug(), fault.toString());
        }
        return Future.succeededFuture(problem(request, problem, fault));
    }

    private ProxyResponse problem(ProxyRequest request, EdgeProblem problem, @Nullable Throwable fault) {
        var written = answers.write(problem.with(), client);
        if (fault != null && hasClientLeft(fault)) {
            seen.left();
        } else {
            seen.unanswered(problem.slug());
        }
        if (client.request().isEnded()) {
            request.setBody(null); // over HTTP/2 what has ended cannot be drained
        }
        var response = request.release().response().setStatusCode(written.status());
        response.headers().addAll(written.headers());
        if (fault instanceof NobodyToAsk nobody) {
            response.headers().set(RETRY_AFTER, Long.toString(nobody.retryAfter()));
        }
        if (!client.request().method().equals(HttpMethod.HEAD)) {
            response.setBody(Body.body(written.body()));
        }
        return response;
    }

    private static EdgeProblem problemOf(Throwable fault) {
        return switch (fault) {
            case NobodyToAsk nobody -> EdgeProblem.UNAVAILABLE;
            case TimeoutException late -> EdgeProblem.UPSTREAM_TIMEOUT;
            case ConnectTimeoutException late -> EdgeProblem.UPSTREAM_TIMEOUT;
            default -> EdgeProblem.BAD_GATEWAY;
        };
    }
}
