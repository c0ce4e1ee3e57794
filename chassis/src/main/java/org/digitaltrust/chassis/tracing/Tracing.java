package org.digitaltrust.chassis.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Begins spans, and sends those that are sampled. Off, it costs the question whether it is. */
@Singleton
public class Tracing {

    private static final String PARENT = "traceparent";
    private static final long LAST_CALL_SECONDS = 5;

    private final @Nullable SdkTracerProvider provider;
    private final @Nullable Tracer tracer;

    @Inject
    Tracing(TracingSettings settings, @ConfigProperty(name = "quarkus.application.name") String application) {
        this(settings.endpoint().map(it -> open(it, settings, application)).orElse(null));
    }

    private Tracing(@Nullable SdkTracerProvider provider) {
        this.provider = provider;
        this.tracer = provider == null ? null : provider.get("org.digitaltrust");
    }

    /** Without a collector. */
    public static Tracing off() {
        return new Tracing(null);
    }

    private static SdkTracerProvider open(URI endpoint, TracingSettings settings, String application) {
        var ratio = Sampler.traceIdRatioBased(settings.ratio());
        var exporter =
                OtlpHttpSpanExporter.builder().setEndpoint(endpoint.toString()).build();
        return SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.builder()
                        .put("service.namespace", "digital-trust")
                        .put("service.name", application)
                        .build()))
                .setSampler(settings.followsCallers() ? Sampler.parentBased(ratio) : ratio)
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
    }

    /** A request is served. Null where there are no spans. */
    public @Nullable Work answering(String name, @Nullable String parent) {
        return begin(SpanKind.SERVER, name, parent);
    }

    /** A message is sent. Null where there are no spans, or nothing that this one would belong to. */
    public @Nullable Work sending(String topic, @Nullable String parent) {
        return parent == null ? null : message(SpanKind.PRODUCER, topic, parent);
    }

    /** A message is worked on. Null where there are no spans, or nothing that this one would belong to. */
    public @Nullable Work hearing(String topic, @Nullable String parent) {
        return parent == null ? null : message(SpanKind.CONSUMER, topic, parent);
    }

    private @Nullable Work message(SpanKind kind, String topic, String parent) {
        var doing = kind == SpanKind.PRODUCER ? "send" : "process";
        var work = begin(kind, doing + " " + topic, parent);
        if (work != null) {
            work.tell("messaging.system", "kafka");
            work.tell("messaging.destination.name", topic);
            work.tell("messaging.operation.type", doing);
        }
        return work;
    }

    private @Nullable Work begin(SpanKind kind, String name, @Nullable String parent) {
        if (tracer == null) {
            return null;
        }
        var before = parent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, OneHeader.TRACEPARENT);
        return new Work(
                tracer.spanBuilder(name).setSpanKind(kind).setParent(before).startSpan());
    }

    private enum OneHeader implements TextMapGetter<String> {
        TRACEPARENT;

        @Override
        public Iterable<String> keys(String parent) {
            return List.of(PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String parent, String key) {
            return key.toLowerCase(Locale.ROOT).equals(PARENT) ? parent : null;
        }
    }

    /** Sends what is still here. */
    @PreDestroy
    void close() {
        if (provider != null) {
            provider.shutdown().join(LAST_CALL_SECONDS, TimeUnit.SECONDS);
        }
    }
}
