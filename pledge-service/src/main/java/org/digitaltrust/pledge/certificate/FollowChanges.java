package org.digitaltrust.pledge.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.pledge.assessment.AssessmentConcluded;
import org.digitaltrust.pledge.member.MemberChanged;
import org.digitaltrust.pledge.publication.PledgesChanged;
import org.digitaltrust.pledge.publication.PublishPledges;
import org.digitaltrust.pledge.sanction.SanctionsChanged;
import org.digitaltrust.pledge.training.TrainingPassed;

/** Certificates follow what they depend on, in the transaction in which it changes. */
@ApplicationScoped
class FollowChanges {

    private final SettleCertificates settle;
    private final PublishPledges publish;
    private final Clock clock;

    FollowChanges(SettleCertificates settle, PublishPledges publish, Clock clock) {
        this.settle = settle;
        this.publish = publish;
        this.clock = clock;
    }

    void on(@Observes MemberChanged change) {
        follow(change.member());
    }

    void on(@Observes SanctionsChanged change) {
        follow(change.subject());
    }

    void on(@Observes TrainingPassed change) {
        follow(change.member());
    }

    void on(@Observes AssessmentConcluded change) {
        follow(change.member());
    }

    /** Who changed the pledges publishes certificates with them. */
    void on(@Observes PledgesChanged change) {
        settle.of(change.member());
    }

    private void follow(UUID member) {
        settle.of(member).ifPresent(cause -> publish.certificatesOf(member, cause, clock.instant()));
    }
}
