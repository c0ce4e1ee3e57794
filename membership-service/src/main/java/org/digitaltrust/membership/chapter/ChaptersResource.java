package org.digitaltrust.membership.chapter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.digitaltrust.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

@Path("/membership/v1/chapters")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "chapters")
class ChaptersResource {

    private final Chapters chapters;

    ChaptersResource(Chapters chapters) {
        this.chapters = chapters;
    }

    @GET
    @PermitAll
    @Cache(maxAge = 3600)
    @Operation(operationId = "listChapters", summary = "The 34 provinces and cities with a chapter. Public.")
    @APIResponse(responseCode = "200", description = "All chapters in one page, by their official code")
    public Page<Chapter> list() {
        return new Page<>(chapters.all(), null);
    }
}
