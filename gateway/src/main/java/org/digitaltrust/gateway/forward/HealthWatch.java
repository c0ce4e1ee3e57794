package org.digitaltrust.gateway.forward;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Asks the instances of a service again and again whether they are ready. */
final class HealthWatch {

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration patience;
    private final long timer;

    private HealthWatch(Vertx vertx, Upstream upstream, List<URI> addresses, ForwardSettings settings) {
        this.vertx = vertx;
        this.patience = settings.healthTimeout();
        this.client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
        this.timer = vertx.setPeriodic(settings.healthInterval().toMillis(), tick -> {
            for (int i = 0; i < addresses.size(); i++) {
                ask(addresses.get(i), upstream.instances().get(i));
            }
        });
    }

    static HealthWatch of(Upstream upstream, List<URI> addresses, Vertx vertx, ForwardSettings settings) {
        if (addresses.size() != upstream.instances().size()) {
            throw new IllegalArgumentException(
                    upstream.name() + " needs as many addresses of its health as it has of itself");
        }
        return new HealthWatch(vertx, upstream, addresses, settings);
    }

    private void ask(URI address, Instance instance) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address.toString())
                .setConnectTimeout(patience.toMillis())
                .setTimeout(patience.toMillis());
        client.request(options)
                .compose(request -> request.send())
                .map(HttpClientResponse::statusCode)
                .onComplete(status -> instance.report(status.succeeded() && status.result() == 200));
    }

    void close() {
        vertx.cancelTimer(timer);
        client.close();
    }
}
