package org.digitaltrust.sanctions.register;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** How old and how large the register in memory is. Nothing is shown until it has been built. */
@Singleton
class RegisterMetrics {

    private static final double MILLIS = 1_000;

    private final Register register;
    private final Clock clock;

    RegisterMetrics(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    void register(@Observes StartupEvent start, MeterRegistry meters) {
        Gauge.builder("register.built", () -> register.isBuilt() ? 1 : 0)
                .description("1 once the register has been built; until then there are no answers")
                .register(meters);
        Gauge.builder("register.age", this::age)
                .baseUnit("seconds")
                .description("Since when the register has been known to be complete; grows while the database is away")
                .register(meters);
        Gauge.builder(
                        "register.version",
                        () -> register.isBuilt() ? register.edition().version() : Double.NaN)
                .description("The last outbox version that is included")
                .register(meters);
        Gauge.builder("register.unreadable_names", () -> register.isBuilt() ? register.unreadableNames() : Double.NaN)
                .description(
                        "Subjects with names that cannot be decrypted; above 0 a key is missing or a row is damaged")
                .register(meters);
        Gauge.builder("register.subjects", () -> register.isBuilt() ? register.size() : Double.NaN)
                .description("Subjects in the register")
                .register(meters);
    }

    private double age() {
        return register.isBuilt()
                ? Duration.between(register.edition().asOf(), clock.instant()).toMillis() / MILLIS
                : Double.NaN;
    }
}
