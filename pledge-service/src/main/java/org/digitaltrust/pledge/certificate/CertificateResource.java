package org.digitaltrust.pledge.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
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
@Tag(name = "Influencer Trust")
class CertificateResource {

    private final IssueCertificate issue;
    private final ChooseDisplay display;
    private final ReadCertificates read;
    private final OnceOnly once;
    private final CurrentCaller caller;

    CertificateResource(
            IssueCertificate issue, ChooseDisplay display, ReadCertificates read, OnceOnly once, CurrentCaller caller) {
        this.issue = issue;
        this.display = display;
        this.read = read;
        this.once = once;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/certificates")
    @RolesAllowed({"code_editor", "alliance_admin"})
    @Operation(
            operationId = "issueCertificate",
            summary = "Certify a member who has all that it needs, for 12 months",
            description =
                    "Roles: code_editor, alliance_admin; never for oneself or for whom one acts. A certificate in its last 60 days gives"
                            + " way to the new one.")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CertificateView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "403", description = "own-certificate, forbidden")
    @APIResponse(responseCode = "404", description = "not-found: no such member")
    @APIResponse(
            responseCode = "409",
            description = "preconditions-missing with missing, already-certified with certificate_id,"
                    + " request-in-progress")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public RestResponse<CertificateView> issue(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CertificateRequest request) {
        var officer = caller.get();
        var id = once.create(officer, "issue_certificate", key, request, () -> issue(officer, request.memberId()));
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, read.whole(id).orElseThrow())
                .header(HttpHeaders.LOCATION, "/pledges/v1/certificates/" + id)
                .build();
    }

    private UUID issue(Caller officer, UUID member) {
        return switch (issue.by(officer, member)) {
            case Issuing.Issued(var certificate) -> certificate;
            case Issuing.UnknownMember() -> throw EdgeProblem.NOT_FOUND.with();
            case Issuing.OwnCertificate() -> throw PledgeProblem.OWN_CERTIFICATE.with();
            case Issuing.AlreadyCertified(var by) ->
                throw PledgeProblem.ALREADY_CERTIFIED.with().and("certificate_id", by);
            case Issuing.Missing(var preconditions) ->
                throw PledgeProblem.PRECONDITIONS_MISSING.with().and("missing", words(preconditions));
        };
    }

    private static List<String> words(List<Precondition> preconditions) {
        return preconditions.stream()
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @GET
    @Path("/certificates/{id}")
    @PermitAll
    @Operation(
            operationId = "readCertificate",
            summary = "A certificate, and whether it holds now",
            description = "Public. The public name and dates; score and band only if the member shows them.")
    @APIResponse(responseCode = "200", description = "How the certificate stands at this moment")
    @APIResponse(responseCode = "404", description = "not-found")
    public PublicCertificateView certificate(UUID id) {
        return read.inPublic(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/certificates/{id}/display")
    @RolesAllowed("member")
    @Operation(
            operationId = "chooseCertificateDisplay",
            summary = "Say whether everybody may see one's score and band",
            description = "Role: member (own). Nothing is shown unless it is chosen.")
    @APIResponse(responseCode = "200", description = "Shown like this from now on")
    @APIResponse(responseCode = "400", description = "invalid-request, unreadable-json")
    @APIResponse(responseCode = "404", description = "not-found: no such certificate, or not the caller's")
    public CertificateView display(UUID id, @Valid @NotNull DisplayRequest request) {
        if (!display.by(caller.get(), id, request.showScore())) {
            throw EdgeProblem.NOT_FOUND.with();
        }
        return read.whole(id).orElseThrow();
    }

    @GET
    @Path("/members/{id}/certificates")
    @RolesAllowed({"member", "membership_officer", "code_editor", "case_officer", "alliance_admin", "auditor"})
    @Operation(
            operationId = "listCertificatesOfMember",
            summary = "A member's certificates, oldest first, and what suspends them",
            description =
                    "Roles: member (own), membership_officer, code_editor, case_officer, alliance_admin, auditor.")
    @APIResponse(responseCode = "200", description = "A page of certificates")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: no such member, or not the caller")
    public Page<CertificateView> ofMember(UUID id, @BeanParam PageRequest page) {
        return read.ofMember(caller.get(), id, page).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
