package org.digitaltrust.membership.proof;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.version.EntityTag;
import org.digitaltrust.membership.Choice;
import org.digitaltrust.membership.account.AccountEnding;
import org.digitaltrust.membership.account.AccountView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/membership/v1/members/{id}/accounts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "accounts")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "The token lacks the role (problem)")
@APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
class AccountsResource {

    private final FindAccounts find;
    private final ClaimAccount claim;
    private final RevokeAccount revoke;
    private final ChangeAnswers answers;
    private final OnceOnly once;
    private final CurrentCaller caller;

    AccountsResource(
            FindAccounts find,
            ClaimAccount claim,
            RevokeAccount revoke,
            ChangeAnswers answers,
            OnceOnly once,
            CurrentCaller caller) {
        this.find = find;
        this.claim = claim;
        this.revoke = revoke;
        this.answers = answers;
        this.once = once;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"member", "membership_officer"})
    @Operation(
            operationId = "listAccounts",
            summary =
                    "A member's accounts, revoked ones too. The member, an agency with the scope accounts, membership_officer.")
    @APIResponse(responseCode = "200", description = "A page, oldest first; proof_due_at says when to prove one again")
    @APIResponse(responseCode = "400", description = "Limit or cursor is malformed (problem)")
    public Page<AccountView> list(@RestPath UUID id, @BeanParam PageRequest page) {
        return find.page(id, page, caller.get()).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("member")
    @Operation(
            operationId = "claimAccount",
            summary =
                    "Lists another account, which has to be proven. The member, or an agency with the scope accounts.")
    @APIResponse(
            responseCode = "201",
            description = "The account, claimed, at Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "400", description = "The body is malformed (problem)")
    @APIResponse(
            responseCode = "409",
            description =
                    "Listed already, too many, or the membership has ended; or this request is being worked on (problem)")
    @APIResponse(
            responseCode = "422",
            description = "Unknown platform, or Idempotency-Key used for something else (problem)")
    public RestResponse<AccountView> claim(
            @RestPath UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid AccountRequest request) {
        var by = caller.get();
        var account = once.create(
                by,
                "claim_account " + id,
                key,
                request,
                () -> answers.account(claim.of(id, request.toClaim(), by)).id());
        var listed = find.one(id, account, by).orElseThrow(EdgeProblem.NOT_FOUND::with);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, AccountView.of(listed))
                .header(HttpHeaders.LOCATION, "/membership/v1/members/" + id + "/accounts/" + account)
                .header(HttpHeaders.ETAG, EntityTag.of(listed.version()))
                .build();
    }

    @GET
    @Path("/{aid}")
    @RolesAllowed({"member", "membership_officer"})
    @Operation(
            operationId = "getAccount",
            summary = "One account, with ETag. The member, an agency with the scope accounts, membership_officer.")
    @APIResponse(responseCode = "200", description = "The account")
    public RestResponse<AccountView> get(@RestPath UUID id, @RestPath UUID aid) {
        return ChangeAnswers.view(find.one(id, aid, caller.get()).orElseThrow(EdgeProblem.NOT_FOUND::with));
    }

    @GET
    @Path("/{aid}/handles")
    @RolesAllowed({"member", "membership_officer"})
    @Operation(
            operationId = "listHandles",
            summary =
                    "What an account has been called. The member, an agency with the scope accounts, membership_officer.")
    @APIResponse(
            responseCode = "200",
            description = "All in one page, oldest first, each with its period [from, until)")
    public Page<HandleView> handles(@RestPath UUID id, @RestPath UUID aid) {
        return new Page<>(find.handles(id, aid, caller.get()).orElseThrow(EdgeProblem.NOT_FOUND::with), null);
    }

    @DELETE
    @Path("/{aid}")
    @RolesAllowed({"member", "membership_officer"})
    @Operation(
            operationId = "revokeAccount",
            summary =
                    "Ends an account; the record stays. The member, an agency with the scope accounts; membership_officer with a reason.")
    @APIResponse(responseCode = "204", description = "Revoked")
    @APIResponse(
            responseCode = "400",
            description = "The reason is missing, or not one that this caller gives (problem)")
    @APIResponse(responseCode = "409", description = "Revoked already (problem)")
    @APIResponse(responseCode = "412", description = "If-Match names an older version (problem)")
    @APIResponse(responseCode = "428", description = "If-Match is missing (problem)")
    public void revoke(
            @RestPath UUID id,
            @RestPath UUID aid,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @QueryParam("reason") @Nullable String reason) {
        var why = Choice.of(AccountEnding.class, "reason", reason);
        answers.account(revoke.of(new RevokeAccount.Seen(id, aid, ifMatch), why, caller.get()));
    }
}
