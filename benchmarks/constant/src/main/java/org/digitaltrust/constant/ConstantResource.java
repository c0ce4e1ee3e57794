package org.digitaltrust.constant;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.digitaltrust.chassis.caller.CurrentCaller;

/** The door of an evaluation with nothing behind it. */
@Path("/access/v1")
@Produces(MediaType.APPLICATION_JSON)
class ConstantResource {

    private static final String FRAME = "{\"decision\":true,\"context\":\"%s\"}";

    private final CurrentCaller caller;
    private final byte[] answer;

    ConstantResource(ConstantConfig config, CurrentCaller caller) {
        this.caller = caller;
        var filling = "-".repeat(Math.max(0, config.size() - FRAME.length() + "%s".length()));
        this.answer = FRAME.formatted(filling).getBytes(US_ASCII);
    }

    @POST
    @Path("/evaluation")
    @NonBlocking
    @RolesAllowed({"access:evaluate", "partner_user"})
    public byte[] evaluate(byte[] body) {
        if (body.length == 0 || caller.get().client().isEmpty()) {
            throw new BadRequestException();
        }
        return answer;
    }
}
