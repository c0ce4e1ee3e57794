package org.digitaltrust.membership.recognition;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/membership/v1/recognitions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "recognitions")
class RecognitionListResource {

    private static final int LONGEST = 100;

    private final FindRecognitions find;

    RecognitionListResource(FindRecognitions find) {
        this.find = find;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listRecognitions",
            summary = "Recognitions in force of members who are active or in grace, a page at a time. Public.")
    @APIResponse(responseCode = "200", description = "A page, oldest first")
    @APIResponse(responseCode = "400", description = "A filter, limit or cursor is malformed (problem)")
    public Page<RecognitionView> list(
            @QueryParam("programme") @Schema(maxLength = LONGEST, examples = "Influencer Trust Awards") @Nullable
                    String programme,
            @QueryParam("year") @Schema(pattern = "[0-9]{4}", examples = "2026") @Nullable String year,
            @QueryParam("category") @Schema(maxLength = LONGEST, examples = "Education") @Nullable String category,
            @BeanParam PageRequest page) {
        var filter = new RecognitionStore.Filter(
                text("programme", programme), year == null ? null : year(year), text("category", category));
        return find.known(filter, page);
    }

    private static @Nullable String text(String parameter, @Nullable String value) {
        if (value == null) {
            return null;
        }
        var text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Problem.invalid(parameter, "must have 1 to " + LONGEST + " characters");
        }
        return text;
    }

    private static int year(String value) {
        if (!value.matches("[0-9]{4}")) {
            throw Problem.invalid("year", "must be four digits");
        }
        return Integer.parseInt(value);
    }
}
