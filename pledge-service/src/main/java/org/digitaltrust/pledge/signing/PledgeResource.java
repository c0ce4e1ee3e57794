package org.digitaltrust.pledge.signing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.idempotency.OnceOnly;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.pledge.problem.PledgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/pledges/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Pledges")
class PledgeResource {

    private final SignPledge sign;
    private final WithdrawPledge withdraw;
    private final ReadPledges read;
    private final SignerAssurance assurance;
    private final OnceOnly once;
    private final CurrentCaller caller;

    PledgeResource(
            SignPledge sign,
            WithdrawPledge withdraw,
            ReadPledges read,
            SignerAssurance assurance,
            OnceOnly once,
            CurrentCaller caller) {
        this.sign = sign;
        this.withdraw = withdraw;
        this.read = read;
        this.assurance = assurance;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/pledges")
    @RolesAllowed("member")
    @Operation(
            operationId = "signPledge",
            summary = "Sign the version in force, clause by clause",
            description =
                    "Role: member, for oneself: an agency does not sign for its talent. A pledge to an earlier"
                            + " version of the same code gives way to the new one; from 60 days before its end a pledge is renewed by"
                            + " signing again. A code is signed five times within 24 hours at most. Who is not of full age signs together with a guardian.")
    @APIResponse(
            responseCode = "201",
            description = "An active pledge with its evidence",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PledgeView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(
            responseCode = "409",
            description =
                    "no-membership, membership-cannot-sign, not-the-audience, version-not-in-force, already-pledged"
                            + " with pledge_id, pledge-in-breach, signed-too-often with available_from,"
                            + " request-in-progress")
    @APIResponse(responseCode = "403", description = "forbidden, delegate-cannot-sign")
    @APIResponse(
            responseCode = "422",
            description = "membership-not-yours, version-unknown, text-hash-differs, clauses-not-acknowledged,"
                    + " guardian-required, idempotency-key-reused")
    public RestResponse<PledgeView> sign(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull PledgeRequest request) {
        var member = caller.get();
        var id = once.create(member, "sign_pledge", key, request, () -> sign(member, request));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view(member, id))
                .header(HttpHeaders.LOCATION, "/pledges/v1/pledges/" + id)
                .build();
    }

    private UUID sign(Caller member, PledgeRequest request) {
        return switch (sign.by(member, request.memberId(), request.toAcceptance(), assurance.get())) {
            case Signing.Accepted accepted -> accepted.pledge().facts().id();
            case Signing.NoMembership() -> throw PledgeProblem.NO_MEMBERSHIP.with();
            case Signing.MembershipCannotSign(var status) ->
                throw PledgeProblem.MEMBERSHIP_CANNOT_SIGN.with(word(status));
            case Signing.NotTheirs() ->
                throw PledgeProblem.MEMBERSHIP_NOT_YOURS.with().at("member_id", "is not a membership that you hold");
            case Signing.OnBehalf() -> throw PledgeProblem.DELEGATE_CANNOT_SIGN.with();
            case Signing.NotForThem() -> throw PledgeProblem.NOT_THE_AUDIENCE.with();
            case Signing.InBreach() -> throw PledgeProblem.PLEDGE_IN_BREACH.with();
            case Signing.GuardianMissing() ->
                throw PledgeProblem.GUARDIAN_REQUIRED.with().at("guardian", "must be given");
            case Signing.UnknownVersion() ->
                throw PledgeProblem.VERSION_UNKNOWN.with().at("version_id", "is not a version of any code");
            case Signing.VersionNotInForce() ->
                throw PledgeProblem.VERSION_NOT_IN_FORCE.with().at("version_id", "is not the version in force");
            case Signing.HashDiffers() ->
                throw PledgeProblem.TEXT_HASH_DIFFERS.with().at("sha256", "is not the hash of this version");
            case Signing.ClausesDiffer(var field, var message) ->
                throw PledgeProblem.CLAUSES_NOT_ACKNOWLEDGED.with().at(field, message);
            case Signing.AlreadyPledged(var by) ->
                throw PledgeProblem.ALREADY_PLEDGED.with().and("pledge_id", by);
            case Signing.TooOften(var from) ->
                throw PledgeProblem.SIGNED_TOO_OFTEN.with(from).and("available_from", from);
        };
    }

    @POST
    @Path("/pledges/{id}/withdrawal")
    @RolesAllowed("member")
    @Operation(
            operationId = "withdrawPledge",
            summary = "Withdraw one's own active pledge",
            description = "Role: member. It ends at once; the evidence of having signed remains.")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "not-found: no such pledge, or not the caller's")
    @APIResponse(responseCode = "409", description = "pledge-not-active, with possible")
    public PledgeView withdraw(UUID id) {
        var member = caller.get();
        return switch (withdraw.by(member, id)) {
            case Withdrawal.Withdrawn done -> view(member, id);
            case Withdrawal.Unknown() -> throw EdgeProblem.NOT_FOUND.with();
            case Withdrawal.NotActive(var status) ->
                throw PledgeProblem.PLEDGE_NOT_ACTIVE.with(word(status)).and("possible", List.of());
        };
    }

    private PledgeView view(Caller member, UUID id) {
        return read.pledge(member, id).orElseThrow();
    }

    private static String word(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
