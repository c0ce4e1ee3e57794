package org.digitaltrust.gateway.server;

import io.quarkus.tls.TlsConfiguration;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The settings as Vert.x takes them. */
final class ServerOptions {

    private static final int STREAM_WINDOW = 64 * 1024;
    private static final int CONNECTION_WINDOW = 1024 * 1024;

    private static final int ANY_PORT = -1;
    private static final int ANY_OTHER_PORT = -2;

    private ServerOptions() {}

    /** HTTP/1.1 only: HTTP/2 in clear text lets clients tunnel past whatever stands in front of us. */
    static HttpServerOptions clearText(ServerSettings settings) {
        return limits(settings)
                .setHost(settings.host())
                .setPort(shared(settings.port(), ANY_PORT))
                .setHttp2ClearTextEnabled(false);
    }

    static HttpServerOptions tls(ServerSettings settings, int port, TlsConfiguration tls) {
        var options = limits(settings)
                .setHost(settings.host())
                .setPort(shared(port, ANY_OTHER_PORT))
                .setSsl(true)
                .setUseAlpn(true)
                .setAlpnVersions(List.of(HttpVersion.HTTP_2, HttpVersion.HTTP_1_1))
                .setInitialSettings(new Http2Settings()
                        .setMaxConcurrentStreams(settings.maxStreams())
                        .setInitialWindowSize(STREAM_WINDOW)
                        .setMaxHeaderListSize(settings.maxHeaders().asLongValue()))
                .setHttp2ConnectionWindowSize(CONNECTION_WINDOW)
                .setKeyCertOptions(tls.getKeyStoreOptions())
                .setEnabledSecureTransportProtocols(tls.getSSLOptions().getEnabledSecureTransportProtocols());
        if (tls.getTrustStoreOptions() != null) {
            // Asked for, not required: only clients whose tokens are bound to a certificate need one.
            options.setTrustOptions(tls.getTrustStoreOptions()).setClientAuth(ClientAuth.REQUEST);
        }
        return options;
    }

    // All event loops must get the same one, which Vert.x does for the same negative number.
    private static int shared(int port, int any) {
        return port == 0 ? any : port;
    }

    private static HttpServerOptions limits(ServerSettings settings) {
        return new HttpServerOptions()
                .setMaxInitialLineLength((int) settings.maxRequestLine().asLongValue())
                .setMaxHeaderSize((int) settings.maxHeaders().asLongValue())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) settings.idle().toMillis())
                .setPerFrameWebSocketCompressionSupported(
                        false) // there are none, and looking for them costs every request
                .setPerMessageWebSocketCompressionSupported(false)
                .setTcpNoDelay(true)
                .setReuseAddress(true);
    }
}
