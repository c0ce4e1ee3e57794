package org.digitaltrust.pledge.dossier;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;
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

    /** How long dossiers of an erased member stay, so that a case that was opened before can be heard of; while one is open they stay. */
    @WithDefault("24H")
    Duration erasedAfter();

    /** How long a closed dossier is kept after the time until which it was valid. */
    @WithDefault("P5Y")
    Period closedKeptFor();

    /** How long a dossier that nobody closed is kept after its time ran out. */
    @WithDefault("P6M")
    Period othersKeptFor();

    /** So many dossiers of a member are open at once. */
    @WithDefault("50")
    int openOfMember();

    /** So much may all documents of a member be together. */
    @WithDefault("1G")
    MemorySize bytesOfMember();

    /** So many documents are in memory at once, up to 40 MB each. */
    @WithDefault("4")
    int atOnce();

    /** So many of them for one person, who cannot take all. */
    @WithDefault("2")
    int atOnceOfOne();

    /** How long a document may take on its way to who reads it; then the connection is ended. */
    @WithDefault("2M")
    Duration turnWithin();

    /** So many uploads are under way at once, each in a file of up to 10 MiB. */
    @WithDefault("8")
    int uploads();

    /** So many of them of one person, who waits for another; then 429. */
    @WithDefault("2")
    int uploadsOfOne();

    /** How long a document may take to arrive; then 408. */
    @WithDefault("60s")
    Duration uploadWithin();

    /** How long an upload or a reading waits for its turn; then 503. */
    @WithDefault("10s")
    Duration patience();
}
