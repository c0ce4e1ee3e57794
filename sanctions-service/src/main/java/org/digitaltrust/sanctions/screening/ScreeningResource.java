package org.digitaltrust.sanctions.screening;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finds subjects by name, for a person to look at. */
@Path("/sanctions/v1/screenings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "screenings")
@RunOnVirtualThread
class ScreeningResource {

    private final Screen screen;
    private final CurrentCaller caller;

    ScreeningResource(Screen screen, CurrentCaller caller) {
        this.screen = screen;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"screening:search", "partner_user"})
    @Operation(
            operationId = "screenNames",
            summary = "Whom these names may stand for",
            description =
                    "Never says what may be done: a name is not a person. A query that cannot be read is answered in its place"
                            + " with status invalid. 400 for two queries of one id, and for more than 1,000; 422"
                            + " several-birth-years for one name with different years of birth; 503"
                            + " register-not-ready until the register has been built, disclosure-log-full while nothing more"
                            + " can be logged, names-unreadable while names of somebody restricted cannot be read.")
    public ScreeningView screen(@Valid @NotNull ScreeningRequest request) {
        return screen.screen(caller.get(), request);
    }

    @GET
    @Path("/algorithm")
    @RolesAllowed({"screening:search", "partner_user"})
    @Operation(
            operationId = "getScreeningAlgorithm",
            summary = "How names are compared: bands, reason codes and ranking, in Vietnamese and English")
    public Algorithm algorithm() {
        return Algorithm.current();
    }
}
