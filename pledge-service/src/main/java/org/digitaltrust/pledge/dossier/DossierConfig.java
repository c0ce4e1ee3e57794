package org.digitaltrust.pledge.dossier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;

/** How product dossiers are kept. */
@ConfigMapping(prefix = "dossiers")
interface DossierConfig {
    /** Sectors whose advertising an authority must have confirmed (Advertising Law, Art. 20, and its decrees). */
    @WithDefault("health_food,pharmaceutical,cosmetics,medical_service,medical_device,child_nutrition")
    Set<String> permitSectors();

    /** Permits begin and end with days of this place. */
    @WithDefault("Asia/Ho_Chi_Minh")
    ZoneId zone();

    /** How often it is looked for files to take away; for the scheduler, which also knows {@code off}. */
    @WithDefault("10m")
    String sweepEvery();

    /** A file that no document points to after this long is taken away. Longer than any upload takes. */
    @WithDefault("1H")
    Duration orphansAfter();

    /** So many documents are in memory at once, up to 40 MB each. */
    @WithDefault("4")
    int atOnce();

    /** How long an upload or a reading waits for its turn; then 503. */
    @WithDefault("10s")
    Duration patience();
}
