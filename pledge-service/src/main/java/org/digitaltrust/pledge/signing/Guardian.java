package org.digitaltrust.pledge.signing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signs beside a minor. */
record Guardian(String name, Relationship relationship) {

    @Schema(name = "GuardianRelationship")
    enum Relationship {
        PARENT,
        LEGAL_GUARDIAN
    }
}
