package org.digitaltrust.membership.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.membership.member.FindMembers;
import org.digitaltrust.membership.member.MemberView;
import org.digitaltrust.membership.notice.NoticeStore;
import org.digitaltrust.membership.notice.NoticeView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/membership/v1/me/notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "me")
class NoticesResource {

    private static final UUID NOBODY = new UUID(0, 0);

    private final FindMembers members;
    private final NoticeStore notices;
    private final CurrentCaller caller;

    NoticesResource(FindMembers members, NoticeStore notices, CurrentCaller caller) {
        this.members = members;
        this.notices = notices;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("member")
    @Operation(
            operationId = "listNotices",
            summary = "What the caller is told about the end of their pledge, a page at a time. Role member.")
    @APIResponse(responseCode = "200", description = "A page, oldest first; empty for who is no member")
    @APIResponse(responseCode = "400", description = "A limit or cursor is malformed (problem)")
    @APIResponse(responseCode = "401", description = "No or bad token (problem)")
    @APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
    public Page<NoticeView> list(@BeanParam PageRequest page) {
        var member = members.heldBy(caller.get().subject()).map(MemberView::id);
        return notices.page(member.orElse(NOBODY), page);
    }
}
