package org.digitaltrust.pledge.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dossier by its state at some time, which follows from what is in it. Each state has only the steps that it allows. */
sealed interface Dossier {

    DossierFacts facts();

    Status status();

    List<Step> possible();

    /** What it lacks to be complete, or lacked when its time ran out. */
    List<Gap> missing();

    @Schema(name = "DossierStatus")
    enum Status {
        INCOMPLETE,
        COMPLETE,
        CLOSED,
        EXPIRED
    }

    @Schema(name = "DossierStep")
    enum Step {
        DOCUMENT,
        CLOSING
    }

    @Schema(name = "DossierGap")
    enum Gap {
        /** A document on the product. */
        PRODUCT_DOCUMENT,
        /** A document on the advertiser. */
        ADVERTISER_DOCUMENT,
        /** The sector needs a permit to advertise. */
        PERMIT,
        /** There is a permit, and it does not hold today. */
        PERMIT_IN_FORCE,
        /** The permit itself, as a document. */
        PERMIT_DOCUMENT
    }

    /** More can be put in. */
    sealed interface Open extends Dossier {}

    record Incomplete(DossierFacts facts, List<Gap> missing) implements Open {
        public Incomplete {
            missing = List.copyOf(missing);
        }

        @Override
        public Status status() {
            return Status.INCOMPLETE;
        }

        @Override
        public List<Step> possible() {
            return List.of(Step.DOCUMENT);
        }
    }

    record Complete(DossierFacts facts) implements Open {
        Closed close(Instant at) {
            return new Closed(facts, at);
        }

        @Override
        public Status status() {
            return Status.COMPLETE;
        }

        @Override
        public List<Gap> missing() {
            return List.of();
        }

        @Override
        public List<Step> possible() {
            return List.of(Step.DOCUMENT, Step.CLOSING);
        }
    }

    /** What was known before the advertisement: nothing comes to it any more. */
    record Closed(DossierFacts facts, Instant at) implements Dossier {
        @Override
        public Status status() {
            return Status.CLOSED;
        }

        @Override
        public List<Gap> missing() {
            return List.of();
        }

        @Override
        public List<Step> possible() {
            return List.of();
        }
    }

    /** Its time ran out before it was closed. */
    record Expired(DossierFacts facts, List<Gap> missing) implements Dossier {
        public Expired {
            missing = List.copyOf(missing);
        }

        @Override
        public Status status() {
            return Status.EXPIRED;
        }

        @Override
        public List<Step> possible() {
            return List.of();
        }
    }

    /**
     * The state that follows from what is there.
     *
     * @param kinds of its documents
     * @param permitNeeded whether its sector is one that needs a permit
     * @param today where permits are given
     */
    static Dossier of(
            DossierFacts facts,
            @Nullable Instant closedAt,
            Set<DocumentKind> kinds,
            boolean permitNeeded,
            Instant now,
            LocalDate today) {
        if (closedAt != null) {
            return new Closed(facts, closedAt);
        }
        var missing = gaps(facts, kinds, permitNeeded, today);
        if (!now.isBefore(facts.validUntil())) {
            return new Expired(facts, missing);
        }
        return missing.isEmpty() ? new Complete(facts) : new Incomplete(facts, missing);
    }

    private static List<Gap> gaps(DossierFacts facts, Set<DocumentKind> kinds, boolean permitNeeded, LocalDate today) {
        var gaps = new ArrayList<Gap>();
        if (!kinds.contains(DocumentKind.PRODUCT)) {
            gaps.add(Gap.PRODUCT_DOCUMENT);
        }
        if (!kinds.contains(DocumentKind.ADVERTISER)) {
            gaps.add(Gap.ADVERTISER_DOCUMENT);
        }
        var permit = facts.permit();
        if (permit == null && permitNeeded) {
            gaps.add(Gap.PERMIT);
        }
        if (permit != null && !permit.isValidOn(today)) {
            gaps.add(Gap.PERMIT_IN_FORCE);
        }
        if ((permit != null || permitNeeded) && !kinds.contains(DocumentKind.PERMIT)) {
            gaps.add(Gap.PERMIT_DOCUMENT);
        }
        return gaps;
    }
}
