package org.digitaltrust.membership.platform;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.digitaltrust.membership.platform.Fetched.Fault;

/**
 * Reads one page from one address that has been checked. The name of the host is only said: in the TLS handshake, where
 * the certificate has to fit it, and in the request. Nothing is followed, remembered or unpacked, and each page has a
 * connection of its own that ends with it.
 */
@Singleton
class PageReader {

    /** Trust in other certificates than the JDK's, such as those of a proxy that all traffic leaves through. */
    private static final String TLS = "profile-fetch";

    private static final int HTTPS = 443;
    private static final int LONGEST_HEADERS = 64 * 1024;

    private final Vertx vertx;
    private final FetchConfig config;
    private final HttpClientOptions options;

    @Inject
    PageReader(Vertx vertx, FetchConfig config, TlsConfigurationRegistry tls) {
        this(vertx, config, tls.get(TLS).map(TlsConfiguration::getTrustStoreOptions));
    }

    PageReader(Vertx vertx, FetchConfig config, Optional<TrustOptions> trusted) {
        this.vertx = vertx;
        this.config = config;
        this.options = new HttpClientOptions()
                .setSsl(true)
                .setVerifyHost(true)
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setMaxHeaderSize(LONGEST_HEADERS)
                .setConnectTimeout(
                        Math.toIntExact(config.deadline().toMillis() / 2)); // leaves time for another address
        trusted.ifPresent(options::setTrustOptions);
    }

    Fetched read(URI page, InetAddress address, Deadline deadline) {
        var client = vertx.createHttpClient(options);
        try {
            return deadline.await(client.request(requestOf(page, address))
                    .compose(this::send)
                    .toCompletionStage()
                    .toCompletableFuture());
        } catch (TimeoutException e) {
            return new Fetched.Unreachable(Fault.TOO_LATE);
        } catch (ExecutionException e) {
            return new Fetched.Unreachable(Fault.NOT_CONNECTED);
        } finally {
            client.close();
        }
    }

    private static RequestOptions requestOf(URI page, InetAddress address) {
        int port = page.getPort() < 0 ? HTTPS : page.getPort();
        var path = page.getRawQuery() == null ? page.getRawPath() : page.getRawPath() + "?" + page.getRawQuery();
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(page.getHost())
                .setPort(port)
                .setSsl(true)
                .setMethod(HttpMethod.GET)
                .setURI(path)
                .setFollowRedirects(false)
                .putHeader("Accept", "text/html, application/json")
                .putHeader("Accept-Encoding", "identity")
                .putHeader("User-Agent", "digital-trust-alliance (proof of control of an account)");
    }

    private Future<Fetched> send(HttpClientRequest request) {
        return request.send()
                .compose(answer -> new PageBody(config.longestPage().asLongValue()).of(answer))
                .recover(brokenOff -> Future.succeededFuture(new Fetched.Unreachable(Fault.BROKEN_OFF)));
    }
}
