package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Debian's HAProxy on two threads, which checks the signature of every token. */
record HaProxy(Spawned process, URI base) {

    private static final String NAME = "bench-haproxy";

    /** Empty where it is not installed. */
    static Optional<HaProxy> start(RunningStack stack, Issuer issuer, int service)
            throws IOException, InterruptedException {
        var program = Programs.find("haproxy");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        int port = Spawned.freePort();
        var folder = Spawned.folder(stack, NAME);
        var key = Files.writeString(folder.resolve("key.pem"), issuer.publicKeyPem());
        var configuration = Files.writeString(folder.resolve("haproxy.cfg"), configuration(port, key, service));
        var process =
                Spawned.start(stack, NAME, List.of(program.get(), "-db", "-f", configuration.toString()), Map.of());
        process.await(port);
        return Optional.of(new HaProxy(process, URI.create("http://127.0.0.1:" + port)));
    }

    private static String configuration(int port, Path key, int service) {
        return """
            global
                nbthread 2
            defaults
                mode http
                timeout connect 2s
                timeout client 75s
                timeout server 60s
                http-reuse always
            frontend door
                bind 127.0.0.1:%d
                http-request set-var(txn.token) http_auth_bearer
                http-request set-var(txn.alg) var(txn.token),jwt_header_query('$.alg')
                http-request deny deny_status 401 unless { var(txn.alg) -m str RS256 }
                http-request deny deny_status 401 unless { var(txn.token),jwt_verify(txn.alg,"%s") 1 }
                default_backend service
            backend service
                server same 127.0.0.1:%d
            """.formatted(port, key, service);
    }
}
