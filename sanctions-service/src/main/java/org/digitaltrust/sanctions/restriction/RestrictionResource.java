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
    private final RestrictionsForPartners forPartners;
    private final CurrentCaller caller;
    private final Vocabularies vocabularies;
    private final AuditTrail audit;
    private final Clock clock;

    RestrictionResource(
            RestrictionStore restrictions,
            RestrictionsForPartners forPartners,
            CurrentCaller caller,
            Vocabularies vocabularies,
            AuditTrail audit,
            Clock clock) {
        this.restrictions = restrictions;
        this.forPartners = forPartners;
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

    /** The same for partners. */
    private PartnerRestrictionView disclose(Restriction restriction) {
        audit.record(caller.get(), "restriction_disclosed", "restriction", restriction.id());
        return PartnerRestrictionView.of(restriction, clock.instant());
    }
}
