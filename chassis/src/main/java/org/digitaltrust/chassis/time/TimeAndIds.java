package org.digitaltrust.chassis.time;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The system's clock and UUIDv7 ids, unless a test brings its own. */
@Singleton
class TimeAndIds {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @RealmTime
    @DefaultBean
    Clock realmClock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @DefaultBean
    Ids ids() {
        NoArgGenerator versionSeven = Generators.timeBasedEpochGenerator();
        return versionSeven::generate;
    }
}
