package org.digitaltrust.chassis.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where spans go, and how many. */
@ConfigMapping(prefix = "tracing")
interface TracingSettings {

    /** A collector's address for traces by OTLP over HTTP, such as {@code http://collector:4318/v1/traces}. Without it there are no spans. */
    Optional<URI> endpoint();

    /** Which part of the traces that begin here is sampled, from 0 to 1. */
    @WithDefault("0.1")
    double ratio();

    /** Whether a caller's own decision to sample is followed. Not at a door that strangers knock at: they would decide what it costs. */
    @WithDefault("true")
    boolean followsCallers();
}
