package org.digitaltrust.sanctions.restriction;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The register's records, for officers. */
@Path("/sanctions/v1/restrictions")
@Tag(name = "restrictions")
@RunOnVirtualThread
class RestrictionResource {

    private final RestrictionStore restrictions;
    private final CurrentCaller caller;
    private final Vocabularies vocabularies;
    private final AuditTrail audit;
    private final Clock clock;

    RestrictionResource(
            RestrictionStore restrictions,
            CurrentCaller caller,
            Vocabularies vocabularies,
            AuditTrail audit,
            Clock clock) {
        this.restrictions = restrictions;
        this.caller = caller;
        this.vocabularies = vocabularies;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({"case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor"})
    @Operation(operationId = "listRestrictions", summary = "Appearance restrictions by subject, status, medium or time")
    public Page<RestrictionView> list(@BeanParam RestrictionQuery query, @BeanParam PageRequest page) {
        var found = restrictions.page(query.filter(vocabularies), page);
        return Page.of(found, page, Restriction::id).map(this::read);
    }

    @GET
    @Path("/{id}")
    @Transactional
    @RolesAllowed({"case_officer", "panel_member", "appeals_member", "alliance_admin", "auditor"})
    @Operation(operationId = "getRestriction", summary = "One appearance restriction")
    public RestrictionView get(UUID id) {
        return restrictions.find(id).map(this::read).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    /** Data on violations is sensitive: each read is noted, with who read. */
    private RestrictionView read(Restriction restriction) {
        audit.record(caller.get(), "restriction_read", "restriction", restriction.id());
        return RestrictionView.of(restriction, clock.instant());
    }
}
