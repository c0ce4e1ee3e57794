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
    private final FormerProvinces former;

    ChaptersResource(Chapters chapters, FormerProvinces former) {
        this.chapters = chapters;
        this.former = former;
    }

    @GET
    @PermitAll
    @Cache(maxAge = 3600)
    @Operation(operationId = "listChapters", summary = "The 34 provinces and cities with a chapter. Public.")
    @APIResponse(responseCode = "200", description = "All chapters in one page, by their official code")
    public Page<Chapter> list() {
        return new Page<>(chapters.all(), null);
    }

    @GET
    @Path("/former")
    @PermitAll
    @Cache(maxAge = 3600)
    @Operation(
            operationId = "listFormerProvinces",
            summary = "The 63 provinces of before 1 July 2025, and the chapter each became part of. Public.",
            description =
                    "Their codes are those of then. Some of them mean another province now, so that a code without"
                            + " a name, here and everywhere else, is one of today's.")
    @APIResponse(responseCode = "200", description = "All of them in one page, by their code of then")
    public Page<FormerProvince> former() {
        return new Page<>(former.all(), null);
    }
}
