package org.digitaltrust.membership.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.version.EntityTag;
import org.digitaltrust.membership.delegation.Delegations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/membership/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "members")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
class MembersResource {

    private final FindMembers find;
    private final Delegations delegations;
    private final CurrentCaller caller;
    private final Clock clock;

    MembersResource(FindMembers find, Delegations delegations, CurrentCaller caller, Clock clock) {
        this.find = find;
        this.delegations = delegations;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed("membership_officer")
    @Operation(operationId = "listMembers", summary = "Members, a page at a time. Role membership_officer.")
    @APIResponse(responseCode = "200", description = "A page, oldest first")
    @APIResponse(responseCode = "400", description = "A filter, limit or cursor is malformed (problem)")
    public Page<MemberView> list(@BeanParam MembersQuery query, @BeanParam PageRequest page) {
        return find.page(query.toFilter(), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"membership_officer", "alliance_admin", "member"})
    @Operation(
            operationId = "getMember",
            summary =
                    "One member, with ETag. Roles membership_officer and alliance_admin; member for oneself and for one's"
                            + " talents.")
    @APIResponse(responseCode = "200", description = "The member")
    @APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
    public RestResponse<MemberView> get(@RestPath UUID id) {
        var member = find.byId(id).filter(this::mayBeSeen).orElseThrow(EdgeProblem.NOT_FOUND::with);
        return RestResponse.ResponseBuilder.ok(find.view(member))
                .header(HttpHeaders.ETAG, EntityTag.of(member.version()))
                .build();
    }

    private boolean mayBeSeen(Member member) {
        var reader = caller.get();
        return reader.has("membership_officer")
                || reader.has("alliance_admin")
                || member.isHeldBy(reader.subject())
                || delegations.represents(reader.subject(), member.id(), clock.instant());
    }
}
