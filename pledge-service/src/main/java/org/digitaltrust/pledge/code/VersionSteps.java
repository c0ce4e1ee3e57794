package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;

/** The steps of a version's life, together for whoever offers them. */
@ApplicationScoped
class VersionSteps {

    private final OpenConsultation consultation;
    private final AdoptVersion adoption;
    private final BringIntoForce entryIntoForce;

    VersionSteps(OpenConsultation consultation, AdoptVersion adoption, BringIntoForce entryIntoForce) {
        this.consultation = consultation;
        this.adoption = adoption;
        this.entryIntoForce = entryIntoForce;
    }

    OpenConsultation consultation() {
        return consultation;
    }

    AdoptVersion adoption() {
        return adoption;
    }

    BringIntoForce entryIntoForce() {
        return entryIntoForce;
    }
}
