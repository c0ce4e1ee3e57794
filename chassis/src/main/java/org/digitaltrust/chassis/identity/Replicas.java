package org.digitaltrust.chassis.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The other replicas, and ourselves among them: the realm tells a sign-out to one address only. Each of them checks the logout
 * token itself, so it matters to nobody who passed it on.
 */
@Singleton
class Replicas {

    /** On a sign-out that comes from another replica, which has told everybody. */
    static final String PASSED_ON = "X-Passed-On";

    private static final Logger LOG = Logger.getLogger(Replicas.class);
    private static final int PATIENCE_MILLIS = 3_000;

    private final Vertx vertx;
    private final List<Place> names;
    private final HttpClient http;

    private record Place(String host, int port) {

        static Place parse(String text) {
            int colon = text.lastIndexOf(':');
            if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
                throw new IllegalArgumentException("identity.revocation.replicas are host:port, not " + text);
            }
            return new Place(text.substring(0, colon), Integer.parseInt(text, colon + 1, text.length(), 10));
        }

        /** At every address of its name. */
        Stream<Place> everywhere() {
            try {
                return Arrays.stream(InetAddress.getAllByName(host)).map(it -> new Place(it.getHostAddress(), port));
            } catch (UnknownHostException e) {
                LOG.warnf("sign-out not passed on, the replicas have no address name=%s", host);
                return Stream.of();
            }
        }
    }

    @Inject
    Replicas(Vertx vertx, IdentityConfig config) {
        this(vertx, config.revocation().replicas().orElse(List.of()));
    }

    /** @param names {@code host:port}, each of all the addresses that its name has */
    Replicas(Vertx vertx, List<String> names) {
        this.vertx = vertx;
        this.names = names.stream().map(Place::parse).toList();
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
    }

    /** Passes a logout token on; completes when each has answered or not, which is logged. */
    Future<Void> tell(String logoutToken) {
        if (names.isEmpty()) {
            return Future.succeededFuture();
        }
        return vertx.executeBlocking(this::places)
                .compose(all -> Future.join(Objects.requireNonNull(all).stream()
                        .map(it -> tell(it, logoutToken))
                        .toList()))
                .otherwiseEmpty()
                .mapEmpty();
    }

    private List<Place> places() {
        return names.stream().flatMap(Place::everywhere).toList();
    }

    private Future<Void> tell(Place replica, String logoutToken) {
        var to = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(replica.host())
                .setPort(replica.port())
                .setURI(LogoutEndpoint.PATH)
                .setTimeout(PATIENCE_MILLIS)
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpHeaders.APPLICATION_X_WWW_FORM_URLENCODED)
                .putHeader(PASSED_ON, "true");
        return http.request(to)
                .compose(request -> request.send(Buffer.buffer("logout_token=" + logoutToken)))
                .compose(answer -> answer.statusCode() == 200
                        ? Future.<Void>succeededFuture()
                        : Future.failedFuture("status " + answer.statusCode()))
                .onFailure(fault -> LOG.warnf("sign-out not passed on replica=%s cause=%s", replica, fault.toString()));
    }

    @PreDestroy
    void close() {
        http.close();
    }
}
