package org.digitaltrust.sanctions.disclosure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What of the disclosure log still waits for the database. */
@Singleton
class DisclosureMetrics {

    private final DisclosureLog log;

    DisclosureMetrics(DisclosureLog log) {
        this.log = log;
    }

    void register(@Observes StartupEvent start, MeterRegistry meters) {
        Gauge.builder("disclosure.spool.size", log::size)
                .baseUnit("bytes")
                .description("Bytes of the spool; when it is full, answers that disclose something are refused")
                .register(meters);
        Gauge.builder("disclosure.spool.undrained", log::undrained)
                .description("Disclosures that are not in the database yet")
                .register(meters);
    }
}
