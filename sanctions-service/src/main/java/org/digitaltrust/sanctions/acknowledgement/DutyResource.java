package org.digitaltrust.sanctions.acknowledgement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.sanctions.party.Askers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Acknowledgements that are owed: to officers what is overdue, to a partner all of its own. */
@Path("/sanctions/v1/acknowledgements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "acknowledgements")
@RunOnVirtualThread
class DutyResource {

    private final DutyReader duties;
    private final Askers askers;
    private final CurrentCaller caller;
    private final Clock clock;

    DutyResource(DutyReader duties, Askers askers, CurrentCaller caller, Clock clock) {
        this.duties = duties;
        this.askers = askers;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/overdue")
    @RolesAllowed({"case_officer", "alliance_admin", "auditor"})
    @Operation(
            operationId = "listOverdueAcknowledgements",
            summary = "Which partners have not applied which standing restrictions in time",
            description = "Due 24 h after confirmation if mandatory, 72 h otherwise (configuration), for restrictions "
                    + "confirmed since the partner was first seen. 400 for a cursor that is not ours.")
    public Page<Duty> overdue(@BeanParam PageRequest page, @QueryParam("cursor") @Nullable String cursor) {
        var limit = page.limit();
        var start = DutyCursor.read(cursor);
        var found = duties.overdue(clock.instant(), start.restriction(), start.party(), limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, DutyCursor.after(items.getLast()).text());
    }

    @GET
    @Path("/owed")
    @RolesAllowed("enforcement:write")
    @Operation(
            operationId = "listOwedAcknowledgements",
            summary = "Which standing restrictions this partner has not said to have applied",
            description =
                    "With due_at, overdue or not yet. A client that became a member's caller is shown what it still owes from "
                            + "before as well.")
    public Page<Duty> owed(@BeanParam PageRequest page) {
        var party = askers.of(caller.get()).party();
        var found = duties.owed(party, clock.instant(), page.after(), page.limit() + 1);
        return Page.of(found, page, Duty::restrictionId);
    }
}
