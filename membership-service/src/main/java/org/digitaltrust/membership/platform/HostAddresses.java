package org.digitaltrust.membership.platform;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the name server of this machine says of a host. */
@Singleton
class HostAddresses {

    private static final long IDLE_SECONDS = 30;

    // Threads of their own: the system's look-up cannot be interrupted, and would hold a virtual thread's carrier.
    private final ExecutorService lookups;

    HostAddresses(FetchConfig config) {
        this.lookups = new ThreadPoolExecutor(
                0,
                config.concurrent(),
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("host-lookup-", 0).factory());
    }

    /** All addresses; none where the host is not known, or nobody says so in time. */
    List<InetAddress> of(String host, Deadline deadline) throws TimeoutException {
        try {
            return deadline.await(CompletableFuture.supplyAsync(() -> lookUp(host), lookups));
        } catch (ExecutionException e) {
            throw new IllegalStateException("host not looked up", e.getCause());
        } catch (RejectedExecutionException allOfThemWait) {
            throw new TimeoutException("earlier look-ups have not ended");
        }
    }

    List<InetAddress> lookUp(String host) {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    @PreDestroy
    void stop() {
        lookups.shutdownNow();
    }
}
