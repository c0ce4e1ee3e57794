package org.digitaltrust.membership.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.membership.MembershipProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/membership/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "imports")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
class ImportsResource {

    private static final String CSV = """
            external_id,kind,display_name,legal_name,aliases,birth_date,former_province,email,phone,topics,accounts,language
            A-0001,kol,Lan Kể Chuyện,Nguyễn Thị Mẫu,Lan KC,1995-04-12,Bình Dương,lan@example.vn,,reading,tiktok:@lan_ke_chuyen:7101:52000;youtube:lankechuyen,vi
            """;

    private final StartImport start;
    private final FindImports find;
    private final CurrentCaller caller;

    ImportsResource(StartImport start, FindImports find, CurrentCaller caller) {
        this.start = start;
        this.find = find;
        this.caller = caller;
    }

    @POST
    @Consumes({ImportFormat.CSV_TYPE, ImportFormat.NDJSON_TYPE})
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "importMembers",
            summary = "Takes over members from a file, line by line. Role alliance_admin.",
            description =
                    "CSV in UTF-8 whose first line names the columns, in any order: external_id, kind, display_name,"
                            + " legal_name, aliases, birth_date, chapter or former_province, email, phone, topics, accounts, language;"
                            + " aliases and topics between semicolons, accounts too, each as platform:handle[:uid[:audience]]. Or a"
                            + " JSON object on each line: an application, with external_id, and former_province where it has no"
                            + " chapter. Each line keeps to the rules of applications and becomes a member who waits for a pledge and"
                            + " whom nobody holds yet; a former province is named as it was before 1 July 2025. Lines that break a rule are"
                            + " refused and listed, the others imported. An external id is imported once: the same line again is"
                            + " unchanged, so that a file which was broken off is simply sent again; another line with that id is refused.")
    @APIResponse(
            responseCode = "202",
            description = "It has begun; how far it is stands at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "409", description = "Another import runs (problem)")
    @APIResponse(
            responseCode = "422",
            description = "The file is empty, or its first line is not one of column names (problem)")
    public RestResponse<ImportView> begin(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = ImportFormat.CSV_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                        examples = @ExampleObject(name = "example", value = CSV)),
                                @Content(
                                        mediaType = ImportFormat.NDJSON_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    InputStream body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType)
            throws IOException, SQLException {
        return switch (start.of(body, format(contentType), caller.get())) {
            case StartImport.Start.Started(var running) ->
                RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, ImportView.of(running))
                        .header(HttpHeaders.LOCATION, "/membership/v1/imports/" + running.id())
                        .build();
            case StartImport.Start.AnotherRuns(var id) -> throw refusal(id.orElse(null));
            case StartImport.Start.Unreadable(var violations) ->
                throw MembershipProblem.UNREADABLE_IMPORT.with().at(violations);
        };
    }

    private static ImportFormat format(@Nullable String contentType) {
        if (contentType == null) {
            throw EdgeProblem.UNSUPPORTED_MEDIA_TYPE.with();
        }
        return contentType.toLowerCase(Locale.ROOT).startsWith(ImportFormat.CSV_TYPE)
                ? ImportFormat.CSV
                : ImportFormat.NDJSON;
    }

    private static Problem refusal(@Nullable UUID running) {
        var refusal = MembershipProblem.IMPORT_RUNNING.with();
        return running == null ? refusal : refusal.and("import_id", running);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("alliance_admin")
    @Operation(operationId = "getImport", summary = "An import and how far it is. Role alliance_admin.")
    @APIResponse(responseCode = "200", description = "The import as it is now")
    @APIResponse(responseCode = "404", description = "No such import (problem)")
    public ImportView get(@RestPath UUID id) {
        return find.one(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @GET
    @Path("/{id}/refused-lines")
    @RolesAllowed("alliance_admin")
    @Operation(
            operationId = "listRefusedLines",
            summary = "The lines of an import that made no member, and why. Role alliance_admin.")
    @APIResponse(responseCode = "200", description = "A page, in the order of the file")
    @APIResponse(responseCode = "400", description = "A limit or cursor is malformed (problem)")
    @APIResponse(responseCode = "404", description = "No such import (problem)")
    public Page<RefusedLineView> refused(@RestPath UUID id, @BeanParam PageRequest page) {
        return find.refused(id, page).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
