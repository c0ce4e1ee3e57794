package org.digitaltrust.bareproxy;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;

/** The gateway's proxy, server and connections to the service, and nothing else: no tokens, routes, rules or limits. */
public final class BareProxy {

    private static final String HERE = "127.0.0.1";

    /** As many as the gateway keeps to one service. */
    private static final int CONNECTIONS = 200;

    private BareProxy() {}

    /** Takes the port to listen on and the port to forward to. */
    public static void main(String[] ports) {
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        var client = vertx.httpClientBuilder()
                .with(new HttpClientOptions())
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS))
                .build();
        var proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(Integer.parseInt(ports[1]), HERE);
        EventLoops.serve(vertx, Integer.parseInt(ports[0]), proxy);
    }
}
