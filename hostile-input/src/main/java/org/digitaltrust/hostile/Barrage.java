package org.digitaltrust.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Sends hostile requests of every operation to a running service and holds each answer against its document. What one
 * request does to the service is there for the next, as it is in life; {@code before} sets the stage for each operation.
 *
 * <p>Not sent: what is no HTTP, other methods, heads and bodies beyond the limits. Those never reach an operation.
 *
 * @param before sets the stage for an operation and says what there is
 * @param leftOut ids of operations that are not tried, each with the reason
 */
public record Barrage(
        Contract contract,
        URI service,
        List<Caller> callers,
        Function<Operation, Situation> before,
        Map<String, String> leftOut) {

    private static final System.Logger LOG = System.getLogger(Barrage.class.getName());
    private static final int AT_ONCE = 3;

    public Barrage {
        service = URI.create(service.toString().replaceAll("/+$", ""));
        callers = List.copyOf(callers);
        leftOut = Map.copyOf(leftOut);
    }

    public Report run(Volley volley) {
        var requests = new HostileRequests(contract, new Callers(callers), volley.seed());
        var promises = new Promises(contract);
        var findings = Collections.synchronizedList(new ArrayList<Finding>());
        var statuses = new TreeMap<String, Map<Integer, Integer>>();
        LOG.log(System.Logger.Level.INFO, "hostile input: -Dhostile.seed={0}", Long.toString(volley.seed()));
        try (var threads = Executors.newFixedThreadPool(AT_ONCE);
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build()) {
            for (var operation : contract.operations()) {
                if (leftOut.containsKey(operation.id())) {
                    continue;
                }
                var situation = before.apply(operation);
                var seen = new ConcurrentHashMap<Integer, Integer>();
                var sent = new ArrayList<Future<?>>();
                for (int i = 0; i < volley.each(); i++) {
                    var request = requests.of(operation, situation, i);
                    sent.add(threads.submit(() -> judge(request, client, promises, findings, seen)));
                }
                sent.forEach(Barrage::finish);
                statuses.put(operation.id(), seen);
            }
        }
        return new Report(volley.seed(), List.copyOf(findings), statuses);
    }

    private void judge(
            HostileRequest request,
            HttpClient client,
            Promises promises,
            List<Finding> findings,
            Map<Integer, Integer> seen) {
        try {
            var answer = Answer.of(client.send(request.to(service), BodyHandlers.ofString(UTF_8)));
            seen.merge(answer.status(), 1, Integer::sum);
            var faults = promises.faults(request, answer);
            if (!faults.isEmpty()) {
                findings.add(
                        Finding.of(request, faults, request.asCurl(service), answer.status() + " " + answer.body()));
            }
        } catch (IOException e) {
            findings.add(Finding.of(request, List.of("no answer"), request.asCurl(service), e.toString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void finish(Future<?> work) {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request could not be made or judged", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
