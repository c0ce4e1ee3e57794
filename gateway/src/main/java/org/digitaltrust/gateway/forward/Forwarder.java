package org.digitaltrust.gateway.forward;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import org.digitaltrust.gateway.address.ClientAddresses;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.route.Route;

/** Sends a request on to its service, body and answer streaming past us. */
@Singleton
public class Forwarder {

    // Upgrades would go round the header rules.
    private static final ProxyOptions OPTIONS = new ProxyOptions().setSupportWebSocket(false);

    private final Upstreams upstreams;
    private final ClientAddresses addresses;
    private final HeaderRules rules;
    private final Answers answers;

    Forwarder(Upstreams upstreams, ClientAddresses addresses, HeaderRules rules, Answers answers) {
        this.addresses = addresses;
        this.upstreams = upstreams;
        this.rules = rules;
        this.answers = answers;
    }

    /** @param request paused, and nothing of its body read */
    public void forward(Route route, RoutingContext request) {
        var http = request.request();
        if (http.version() == HttpVersion.HTTP_2 && !http.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            // HTTP/2 has no chunked coding, but this is how the proxy sees that a body of unknown length may follow.
            http.headers().set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
        if (http.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            http.response().writeContinue(); // only now: who is refused is spared sending the body
        }
        var upstream = upstreams.named(route.upstream());
        var exchange = new Exchange(route, upstream, request, addressOf(request), rules, answers);
        HttpProxy.reverseProxy(OPTIONS, upstream.anyClient())
                .origin(exchange)
                .addInterceptor(exchange)
                .handle(http);
    }

    private String addressOf(RoutingContext request) {
        var client = addresses.of(request);
        return client == null ? "unknown" : client.getHostAddress();
    }
}
