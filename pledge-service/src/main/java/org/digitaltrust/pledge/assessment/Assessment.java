package org.digitaltrust.pledge.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrust.pledge.rubric.Rubric;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An assessment by its state. Each state has only the steps that it allows. */
sealed interface Assessment {

    AssessmentFacts facts();

    Status status();

    List<Opinion> opinions();

    /** The steps that lead on from here at a time. */
    List<Step> possibleAt(Instant time, Duration toDispute);

    @Schema(name = "AssessmentStatus")
    enum Status {
        OPEN,
        THIRD_OPINION,
        CONCLUDED,
        DISPUTED,
        DECIDED
    }

    @Schema(name = "AssessmentStep")
    enum Step {
        OPINION,
        DISPUTE,
        DISPUTE_DECISION
    }

    @Schema(name = "DisputeOutcome")
    enum Decision {
        CONFIRMED,
        CHANGED
    }

    /**
     * What the member has against the result.
     *
     * @param dueAt by when it is to be decided
     * @param escalatedAt when it was told that nobody had done so; null while it was not
     */
    record Dispute(
            String grounds,
            Instant at,
            Instant dueAt,
            @Nullable Instant escalatedAt) {}

    record Deciding(String by, Instant at, Decision decision, String reasons) {}

    /** Still without a result. */
    sealed interface Unconcluded extends Assessment {
        Assessment with(Opinion opinion, Rubric rubric, int pointsApart);

        @Override
        default List<Step> possibleAt(Instant time, Duration toDispute) {
            return List.of(Step.OPINION);
        }
    }

    /** Waits for the first or the second opinion. */
    record Open(AssessmentFacts facts, List<Opinion> opinions) implements Unconcluded {
        public Open {
            opinions = List.copyOf(opinions);
        }

        @Override
        public Assessment with(Opinion opinion, Rubric rubric, int pointsApart) {
            var all = Stream.concat(opinions.stream(), Stream.of(opinion)).toList();
            if (all.size() < 2) {
                return new Open(facts, all);
            }
            return Result.hundredthsApart(rubric, all.getFirst(), opinion) > pointsApart * Rubric.POINTS
                    ? new ThirdNeeded(facts, all)
                    : new Concluded(facts, all, Result.of(rubric, all), opinion.at());
        }

        @Override
        public Status status() {
            return Status.OPEN;
        }
    }

    /** Two opinions lie too far apart. */
    record ThirdNeeded(AssessmentFacts facts, List<Opinion> opinions) implements Unconcluded {
        public ThirdNeeded {
            opinions = List.copyOf(opinions);
        }

        @Override
        public Concluded with(Opinion opinion, Rubric rubric, int pointsApart) {
            var all = Stream.concat(opinions.stream(), Stream.of(opinion)).toList();
            return new Concluded(facts, all, Result.of(rubric, all), opinion.at());
        }

        @Override
        public Status status() {
            return Status.THIRD_OPINION;
        }
    }

    record Concluded(AssessmentFacts facts, List<Opinion> opinions, Result result, Instant at) implements Assessment {
        public Concluded {
            opinions = List.copyOf(opinions);
        }

        boolean canBeDisputedAt(Instant time, Duration toDispute) {
            return time.isBefore(at.plus(toDispute));
        }

        Disputed dispute(Dispute dispute) {
            return new Disputed(this, dispute);
        }

        @Override
        public List<Step> possibleAt(Instant time, Duration toDispute) {
            return canBeDisputedAt(time, toDispute) ? List.of(Step.DISPUTE) : List.of();
        }

        @Override
        public Status status() {
            return Status.CONCLUDED;
        }
    }

    /** The result stands until somebody else has decided. */
    record Disputed(Concluded concluded, Dispute dispute) implements Assessment {
        Decided confirm(Deciding deciding) {
            return new Decided(concluded, dispute, deciding, concluded.opinions(), concluded.result());
        }

        /** Another opinion takes the place of all before it. */
        Decided change(Deciding deciding, Opinion opinion, Rubric rubric) {
            var all = Stream.concat(concluded.opinions().stream(), Stream.of(opinion))
                    .toList();
            return new Decided(concluded, dispute, deciding, all, Result.of(rubric, List.of(opinion)));
        }

        @Override
        public AssessmentFacts facts() {
            return concluded.facts();
        }

        @Override
        public List<Opinion> opinions() {
            return concluded.opinions();
        }

        @Override
        public List<Step> possibleAt(Instant time, Duration toDispute) {
            return List.of(Step.DISPUTE_DECISION);
        }

        @Override
        public Status status() {
            return Status.DISPUTED;
        }
    }

    record Decided(Concluded concluded, Dispute dispute, Deciding deciding, List<Opinion> opinions, Result result)
            implements Assessment {
        public Decided {
            opinions = List.copyOf(opinions);
        }

        @Override
        public AssessmentFacts facts() {
            return concluded.facts();
        }

        @Override
        public List<Step> possibleAt(Instant time, Duration toDispute) {
            return List.of();
        }

        @Override
        public Status status() {
            return Status.DECIDED;
        }
    }

    /** Whether a person held the membership when this began. */
    default boolean isAbout(String person) {
        return person.equals(facts().holder());
    }

    /** Nobody judges themselves, nor twice. */
    default boolean mayBeJudgedBy(String person) {
        return !isAbout(person)
                && opinions().stream().noneMatch(it -> it.assessor().equals(person));
    }
}
