package org.digitaltrust.gateway.forward;

import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One address of a service: the connections to it, how many use them, and whether it is worth asking. */
final class Instance {

    private static final Logger LOG = Logger.getLogger(Instance.class);
    private static final long NOT_ASIDE = 0;

    /** A quarter: strangers who hold on to their requests must not keep those out who are known. */
    private static final int SHARE_OF_OPEN = 4;

    private final URI address;
    private final RequestOptions options;
    private final int most;
    private final int mostOpen;
    private final long asidePause;
    private final Breaker breaker;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger openInFlight = new AtomicInteger();
    private final AtomicLong asideUntil = new AtomicLong(NOT_ASIDE);
    private final Queue<HttpClient> opened = new ConcurrentLinkedQueue<>();
    private volatile boolean ready = true;

    // A client for each event loop: what one of them asks is answered there, and no answer changes threads on its way.
    private final FastThreadLocal<HttpClient> client;

    Instance(Vertx vertx, URI address, ForwardSettings settings) {
        this.address = address;
        this.options = requestOptions(address, settings);
        this.most = settings.concurrent();
        this.mostOpen = Math.max(1, most / SHARE_OF_OPEN);
        this.asidePause = settings.aside().toMillis();
        this.breaker = new Breaker(settings.failures(), settings.pause().toMillis());
        this.client = new FastThreadLocal<>() {
            @Override
            protected HttpClient initialValue() {
                var made = open(vertx, settings);
                opened.add(made);
                return made;
            }
        };
    }

    private static RequestOptions requestOptions(URI address, ForwardSettings settings) {
        if (address.getHost() == null
                || address.getScheme() == null
                || !address.getScheme().matches("https?")
                || !address.getPath().matches("/?")) {
            throw new IllegalArgumentException("an upstream is an http or https origin without path: " + address);
        }
        boolean https = "https".equals(address.getScheme());
        int usual = https ? 443 : 80;
        return new RequestOptions()
                .setHost(address.getHost())
                .setPort(address.getPort() >= 0 ? address.getPort() : usual)
                .setSsl(https)
                .setConnectTimeout(settings.connect().toMillis());
    }

    private static HttpClient open(Vertx vertx, ForwardSettings settings) {
        var options = new HttpClientOptions()
                .setKeepAliveTimeout((int) settings.keepAlive().toSeconds())
                .setConnectTimeout((int) settings.connect().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                // Only of what comes: watching what goes as well costs every part written.
                .setReadIdleTimeout((int) settings.idle().toMillis())
                .setMaxWaitQueueSize(settings.concurrent())
                .setMaxHeaderSize((int) settings.maxAnswerHeaders().asLongValue());
        // As many connections as requests may be under way: the limit is ours, and nobody waits behind others.
        return vertx.httpClientBuilder()
                .with(options)
                .with(new PoolOptions().setHttp1MaxSize(settings.concurrent()))
                .build();
    }

    URI address() {
        return address;
    }

    RequestOptions options() {
        return options;
    }

    /** For use on the event loop that asks for it. */
    HttpClient client() {
        return client.get();
    }

    int inFlight() {
        return inFlight.get();
    }

    boolean isFull() {
        return inFlight.get() >= most;
    }

    /** Whether nothing speaks against it. */
    boolean isFit() {
        return ready && asideUntil.get() == NOT_ASIDE && breaker.isClosed();
    }

    /** Whether its breaker is open. */
    boolean isLeftInPeace() {
        return !breaker.isClosed();
    }

    /** Whether one request should find out how it is now. True for one who asks, then for a while for nobody else. */
    boolean isToBeTried(long now) {
        if (!ready) {
            return false;
        }
        if (!breaker.isClosed()) {
            return breaker.isDue(now);
        }
        long until = asideUntil.get();
        return until != NOT_ASIDE && now >= until && asideUntil.compareAndSet(until, now + asidePause);
    }

    /** When it may be tried again, if its breaker is open. */
    long closedUntil() {
        return breaker.until();
    }

    /** Null where it is full, or its breaker open. */
    @Nullable
    Attempt enter(long now, boolean open) {
        int all = inFlight.incrementAndGet();
        int ofStrangers = open ? openInFlight.incrementAndGet() : 0;
        var permit = all <= most && ofStrangers <= mostOpen ? breaker.enter(now) : null;
        if (permit == null) {
            leave(open);
            return null;
        }
        return new Attempt(this, open, permit);
    }

    void leave(boolean open) {
        inFlight.decrementAndGet();
        if (open) {
            openInFlight.decrementAndGet();
        }
    }

    void answered(Breaker.State permit) {
        if (asideUntil.get() != NOT_ASIDE) {
            asideUntil.set(NOT_ASIDE);
        }
        if (breaker.succeeded(permit)) {
            LOG.infof("answers again upstream=%s", address);
        }
    }

    void unreachable(Breaker.State permit, long now) {
        asideUntil.set(now + asidePause);
        failed(permit, now);
    }

    /** It is about to stop, and would rather be spared. */
    void leaving(long now) {
        asideUntil.set(now + asidePause);
    }

    void failed(Breaker.State permit, long now) {
        if (breaker.failed(permit, now)) {
            LOG.warnf("left in peace after too many failures upstream=%s", address);
        }
    }

    void abandoned(Breaker.State permit, long now) {
        breaker.abandoned(permit, now);
    }

    /** What its own readiness says. */
    void report(boolean isReady) {
        if (isReady && !ready) {
            asideUntil.set(NOT_ASIDE);
        }
        ready = isReady;
    }

    void close() {
        opened.forEach(HttpClient::close);
    }
}
