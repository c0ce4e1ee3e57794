package org.digitaltrust.sanctions.restriction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register's records: for officers whole, for partners as far as they may know. */
@Path("/sanctions/v1/restrictions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "restrictions")
@RunOnVirtualThread
class RestrictionResource {

    private static final Set<String> OFFICERS =
            Set.of("case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor");

    private final RestrictionStore restrictions;
    private final RestrictionsForPartners forPartners;
    private final ShowRestriction show;
    private final CurrentCaller caller;
    private final Vocabularies vocabularies;

    RestrictionResource(
            RestrictionStore restrictions,
            RestrictionsForPartners forPartners,
            ShowRestriction show,
            CurrentCaller caller,
            Vocabularies vocabularies) {
        this.restrictions = restrictions;
        this.forPartners = forPartners;
        this.show = show;
        this.caller = caller;
        this.vocabularies = vocabularies;
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
}
