package org.digitaltrust.membership.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.digitaltrust.chassis.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/membership/v1/directory")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "directory")
class DirectoryResource {

    private static final String PUBLIC_FOR_A_MINUTE = "public, max-age=60";

    private final SearchDirectory search;
    private final ObjectMapper json;

    DirectoryResource(SearchDirectory search, ObjectMapper json) {
        this.search = search;
        this.json = json;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "searchDirectory",
            summary = "Members by name, chapter, kind, topic and tier, a page at a time. Public.",
            description =
                    "Members who are active or in grace, and what everybody may know of them. q is looked for in display"
                            + " names and aliases, with or without diacritics: names that begin with it come first, then"
                            + " those in which each of its words begins a word; where there are none, those that resemble it"
                            + " come, the likest first. Otherwise by name, as is the whole list without q. A page holds"
                            + " whoever fits when it is asked for; nobody who fits all the while is left out or comes twice.")
    @APIResponse(
            responseCode = "200",
            description = "A page, with an ETag of what it says",
            content = @Content(schema = @Schema(implementation = DirectoryPageView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "q is too short or too long, or a filter, limit or cursor is malformed (problem)")
    public Response find(@BeanParam DirectoryRequest asked, @BeanParam PageRequest page, @Context Request request) {
        var answer = write(DirectoryPageView.of(search.page(asked.wanted(), asked.after(page), page.limit())));
        var tag = new EntityTag(hash(answer));
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(answer) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, PUBLIC_FOR_A_MINUTE)
                .build();
    }

    private byte[] write(DirectoryPageView page) {
        try {
            return json.writeValueAsBytes(page);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("directory page not writable", e);
        }
    }

    private static String hash(byte[] answer) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(answer));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
