package org.digitaltrust.sanctions.merge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.subject.SubjectStore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Merging two records of one person, by two case officers. */
@Path("/sanctions/v1/subjects")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "subjects")
@RunOnVirtualThread
class MergeResource {

    private final ProposeMerge propose;
    private final ConfirmMerge confirm;
    private final MergeProposalStore proposals;
    private final SubjectStore subjects;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;
    private final AuditTrail audit;

    MergeResource(
            ProposeMerge propose,
            ConfirmMerge confirm,
            MergeProposalStore proposals,
            SubjectStore subjects,
            OnceOnly onceOnly,
            CurrentCaller caller,
            AuditTrail audit) {
        this.propose = propose;
        this.confirm = confirm;
        this.proposals = proposals;
        this.subjects = subjects;
        this.onceOnly = onceOnly;
        this.caller = caller;
        this.audit = audit;
    }

    /** With which record, and why both are about one person. */
    record Proposal(
            @NotNull UUID otherId,
            @NotBlank @Size(max = 4000) String reasons) {}

    /** @param status "pending_confirmation", "confirmed" or "withdrawn" */
    record ProposalView(
            UUID id,
            String status,
            UUID survivorId,
            UUID mergedId,
            String reasons,
            String proposedBy,
            Instant proposedAt,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawalReasons) {

        static ProposalView of(MergeProposal proposal) {
            var it = proposal.terms();
            var confirmed = proposal instanceof MergeProposal.Confirmed done ? done : null;
            var withdrawal = proposal instanceof MergeProposal.Withdrawn gone ? gone.withdrawal() : null;
            return new ProposalView(
                    it.id(),
                    status(proposal),
                    it.survivorId(),
                    it.mergedId(),
                    it.reasons(),
                    it.proposedBy(),
                    it.proposedAt(),
                    confirmed == null ? null : confirmed.confirmedBy(),
                    confirmed == null ? null : confirmed.confirmedAt(),
                    withdrawal == null ? null : withdrawal.by(),
                    withdrawal == null ? null : withdrawal.at(),
                    withdrawal == null ? null : withdrawal.reasons());
        }

        private static String status(MergeProposal proposal) {
            return switch (proposal) {
                case MergeProposal.Pending it -> "pending_confirmation";
                case MergeProposal.Confirmed it -> "confirmed";
                case MergeProposal.Withdrawn it -> "withdrawn";
            };
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/merge-proposals")
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "proposeMerge",
            summary = "Propose that two records are about one person",
            description =
                    "Takes effect when another case officer confirms it. A member's record survives, else the older one. 404 "
                            + "for an unknown subject, 422 invalid-merge for an unknown other one or the same, two-people "
                            + "for members with different holders, 409 already-merged, change-pending.")
    @APIResponse(
            responseCode = "201",
            description = "Waits for confirmation, at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ProposalView.class)))
    public Response propose(
            UUID id,
            @Valid @NotNull Proposal request,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var by = caller.get();
        var proposal = onceOnly.create(
                by,
                "merge-proposals/" + id,
                idempotencyKey,
                request,
                () -> propose.propose(by, id, request.otherId(), request.reasons()));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/sanctions/v1/subjects/" + id + "/merge-proposals/" + proposal)
                .entity(get(id, proposal))
                .build();
    }

    @GET
    @Path("/{id}/merge-proposals")
    @Transactional
    @RolesAllowed({"case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor"})
    @Operation(operationId = "listMergeProposals", summary = "Merge proposals about a subject, oldest first")
    public Page<ProposalView> list(UUID id, @BeanParam PageRequest page) {
        var survivor = subjects.survivorOf(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        audit.record(caller.get(), "merge_proposals_read", "subject", survivor);
        return Page.of(proposals.page(subjects.groupOf(id), page), page, MergeProposal::id)
                .map(ProposalView::of);
    }

    @GET
    @Path("/{id}/merge-proposals/{proposal}")
    @Transactional
    @RolesAllowed({"case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor"})
    @Operation(operationId = "getMergeProposal", summary = "Where a merge proposal stands")
    public ProposalView get(UUID id, UUID proposal) {
        var records = subjects.groupOf(id);
        var found = proposals.find(proposal).filter(it -> it.isAbout(records)).orElseThrow(EdgeProblem.NOT_FOUND::with);
        audit.record(caller.get(), "merge_proposals_read", "subject", id);
        return ProposalView.of(found);
    }

    @POST
    @Path("/{id}/merge-proposals/{proposal}/confirmation")
    @RolesAllowed("case_officer")
    @Operation(
            operationId = "confirmMerge",
            summary = "Confirm as the second officer that two records are about one person",
            description = "Both ids then lead to the surviving record, which has the restrictions of both. 403 "
                    + "second-person-required for whoever proposed it, 409 already-confirmed, already-withdrawn or "
                    + "already-merged, 422 two-people.")
    @APIResponse(responseCode = "200", description = "The proposal, which has taken effect")
    @APIResponse(responseCode = "409", description = "already-confirmed, already-withdrawn or already-merged")
    @APIResponse(responseCode = "422", description = "two-people: members with different holders")
    public ProposalView confirm(UUID id, UUID proposal) {
        return ProposalView.of(confirm.confirm(caller.get(), id, proposal));
    }
}
