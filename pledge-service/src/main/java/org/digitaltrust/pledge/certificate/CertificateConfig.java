package org.digitaltrust.pledge.certificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things count for a certificate. */
@ConfigMapping(prefix = "certificate")
interface CertificateConfig {
    @WithDefault("12")
    int monthsValid();

    /** Before its end it can be refreshed. */
    @WithDefault("60D")
    Duration refresh();

    /** A result counts for longer than a certificate, since it comes first. */
    @WithDefault("18")
    int monthsAssessmentCounts();

    @WithDefault("1s")
    Duration lookEvery();

    /** How many of those whose turn it is are read at once. */
    @WithDefault("200")
    int certificatesPerLook();
}
