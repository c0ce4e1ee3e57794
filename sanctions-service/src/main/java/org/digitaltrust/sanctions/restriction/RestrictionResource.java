package org.digitaltrust.sanctions.restriction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register's records: for officers whole, for partners as far as they may know. */
@Path("/sanctions/v1/restrictions")
@Tag(name = "restrictions")
@RunOnVirtualThread
class RestrictionResource {

    private static final Set<String> OFFICERS =
            Set.of("case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor");

    private final RestrictionStore restrictions;
<<<<<<< HEAD
=======
    private final RestrictionsForPartners forPartners;
    private final LiftRestriction lift;
    private final OnceOnly onceOnly;
>>>>>>> partner
    private final CurrentCaller caller;
    private final Vocabularies vocabularies;
    private final AuditTrail audit;
    private final Clock clock;

    RestrictionResource(
            RestrictionStore restrictions,
<<<<<<< HEAD
=======
            RestrictionsForPartners forPartners,
            LiftRestriction lift,
            OnceOnly onceOnly,
>>>>>>> partner
            CurrentCaller caller,
            Vocabularies vocabularies,
            AuditTrail audit,
            Clock clock) {
        this.restrictions = restrictions;
<<<<<<< HEAD
=======
        this.forPartners = forPartners;
        this.lift = lift;
        this.onceOnly = onceOnly;
>>>>>>> partner
        this.caller = caller;
        this.vocabularies = vocabularies;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({"case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor", "register:read"})
    @Operation(
            operationId = "listRestrictions",
            summary = "Appearance restrictions by subject, status, medium or time",
            description =
                    "Officers see all. Partners (register:read) name the subject, 400 without subject_id, and see the "
                            + "partner view of what is confirmed, until 12 months after its end.")
    public Page<? extends ShownRestriction> list(@BeanParam RestrictionQuery query, @BeanParam PageRequest page) {
        var filter = query.filter(vocabularies);
        return isOfficer()
                ? Page.of(restrictions.page(filter, page), page, Restriction::id)
                        .map(this::read)
                : Page.of(forPartners.page(filter, page), page, Restriction::id).map(this::disclose);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({"case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor", "register:read"})
    @Operation(
            operationId = "getRestriction",
            summary = "One appearance restriction",
            description = "Partners (register:read) see the partner view; 404 for what they may not know of.")
    public ShownRestriction get(UUID id) {
        return isOfficer()
                ? restrictions.find(id).map(this::read).orElseThrow(EdgeProblem.NOT_FOUND::with)
                : forPartners.find(id).map(this::disclose).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    private boolean isOfficer() {
        return caller.get().roles().stream().anyMatch(OFFICERS::contains);
    }

    /** Data on violations is sensitive: each read is noted, with who read. */
    private RestrictionView read(Restriction restriction) {
        audit.record(caller.get(), "restriction_read", "restriction", restriction.id());
        return RestrictionView.of(restriction, clock.instant());
    }
<<<<<<< HEAD
=======

    /** The same for partners. */
    private PartnerRestrictionView disclose(Restriction restriction) {
        audit.record(caller.get(), "restriction_disclosed", "restriction", restriction.id());
        return PartnerRestrictionView.of(restriction, clock.instant());
    }

    @POST
    @Path("/{id}/lifting")
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "proposeLifting",
            summary = "Propose to end a restriction before its time",
            description =
                    "Takes effect when another person confirms it. 409 if it no longer stands or a change is pending.")
    public Response lift(
            UUID id, @Valid @NotNull Lifting request, @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var by = caller.get();
        var change = onceOnly.create(
                by, "lifting/" + id, idempotencyKey, request, () -> lift.propose(by, id, request.reasons()));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/sanctions/v1/restrictions/" + id + "/changes/" + change)
                .entity(change(id, change))
                .build();
    }

    @GET
    @Path("/{id}/changes/{change}")
    @Transactional
    @RolesAllowed({"case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor"})
    @Operation(operationId = "getChange", summary = "Where a proposed change stands")
    public ChangeView change(UUID id, UUID change) {
        return lift.find(id, change).map(ChangeView::of).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @POST
    @Path("/{id}/changes/{change}/confirmation")
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "confirmChange",
            summary = "Confirm a proposed change as the second person",
            description = "403 second-person-required for whoever proposed it, 409 already-confirmed the second time.")
    public ChangeView confirm(UUID id, UUID change) {
        return ChangeView.of(lift.confirm(caller.get(), id, change));
    }
>>>>>>> partner
}
