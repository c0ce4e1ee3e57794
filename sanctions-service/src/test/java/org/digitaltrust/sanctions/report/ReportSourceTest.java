package org.digitaltrust.sanctions.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.digitaltrust.chassis.caller.Caller;
import org.junit.jupiter.api.Test;

class ReportSourceTest {

    private static final ReportsConfig CONFIG = new ReportsConfig() {
        @Override
        public Optional<Set<String>> trustedFlaggers() {
            return Optional.of(Set.of("flagger"));
        }

        @Override
        public Optional<Set<String>> authorities() {
            return Optional.of(Set.of("authority"));
        }

        @Override
        public int burstOf() {
            return 10;
        }

        @Override
        public Duration burstWithin() {
            return Duration.ofDays(1);
        }
    };

    @Test
    void a_client_needs_the_scope_whoever_it_is() {
        assertThat(of("flagger", true)).isEmpty();
        assertThat(of("flagger", true, "reports:write")).hasValue(ReportSource.TRUSTED_FLAGGER);
        assertThat(of("authority", true, "reports:write")).hasValue(ReportSource.AUTHORITY);
        assertThat(of("another", true, "reports:write", "member")).hasValue(ReportSource.PARTNER);
    }

    @Test
    void a_person_needs_none() {
        assertThat(of("flagger", false, "member")).hasValue(ReportSource.MEMBER);
        assertThat(of("flagger", false, "case_officer")).hasValue(ReportSource.PUBLIC);
    }

    private static Optional<ReportSource> of(String client, boolean service, String... roles) {
        return ReportSource.of(new Caller("somebody", client, Set.of(roles), service, null), CONFIG);
    }
}
