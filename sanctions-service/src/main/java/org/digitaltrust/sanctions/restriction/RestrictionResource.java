package org.digitaltrust.sanctions.restriction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The register's records: for officers whole, for partners as far as they may know. */
@Path("/sanctions/v1/restrictions")
@Tag(name = "restrictions")
@RunOnVirtualThread
class RestrictionResource {

    private static final Set<String> OFFICERS =
            Set.of("case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor");

    private final RestrictionStore restrictions;
    private final RestrictionsForPartners forPartners;
    private final ShowRestriction show;
    private final LiftRestriction lift;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;
    private final Vocabularies vocabularies;

    RestrictionResource(
            RestrictionStore restrictions,
            RestrictionsForPartners forPartners,
            ShowRestriction show,
            LiftRestriction lift,
            OnceOnly onceOnly,
            CurrentCaller caller,
            Vocabularies vocabularies) {
        this.restrictions = restrictions;
        this.forPartners = forPartners;
        this.show = show;
        this.lift = lift;
        this.onceOnly = onceOnly;
        this.caller = caller;
        this.vocabularies = vocabularies;
    }

    /** Why a restriction should end. */
    record Lifting(@NotBlank @Size(max = 4000) String reasons) {}

    /** Where a change stands. */
    record ChangeView(UUID id, UUID restrictionId, String status) {
        static ChangeView of(Change change) {
            return switch (change) {
                case Change.Pending it -> new ChangeView(it.id(), it.restrictionId(), "pending_confirmation");
                case Change.Confirmed it -> new ChangeView(it.id(), it.restrictionId(), "confirmed");
            };
        }
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
    public Page<ShownRestriction> list(@BeanParam RestrictionQuery query, @BeanParam PageRequest page) {
        var filter = query.filter(vocabularies);
        var by = caller.get();
        return isOfficer(by)
                ? Page.of(restrictions.page(filter, page), page, Restriction::id)
                        .map(it -> show.toOfficer(by, it))
                : Page.of(forPartners.page(filter, page), page, Restriction::id).map(it -> show.toPartner(by, it));
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
        var by = caller.get();
        return isOfficer(by)
                ? restrictions.find(id).map(it -> show.toOfficer(by, it)).orElseThrow(EdgeProblem.NOT_FOUND::with)
                : forPartners.find(id).map(it -> show.toPartner(by, it)).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    private static boolean isOfficer(Caller by) {
        return by.roles().stream().anyMatch(OFFICERS::contains);
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
}
