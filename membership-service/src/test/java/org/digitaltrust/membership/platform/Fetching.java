package org.digitaltrust.membership.platform;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** Fetchers with settings and a name server of a test's own, and a platform to fetch from. */
final class Fetching implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final ProfilePages pages = new ProfilePages();
    private final List<HostAddresses> lookups = new ArrayList<>();

    /** Says of every host what a test wants, when the test lets it. */
    private static final class Answering extends HostAddresses {
        private final List<InetAddress> answer;
        private final CountDownLatch leave;

        Answering(FetchConfig config, List<InetAddress> answer, CountDownLatch leave) {
            super(config);
            this.answer = answer;
            this.leave = leave;
        }

        @Override
        List<InetAddress> lookUp(String host) {
            try {
                leave.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return answer;
        }
    }

    ProfilePages pages() {
        return pages;
    }

    Platform platform(String host) {
        var authority = host + ":" + pages.port();
        return new Platform("testbook", "https://" + authority + "/@{handle}", Set.of(authority), Place.BIO, Set.of());
    }

    /** With durations and sizes as Quarkus reads them. */
    static FetchConfig config(Map<String, String> settings) {
        var builder = new SmallRyeConfigBuilder().withMapping(FetchConfig.class).addDiscoveredConverters();
        settings.forEach((name, value) -> builder.withDefaultValue("profile-fetch." + name, value));
        return builder.build().getConfigMapping(FetchConfig.class);
    }

    ProfileFetcher fetcher(Map<String, String> settings, List<String> addresses) {
        return fetcher(settings, addresses, new CountDownLatch(0));
    }

    ProfileFetcher fetcher(Map<String, String> settings, List<String> addresses, CountDownLatch leave) {
        var config = config(settings);
        var hosts = new Answering(
                config, addresses.stream().map(BadAddresses::parse).toList(), leave);
        lookups.add(hosts);
        var trusted = new PfxOptions().setPath(pages.trusted()).setPassword(ProfilePages.password());
        return new ProfileFetcher(
                hosts, new PublicAddresses(config), new PageReader(vertx, config, Optional.of(trusted)), config);
    }

    /** One that may connect to this machine. */
    ProfileFetcher local() {
        return local("20s");
    }

    /** One that has so much time. */
    ProfileFetcher local(String deadline) {
        return fetcher(Map.of("allowed-private-addresses", "127.0.0.1", "deadline", deadline), List.of("127.0.0.1"));
    }

    void forget() {
        pages.forget();
        lookups.forEach(HostAddresses::stop);
        lookups.clear();
    }

    @Override
    public void close() {
        pages.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
