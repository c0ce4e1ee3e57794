package org.digitaltrust.pledge.statuslist;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.pledge.document.Document;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/pledges/v1")
@NonBlocking
@Tag(name = "Badges")
class StatusListResource {

    private final PublishedLists lists;
    private final ExecutorService aside;
    private final String cacheControl;

    StatusListResource(PublishedLists lists, StatusListConfig config, @VirtualThreads ExecutorService aside) {
        this.lists = lists;
        this.aside = aside;
        // What is in memory may be a moment old already.
        var fresh = config.timeToLive().minus(config.lookAgainAfter());
        this.cacheControl = "public, max-age=" + fresh.toSeconds();
    }

    @GET
    @Path("/status-lists/{id}")
    @PermitAll
    @Produces("application/vc+jwt")
    @Operation(
            operationId = "readStatusList",
            summary = "Which credentials are revoked, or suspended",
            description = "Public. A W3C Bitstring Status List of 131,072 bits, as a JWT that the keys of"
                    + " /.well-known/did.json verify. Credentials name their list and their index in it.")
    @APIResponse(
            responseCode = "200",
            description = "A BitstringStatusListCredential",
            content = @Content(mediaType = "application/vc+jwt", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found")
    public Uni<Response> list(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(id, known, it -> Optional.of(it.credential()));
    }

    @GET
    @Path("/status-lists/{id}/revocations")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readRevocations",
            summary = "The revoked credentials of a list of revocations",
            description =
                    "Public. The status method 1EdTechRevocationList of Open Badges: ids only, and none of those that"
                            + " are suspended.")
    @APIResponse(
            responseCode = "200",
            description = "The ids of revoked credentials",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RevocationListView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found: no such list, or not one of revocations")
    public Uni<Response> revocations(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answer(id, known, PublishedList::revocations);
    }

    private Uni<Response> answer(UUID id, @Nullable String known, Function<PublishedList, Optional<Document>> part) {
        // Nearly always: without a thread of its own, and without the database.
        var fresh = lists.fresh(id);
        return fresh.isPresent()
                ? Uni.createFrom().item(answer(fresh, known, part))
                : Uni.createFrom()
                        .item(() -> answer(lists.current(id), known, part))
                        .runSubscriptionOn(aside);
    }

    private Response answer(
            Optional<PublishedList> list, @Nullable String known, Function<PublishedList, Optional<Document>> part) {
        return list.flatMap(part)
                .orElseThrow(EdgeProblem.NOT_FOUND::with)
                .answer(known, cacheControl)
                .build();
    }
}
