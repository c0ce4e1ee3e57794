package org.digitaltrust.pledge.certificate;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.pledge.assessment.AssessmentConcluded;
import org.digitaltrust.pledge.member.MemberChanged;
import org.digitaltrust.pledge.publication.PledgesChanged;
import org.digitaltrust.pledge.publication.PublishPledges;
import org.digitaltrust.pledge.sanction.SanctionsChanged;
import org.digitaltrust.pledge.signing.GraceMoved;
import org.digitaltrust.pledge.training.TrainingPassed;

/** Certificates follow what they depend on, in the transaction in which it changes. */
@ApplicationScoped
class FollowChanges {

    private static final int AFTER_PLEDGES = Interceptor.Priority.APPLICATION + 900;

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

    /** After pledges have followed: what both ends a pledge and suspends a certificate is told once, with the cause of the pledge. */
    void on(@Observes @Priority(AFTER_PLEDGES) SanctionsChanged change) {
        follow(change.subject());
    }

    void on(@Observes GraceMoved change) {
        follow(change.member());
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
