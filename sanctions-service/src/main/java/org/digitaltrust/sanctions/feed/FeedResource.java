package org.digitaltrust.sanctions.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.sanctions.partner.Partners;
import org.digitaltrust.sanctions.party.Askers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What has changed, for partners that keep answers of their own. */
@Path("/sanctions/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes")
@RunOnVirtualThread
class FeedResource {

    private static final int LONGEST_WAIT = 30;

    private final ReadFeed read;
    private final Partners partners;
    private final Askers askers;
    private final CurrentCaller caller;

    FeedResource(ReadFeed read, Partners partners, Askers askers, CurrentCaller caller) {
        this.read = read;
        this.partners = partners;
        this.askers = askers;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("register:read")
    @Operation(
            operationId = "readChanges",
            summary = "What has changed in the register, in order and without gaps",
            description =
                    "Ids and codes only: ask about the subject for what applies now. Every change comes once for a "
                            + "reader that goes on with next_cursor, which is always there. Without a cursor from the oldest change kept, "
                            + "with cursor=latest from now on. 400 for a cursor that is not ours and a "
                            + "wait out of range; 410 cursor-expired for one from more than 30 days ago.")
    public Page<FeedItem> changes(
            @BeanParam PageRequest page,
            @Parameter(
                            description =
                                    "next_cursor of the page before; none for the oldest change kept; latest for now on")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor,
            @Parameter(
                            description =
                                    "seconds to wait for a change if there is none yet, 0 to 30; who has four requests "
                                            + "waiting already is answered at once")
                    @QueryParam("wait")
                    @Nullable
                    String wait) {
        var limit = page.limit();
        var from = FeedCursor.read(cursor);
        var longest = seconds(wait);
        var by = caller.get();
        var asker = askers.of(by);
        partners.seen(by, asker);
        return read.from(asker.party(), from, limit, longest);
    }

    private static Duration seconds(@Nullable String wait) {
        if (wait == null) {
            return Duration.ZERO;
        }
        if (!wait.matches("[0-9]{1,2}") || Integer.parseInt(wait) > LONGEST_WAIT) {
            throw Problem.invalid("wait", "must be a whole number of seconds from 0 to " + LONGEST_WAIT);
        }
        return Duration.ofSeconds(Integer.parseInt(wait));
    }
}
