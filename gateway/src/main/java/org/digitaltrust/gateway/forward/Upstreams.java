package org.digitaltrust.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.digitaltrust.gateway.settings.GatewaySettings;

/** The services behind us, each with connections of its own, so that a slow one cannot take another's. */
@Singleton
class Upstreams {

    private static final int LARGEST_HEADERS = 32 * 1024;

    private final Map<String, Upstream> byName;

    Upstreams(Vertx vertx, GatewaySettings settings) {
        this.byName = settings.upstreams().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, it -> open(vertx, it.getValue(), settings.connections())));
    }

    /** One service. */
    record Upstream(URI address, HttpClient client, long connectMillis) {

        RequestOptions requestOptions() {
            int port = address.getPort() >= 0 ? address.getPort() : isHttps() ? 443 : 80;
            return new RequestOptions()
                    .setHost(address.getHost())
                    .setPort(port)
                    .setSsl(isHttps())
                    .setConnectTimeout(connectMillis);
        }

        private boolean isHttps() {
            return "https".equals(address.getScheme());
        }
    }

    private static Upstream open(Vertx vertx, URI address, GatewaySettings.Connections connections) {
        if (address.getHost() == null
                || address.getScheme() == null
                || !address.getScheme().matches("https?")
                || !address.getPath().matches("/?")) {
            throw new IllegalArgumentException("an upstream is an http or https origin without path: " + address);
        }
        var options = new HttpClientOptions()
                .setKeepAliveTimeout((int) connections.keepAlive().toSeconds())
                .setConnectTimeout((int) connections.connect().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) connections.idle().toMillis())
                .setMaxWaitQueueSize(connections.waiting())
                // An upstream gives back X-Request-ID, which may fill all that a client may send as headers.
                .setMaxHeaderSize(LARGEST_HEADERS);
        var client = vertx.httpClientBuilder()
                .with(options)
                .with(new PoolOptions().setHttp1MaxSize(connections.open()))
                .build();
        return new Upstream(address, client, connections.connect().toMillis());
    }

    Upstream named(String name) {
        var found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no such upstream: " + name);
        }
        return found;
    }

    Map<String, Upstream> all() {
        return byName;
    }

    @PreDestroy
    void close() {
        byName.values().forEach(it -> it.client().close());
    }
}
