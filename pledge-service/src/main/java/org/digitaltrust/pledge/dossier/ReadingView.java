package org.digitaltrust.pledge.dossier;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a case officer has read something, without who: that the audit trail says. */
@Schema(name = "DossierReading")
record ReadingView(Reading.What what, Instant at) {

    static ReadingView of(Reading reading) {
        return new ReadingView(reading.what(), reading.at());
    }
}
