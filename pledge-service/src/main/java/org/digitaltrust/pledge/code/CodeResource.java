package org.digitaltrust.pledge.code;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/pledges/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Codes of conduct")
class CodeResource {

    private final CreateCode create;
    private final ReadCodes read;
    private final OnceOnly once;
    private final CurrentCaller caller;

    CodeResource(CreateCode create, ReadCodes read, OnceOnly once, CurrentCaller caller) {
        this.create = create;
        this.read = read;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/codes")
    @RolesAllowed("code_editor")
    @Operation(operationId = "createCode", summary = "Begin a code of conduct", description = "Role: code_editor.")
    @APIResponse(
            responseCode = "201",
            description = "Created; it has no version yet",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CodeView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "409", description = "request-in-progress")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public RestResponse<CodeView> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CodeRequest request) {
        var editor = caller.get();
        var id = once.create(
                editor,
                "create_code",
                key,
                request,
                () -> create.by(editor, request.issuer(), request.audience(), request.kinds()));
        var view = read.code(id).orElseThrow();
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header(HttpHeaders.LOCATION, "/pledges/v1/codes/" + id)
                .build();
    }

    @GET
    @Path("/codes")
    @PermitAll
    @Operation(operationId = "listCodes", summary = "All codes of conduct, oldest first", description = "Public.")
    @APIResponse(responseCode = "200", description = "A page of codes, each with its version in force")
    @APIResponse(responseCode = "400", description = "invalid-request")
    public Page<CodeView> list(@BeanParam PageRequest page) {
        return read.page(page);
    }

    @GET
    @Path("/codes/{id}")
    @PermitAll
    @Operation(operationId = "readCode", summary = "One code of conduct", description = "Public.")
    @APIResponse(responseCode = "200", description = "The code with its version in force")
    @APIResponse(responseCode = "404", description = "not-found")
    public CodeView code(UUID id) {
        return read.code(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
