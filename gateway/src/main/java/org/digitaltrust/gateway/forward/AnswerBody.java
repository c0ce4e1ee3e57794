package org.digitaltrust.gateway.forward;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import org.digitaltrust.gateway.compress.Compression;
import org.digitaltrust.gateway.compress.GzipBody;
import org.digitaltrust.gateway.route.Route;
import org.jboss.logging.Logger;

/** What becomes of an answer's body on its way to the client: none where none belongs, never too long, small where it helps. */
record AnswerBody(Route route, RoutingContext client) {

    private static final Logger LOG = Logger.getLogger(AnswerBody.class);

    /** Whether the service announces more than the route allows. */
    boolean isTooLarge(ProxyResponse answer) {
        var body = answer.getBody();
        return body != null && body.length() > route.maxAnswer() && !isHead();
    }

    void prepare(ProxyResponse response) {
        if (hasNoBody(response) && response.getBody() != null) {
            // Of unknown length and therefore announced as chunked, were it left in place.
            response.getBody().stream().resume();
            response.setBody(null);
        }
        limit(response);
        compress(response);
    }

    private boolean hasNoBody(ProxyResponse response) {
        int status = response.getStatusCode();
        return (isHead() || status == 204 || status == 304)
                && !response.headers().contains(HttpHeaders.CONTENT_LENGTH);
    }

    private boolean isHead() {
        return client.request().method().equals(HttpMethod.HEAD);
    }

    /** Of unknown length: when it grows too long the connection breaks off, so that nobody takes for whole what is not. */
    private void limit(ProxyResponse response) {
        var body = response.getBody();
        if (body != null && body.length() < 0) {
            response.setBody(Body.body(new MeteredBody(
                    body.stream(),
                    route.maxAnswer(),
                    () -> {},
                    () -> LOG.warnf("answer cut off at the limit route=%s limit=%d", route, route.maxAnswer()),
                    () -> {})));
        }
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
}
