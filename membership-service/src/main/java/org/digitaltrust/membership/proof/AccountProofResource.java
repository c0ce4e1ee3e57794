package org.digitaltrust.membership.proof;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.membership.account.AccountView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Two of these are for platforms, too, which have no role: which client is whose is configuration, and asked where it is
 * carried out.
 */
@Path("/membership/v1/members/{id}/accounts/{aid}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "accounts")
@APIResponse(responseCode = "401", description = "No or bad token (problem)")
@APIResponse(responseCode = "403", description = "Not for this caller to do (problem)")
@APIResponse(responseCode = "404", description = "Unknown, or not yours to know (problem)")
class AccountProofResource {

    private final ChallengeAccount challenge;
    private final ProveByCode prove;
    private final AttestAccount attest;
    private final RenameAccount rename;
    private final RecordAudience record;
    private final ChangeAnswers answers;
    private final CurrentCaller caller;

    AccountProofResource(
            ChallengeAccount challenge,
            ProveByCode prove,
            AttestAccount attest,
            RenameAccount rename,
            RecordAudience record,
            ChangeAnswers answers,
            CurrentCaller caller) {
        this.challenge = challenge;
        this.prove = prove;
        this.attest = attest;
        this.rename = rename;
        this.record = record;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("/challenge")
    @RolesAllowed("member")
    @Operation(
            operationId = "challengeAccount",
            summary =
                    "A one-time code to put on the profile page; the newest counts, for 15 minutes. The member, or an agency with the scope accounts.")
    @APIResponse(responseCode = "200", description = "The code, which is not told again, and where it has to stand")
    @APIResponse(responseCode = "409", description = "Not possible now; says what is in possible (problem)")
    @APIResponse(responseCode = "422", description = "No public page is known for this account (problem)")
    @APIResponse(responseCode = "429", description = "Ten codes in 24 hours have been given out (problem)")
    public ChallengeView challenge(@RestPath UUID id, @RestPath UUID aid) {
        return ChallengeView.of(answers.challenge(challenge.of(id, aid, caller.get())));
    }

    @POST
    @Path("/proof")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(
            operationId = "proveAccount",
            summary =
                    "Proves control: profile_code by the member or an agency with the scope accounts, platform_attestation by the platform's client.")
    @APIResponse(responseCode = "200", description = "The account, verified")
    @APIResponse(responseCode = "400", description = "The body is malformed (problem)")
    @APIResponse(
            responseCode = "409",
            description =
                    "Not possible now, the code has expired, or the account is somebody else's or another one (problem)")
    @APIResponse(responseCode = "422", description = "The code does not stand on the profile page (problem)")
    @APIResponse(responseCode = "502", description = "The platform did not answer with the page in time (problem)")
    public RestResponse<AccountView> prove(
            @RestPath UUID id, @RestPath UUID aid, @NotNull @Valid ProofRequest request) {
        return switch (request.method()) {
            case PROFILE_CODE -> {
                requireRole("member");
                request.requireNoAttestation();
                yield answers.view(prove.of(id, aid, caller.get()));
            }
            case PLATFORM_ATTESTATION -> answers.view(attest.of(id, aid, request.toAttestation(), caller.get()));
        };
    }

    private void requireRole(String role) {
        if (!caller.get().has(role)) {
            throw EdgeProblem.FORBIDDEN.with();
        }
    }

    @POST
    @Path("/handle")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("member")
    @Operation(
            operationId = "renameAccount",
            summary =
                    "Says what an account is called now, which has to be proven again. The member, or an agency with the scope accounts.")
    @APIResponse(responseCode = "200", description = "The account, claimed; a proven platform_user_id stays with it")
    @APIResponse(responseCode = "400", description = "The body is malformed (problem)")
    @APIResponse(responseCode = "409", description = "Not possible now, or the handle is listed already (problem)")
    @APIResponse(responseCode = "429", description = "Ten changes in 24 hours have been made (problem)")
    public RestResponse<AccountView> rename(
            @RestPath UUID id, @RestPath UUID aid, @NotNull @Valid HandleRequest request) {
        return answers.view(rename.of(id, aid, Handles.plain(request.handle()), caller.get()));
    }

    @POST
    @Path("/audience")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(
            operationId = "recordAudience",
            summary =
                    "How many follow an account; the newest count decides its tier. The platform's client, membership_officer.")
    @APIResponse(responseCode = "200", description = "The account with the newest audience that is known")
    @APIResponse(responseCode = "400", description = "The body is malformed, or the time lies ahead (problem)")
    @APIResponse(responseCode = "409", description = "Not possible now; says what is in possible (problem)")
    public RestResponse<AccountView> audience(
            @RestPath UUID id, @RestPath UUID aid, @NotNull @Valid AudienceRequest request) {
        return answers.view(record.of(id, aid, request.audience(), request.moment(), caller.get()));
    }
}
