package org.digitaltrust.sanctions.rundown;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.problem.ProblemTexts;
import org.digitaltrust.sanctions.party.Askers;
import org.digitaltrust.sanctions.rundown.ShowRundown.Format;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Guest lists and programme schedules, cleared at once. A party sees its own. */
@Path("/sanctions/v1/rundowns")
@Tag(name = "rundowns")
@RunOnVirtualThread
class RundownResource {

    private static final String JSON = """
            {"items": [{"person": "tiktok:@example_handle", "role": "host", "medium": "television",
                        "start": "2026-12-01T20:00:00+07:00", "programme": "An evening show"}]}
            """;
    private static final String CSV = """
            Người,Vai trò,Phương tiện,Thời gian,Chương trình
            tiktok:@example_handle,Dẫn chương trình,Truyền hình,01/12/2026 20:00,Một chương trình
            """;

    /** What makes two requests the same one: the file to the byte, in Base64. */
    record Sent(@Nullable String contentType, String body) {}

    private final ReadRundown read;
    private final AnswerRundown answer;
    private final KeptRundowns kept;
    private final ShowRundown show;
    private final Askers askers;
    private final OnceOnly onceOnly;
    private final CurrentCaller caller;

    RundownResource(
            ReadRundown read,
            AnswerRundown answer,
            KeptRundowns kept,
            ShowRundown show,
            Askers askers,
            OnceOnly onceOnly,
            CurrentCaller caller) {
        this.read = read;
        this.answer = answer;
        this.kept = kept;
        this.show = show;
        this.askers = askers;
        this.onceOnly = onceOnly;
        this.caller = caller;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, CsvRundown.MEDIA_TYPE, XlsxRundown.MEDIA_TYPE})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"access:evaluate", "partner_user"})
    @Operation(
            operationId = "clearRundown",
            summary = "May these people appear here? Up to 5,000 rows at once",
            description =
                    "JSON, or CSV in UTF-8 or an Excel workbook whose first row names the columns in any order, in English or Vietnamese:"
                            + " person (người, tên, họ và tên, khách mời, tài khoản), role (vai trò), medium (phương tiện) and, where"
                            + " known, birth_year (năm sinh), channel (kênh), start (thời gian, bắt đầu), territory (địa phương),"
                            + " programme (chương trình), programme_class (thể loại), sector (ngành hàng), commercial (thương mại),"
                            + " content (nội dung), carve_out (ngoại lệ), permit_id (giấy phép). Codes may be written as their"
                            + " names. A person is an account as platform:@handle or platform:uid:<id>, the id of a record, or a"
                            + " name, which never decides alone: callers with screening:search also get candidates, those of a similar"
                            + " name included who would be refused. A start without offset is a time of Viet Nam. Reasons are in the"
                            + " language of Accept-Language. Rows that cannot be read are listed by number, the header being row 1;"
                            + " the others are answered. The receipt covers the answer, what each row asked included. 422 rundown-too-long beyond 5,000 rows, unreadable-rundown for a file"
                            + " without rows or of another format; 503 register-not-ready, disclosure-log-full.")
    @APIResponse(
            responseCode = "201",
            description = "Answered",
            content = @Content(schema = @Schema(implementation = RundownView.class)))
    public Response clear(
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema =
                                                @Schema(
                                                        type = SchemaType.OBJECT,
                                                        description = "items: an object for each row, by its columns"),
                                        examples = @ExampleObject(name = "example", value = JSON)),
                                @Content(
                                        mediaType = CsvRundown.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                                        examples = @ExampleObject(name = "example", value = CSV)),
                                @Content(
                                        mediaType = XlsxRundown.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    byte[] body,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey) {
        var by = caller.get();
        var asker = askers.of(by);
        var rundown = read.read(body, contentType);
        var fresh = new AtomicBoolean();
        var id = onceOnly.create(
                by,
                "rundowns",
                idempotencyKey,
                new Sent(contentType, Base64.getEncoder().encodeToString(body)),
                () -> {
                    fresh.set(true);
                    return answer.answer(rundown, by, asker, ProblemTexts.languageOf(language));
                });
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/sanctions/v1/rundowns/" + id)
                .entity(fresh.get() ? kept.first(id, by) : kept.again(id, by))
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, CsvRundown.MEDIA_TYPE, XlsxRundown.MEDIA_TYPE})
    @RolesAllowed({"access:evaluate", "partner_user"})
    @Operation(
            operationId = "getRundown",
            summary = "The answer to a guest list, as it was given",
            description =
                    "For 90 days, as JSON, CSV or XLSX by Accept or, before that, by format. 404 for another party's, and"
                            + " for a list with candidates to callers that may not know these; 400 for another format. Who"
                            + " reads it is noted in the log of disclosures.")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content = @Content(schema = @Schema(implementation = RundownView.class)))
    public Response get(
            UUID id,
            @Parameter(schema = @Schema(enumeration = {"json", "csv", "xlsx"})) @QueryParam("format") @Nullable
                    String format,
            @Context Request request) {
        var wanted = format == null ? accepted(request) : named(format);
        return show.show(id, kept.again(id, caller.get()), wanted);
    }

    private static Format named(String format) {
        return Arrays.stream(Format.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(format))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("format", "must be json, csv or xlsx"));
    }

    private static Format accepted(Request request) {
        var types = Arrays.stream(Format.values())
                .map(it -> MediaType.valueOf(it.mediaType()))
                .toArray(MediaType[]::new);
        var chosen = request.selectVariant(Variant.mediaTypes(types).build());
        return Arrays.stream(Format.values())
                .filter(it ->
                        chosen != null && MediaType.valueOf(it.mediaType()).equals(chosen.getMediaType()))
                .findFirst()
                .orElse(Format.JSON);
    }
}
