package org.digitaltrust.membership.member;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.version.EntityTag;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.membership.Choice;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/membership/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "members")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
class MembersResource {

    private final FindMembers find;
    private final CurrentCaller caller;

    MembersResource(FindMembers find, CurrentCaller caller) {
        this.find = find;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("membership_officer")
    @Operation(operationId = "listMembers", summary = "Members, a page at a time. Role membership_officer.")
    @APIResponse(responseCode = "200", description = "A page, oldest first")
    @APIResponse(responseCode = "400", description = "A filter, limit or cursor is malformed (problem)")
    public Page<MemberView> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @BeanParam PageRequest page) {
        var filter = new MemberStore.Filter(
                Choice.of(MemberStatus.class, "status", status), Choice.of(MemberKind.class, "kind", kind));
        return find.page(filter, page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"membership_officer", "alliance_admin", "member"})
    @Operation(
            operationId = "getMember",
            summary = "One member, with ETag. Roles membership_officer and alliance_admin; member for oneself.")
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
        return reader.has("membership_officer") || reader.has("alliance_admin") || member.isHeldBy(reader.subject());
    }
}
