package org.digitaltrust.benchmarks;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Cause;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.contracts.SanctionsState.Restriction;
import org.digitaltrust.localstack.TestInfrastructure;
import org.digitaltrust.outbox.Wire;
import org.jspecify.annotations.Nullable;

/**
 * From a message of {@code sanctions.v1} to the certificate that everybody sees: from the moment the message is handed to Kafka
 * until a certificate, asked for again and again, is suspended, or restored when the restriction has ended.
 */
final class Suspension implements Area {

    private static final int WARM_UP = 50;
    private static final int TRIES = 500;
    private static final double P99_MILLIS = 1000;

    private final Histogram suspended = new Histogram(3);
    private final Histogram restored = new Histogram(3);
    private final Histogram asked = new Histogram(3);

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var scratch = new ScratchPledges(stack);
        scratch.create();
        // A broker of its own, so that nobody on the stack hears of what is invented.
        try (var broker = TestInfrastructure.start(false)) {
            var kafka = broker.infrastructure().kafka().bootstrapServers();
            try (var service = new Replicas(stack).pledge(kafka);
                    var producer = new KafkaProducer<>(
                            Map.of("bootstrap.servers", kafka), new StringSerializer(), new StringSerializer())) {
                var token = stack.user("member1");
                var member = scratch.member(CodeInForce.subjectOf(token));
                var code = CodeInForce.at(stack, service.base());
                stack.post(service.base(), token, "/pledges/v1/pledges", code.declarationOf(member));
                var path = "/pledges/v1/certificates/" + scratch.certificateOf(member);
                rounds(stack, producer, member, service.base().resolve(path));
            }
        } finally {
            scratch.drop();
        }
        return report();
    }

    private void rounds(RunningStack stack, KafkaProducer<String, String> producer, UUID member, URI certificate)
            throws ExecutionException, InterruptedException {
        for (int i = 1; i <= WARM_UP + TRIES; i++) {
            if (i == WARM_UP + 1) {
                List.of(suspended, restored, asked).forEach(Histogram::reset);
            }
            var began = Instant.now().minusSeconds(1);
            tell(stack, producer, state(member, 2L * i, began, null), certificate, "suspended", suspended);
            tell(stack, producer, state(member, 2L * i + 1, began, Instant.now()), certificate, "issued", restored);
        }
    }

    private static SanctionsState state(UUID member, long sequence, Instant from, @Nullable Instant ended) {
        var restriction =
                new Restriction(UUID.randomUUID(), Bindingness.MANDATORY, Level.RESTRICTED, from, null, ended);
        var cause = ended == null ? Cause.RESTRICTION_IMPOSED : Cause.RESTRICTION_LIFTED;
        return new SanctionsState(member, sequence, cause, Instant.now(), false, List.of(restriction), List.of());
    }

    private void tell(
            RunningStack stack,
            KafkaProducer<String, String> producer,
            SanctionsState state,
            URI certificate,
            String expected,
            Histogram times)
            throws ExecutionException, InterruptedException {
        var began = System.nanoTime();
        var sent = producer.send(new ProducerRecord<>(state.topic(), state.key().toString(), Wire.write(state)));
        while (!expected.equals(ask(stack, certificate))) {
            if (System.nanoTime() - began > 60e9) {
                throw new IllegalStateException("not " + expected + " within a minute");
            }
        }
        times.recordValue(System.nanoTime() - began);
        sent.get();
    }

    private String ask(RunningStack stack, URI certificate) {
        var began = System.nanoTime();
        var status = stack.get(certificate).path("status").asText();
        asked.recordValue(System.nanoTime() - began);
        return status;
    }

    private List<String> report() {
        var lines = new ArrayList<String>();
        lines.add(
                "A restriction is told by `sanctions.v1` and a certificate of the member asked for again and again until it is"
                        + " suspended; then its end, until the certificate holds again. A pledge-service and a broker of their own.");
        lines.add("");
        lines.addAll(new LatencyTable()
                .row("message sent → suspended", suspended)
                .row("message sent → holds again", restored)
                .row("reference: one look at the certificate", asked)
                .lines());
        lines.add("");
        lines.add(Target.atMost("p99 ms until suspended", suspended.getValueAtPercentile(99) / 1e6, P99_MILLIS));
        return lines;
    }
}
