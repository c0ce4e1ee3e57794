package org.digitaltrust.gateway.server;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.digitaltrust.gateway.door.Door;
import org.jboss.logging.Logger;

/** Opens the public port when all else is ready, and closes it when the last answer has been sent. */
@Singleton
public class PublicServer {

    private static final Logger LOG = Logger.getLogger(PublicServer.class);

    private final Vertx vertx;
    private final ServerSettings settings;
    private final TlsConfigurationRegistry certificates;
    private final Door door;
    private final Leaving leaving;
    private final InvalidRequests invalid;
    private final Heads heads;
    private final Set<HttpServer> servers = ConcurrentHashMap.newKeySet();
    private final Connections connections;
    private final AtomicInteger port = new AtomicInteger();
    private final AtomicInteger tlsPort = new AtomicInteger();

    PublicServer(
            Vertx vertx,
            ServerSettings settings,
            TlsConfigurationRegistry certificates,
            Door door,
            Leaving leaving,
            InvalidRequests invalid,
            Connections connections) {
        this.vertx = vertx;
        this.settings = settings;
        this.certificates = certificates;
        this.door = door;
        this.leaving = leaving;
        this.invalid = invalid;
        this.connections = connections;
        this.heads = new Heads(settings);
    }

    void open(@Observes StartupEvent started) {
        open(ServerOptions.clearText(settings), port);
        settings.tlsPort().ifPresent(it -> open(ServerOptions.tls(settings, it, certificate()), tlsPort));
        LOG.infof("open host=%s port=%d tls=%d", settings.host(), port.get(), tlsPort.get());
    }

    private TlsConfiguration certificate() {
        return settings.tls()
                .flatMap(certificates::get)
                .orElseThrow(
                        () -> new IllegalArgumentException("gateway.server.tls names no certificate of quarkus.tls"));
    }

    private void open(HttpServerOptions options, AtomicInteger actual) {
        var router = Router.router(vertx);
        router.route().handler(this::enter).failureHandler(this::failed);
        var shared =
                new Listener.Shared(options, router, invalid::answer, settings.head(), connections, servers, actual);
        var loops = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        vertx.deployVerticle(() -> new Listener(shared), loops)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void enter(RoutingContext request) {
        leaving.mention(request);
        var excess = heads.faultOf(request.request());
        if (excess == null) {
            door.judge(request);
        } else {
            door.refuse(excess, request);
        }
    }

    /** A request may fail before anybody was asked, for want of a Host. */
    private void failed(RoutingContext request) {
        door.failed(request);
    }

    void renew(@Observes CertificateUpdatedEvent renewed) {
        if (settings.tls().filter(renewed.name()::equals).isPresent()) {
            servers.forEach(it -> it.updateSSLOptions(renewed.tlsConfiguration().getSSLOptions()));
        }
    }

    /** Readiness fails from now on, and whoever still comes is sent on to another instance. */
    void leave(@Observes ShutdownDelayInitiatedEvent told) {
        leaving.begin();
    }

    void close(@Observes ShutdownEvent stopping) {
        long cutOff = leaving.await(settings.drain());
        if (cutOff > 0) {
            LOG.warnf("closed with requests under way count=%d", cutOff);
        }
    }

    /** The port that is open, also where a free one was asked for. */
    public int port() {
        return port.get();
    }

    /** The port of TLS; 0 where there is none. */
    public int tlsPort() {
        return tlsPort.get();
    }
}
