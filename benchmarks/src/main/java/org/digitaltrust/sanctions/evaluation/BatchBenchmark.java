package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Period;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.json.JsonRules;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.disclosure.LogWithoutDatabase;
import org.digitaltrust.sanctions.party.AskersOf;
import org.digitaltrust.sanctions.permit.NoPermits;
import org.digitaltrust.sanctions.register.InventedRegister;
import org.digitaltrust.sanctions.vocabulary.ShippedVocabularies;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A batch of 1,000 accounts from the bytes of the request to those of the response: JSON, rules, and the disclosures noted
 * and synced to disk. Left out are HTTP, authentication, and the database that disclosures are drained to. One thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 3, jvmArgs = "-Xmx2g")
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@NullUnmarked
public class BatchBenchmark {

    private static final int REQUESTS = 200;
    private static final Caller CALLER = new Caller("somebody", "a-client", Set.of("access:evaluate"), true, null);

    private final Random random = new Random(1);
    private final ObjectMapper json = JsonRules.mapper();
    private AccessRequests requests;
    private Respond respond;
    private LogWithoutDatabase log;
    private byte[][] bodies;
    private int next;

    @Setup
    public void fill() throws IOException {
        var clock = Clock.systemUTC();
        var generator = Generators.timeBasedEpochGenerator();
        Ids ids = generator::generate;
        var register = InventedRegister.filled();
        log = LogWithoutDatabase.open(ids);
        requests = new AccessRequests(json);
        respond = new Respond(
                new Evaluate(register, NoPermits.use(), () -> Period.ofMonths(12), clock),
                new NoteAnswer(log.log(), ids, clock),
                // Nobody asks for a receipt here.
                null,
                // Nor about a name.
                new QuestionReader(ShippedVocabularies.read(json), null, clock),
                AskersOf.register(register),
                register);
        bodies = IntStream.range(0, REQUESTS).mapToObj(it -> body()).toArray(byte[][]::new);
    }

    @TearDown
    public void close() throws IOException {
        log.close();
    }

    @Benchmark
    @OperationsPerInvocation(Batch.MOST)
    public byte[] answers() throws IOException {
        next = (next + 1) % bodies.length;
        return json.writeValueAsBytes(
                respond.many(requests.read(bodies[next], "application/json"), bodies[next], CALLER));
    }

    private byte[] body() {
        return random.ints(Batch.MOST, 0, InventedRegister.SUBJECTS)
                .mapToObj(it -> InventedRegister.account(it, it % InventedRegister.ACCOUNTS_EACH)
                        .inQuestions())
                .map("{\"subject\": {\"type\": \"account\", \"id\": \"%s\"}}"::formatted)
                .collect(Collectors.joining(",", """
                        {"action": {"name": "host"}, "resource": {"type": "medium", "id": "television"},
                         "evaluations": [""", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
