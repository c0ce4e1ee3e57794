package org.digitaltrust.pledge.code;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a code, by its state. Each state has only the steps that it allows. */
sealed interface CodeVersion {

    VersionFacts facts();

    /** The steps that lead on from here. */
    List<Step> possible();

    Status status();

    @Schema(name = "VersionStatus")
    enum Status {
        DRAFT,
        CONSULTATION,
        ADOPTED,
        IN_FORCE,
        SUPERSEDED
    }

    /** Who took it over from whoever proposed it. */
    record Adoption(String by, Instant at) {}

    /** A state from which a version can be adopted. */
    sealed interface Adoptable extends CodeVersion {
        default Transition adopt(String by, Instant at) {
            return by.equals(facts().proposedBy())
                    ? new Transition.OwnProposal()
                    : new Transition.Moved(new Adopted(facts(), new Adoption(by, at)));
        }
    }

    record Draft(VersionFacts facts) implements Adoptable {
        InConsultation consult(Instant at) {
            return new InConsultation(facts, at);
        }

        @Override
        public List<Step> possible() {
            return List.of(Step.CONSULTATION, Step.ADOPTION);
        }

        @Override
        public Status status() {
            return Status.DRAFT;
        }
    }

    record InConsultation(VersionFacts facts, Instant since) implements Adoptable {
        @Override
        public List<Step> possible() {
            return List.of(Step.ADOPTION);
        }

        @Override
        public Status status() {
            return Status.CONSULTATION;
        }
    }

    record Adopted(VersionFacts facts, Adoption adoption) implements CodeVersion {
        /** In force from now on, unless its own date says later. */
        Transition enterIntoForce(Instant now) {
            return now.isBefore(facts.effectiveFrom())
                    ? new Transition.TooEarly(facts.effectiveFrom())
                    : new Transition.Moved(new InForce(facts, adoption, now));
        }

        @Override
        public List<Step> possible() {
            return List.of(Step.ENTRY_INTO_FORCE);
        }

        @Override
        public Status status() {
            return Status.ADOPTED;
        }
    }

    record InForce(VersionFacts facts, Adoption adoption, Instant from) implements CodeVersion {
        Superseded supersede(Instant at) {
            return new Superseded(facts, adoption, from, at);
        }

        /** Whether that version of the same code came later than this one. */
        boolean isLaterThan(VersionFacts other) {
            return facts.codeId().equals(other.codeId()) && facts.number() > other.number();
        }

        @Override
        public List<Step> possible() {
            return List.of();
        }

        @Override
        public Status status() {
            return Status.IN_FORCE;
        }
    }

    /** Was in force in {@code [from, until)}. */
    record Superseded(VersionFacts facts, Adoption adoption, Instant from, Instant until) implements CodeVersion {
        @Override
        public List<Step> possible() {
            return List.of();
        }

        @Override
        public Status status() {
            return Status.SUPERSEDED;
        }
    }
}
