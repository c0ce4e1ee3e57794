package org.digitaltrust.sanctions.standing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.caller.CurrentCaller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.sanctions.disclosure.Disclosure;
import org.digitaltrust.sanctions.disclosure.DisclosureLog;
import org.digitaltrust.sanctions.register.Register;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.PartnerRestrictionView;
import org.digitaltrust.sanctions.subject.AccountName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What applies to somebody now: for partners, and for the subject about themselves. */
@Path("/sanctions/v1")
@Tag(name = "standings")
@RunOnVirtualThread
class StandingResource {

    private static final int PERMANENT_REDIRECT = 308;

    private final Register register;
    private final StandingTag tag;
    private final CurrentCaller caller;
    private final DisclosureLog disclosures;
    private final Ids ids;
    private final Clock clock;

    StandingResource(
            Register register, StandingTag tag, CurrentCaller caller, DisclosureLog disclosures, Ids ids, Clock clock) {
        this.register = register;
        this.tag = tag;
        this.caller = caller;
        this.disclosures = disclosures;
        this.ids = ids;
        this.clock = clock;
    }

    @GET
    @Path("/subjects/{id}/standing")
    @RolesAllowed({"register:read", "member"})
    @Operation(
            operationId = "getStandingOfSubject",
            summary = "What applies to a subject now",
            description =
                    "The same for every caller. ETag covers all but as_of, valid_until and register_version; 304 if "
                            + "If-None-Match names it. 308 to the record that survived a merge; 404 if the subject is unknown or, for "
                            + "a member, somebody else; 503 register-not-ready until the register has been built.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StandingView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed")
    @APIResponse(responseCode = "308", description = "Merged into another record")
    public Response ofSubject(UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var edition = register.edition();
        var records = permitted(register.bySubject(id));
        var survivor = records.getFirst().subject().id();
        if (!survivor.equals(id)) {
            return Response.status(PERMANENT_REDIRECT)
                    .header(HttpHeaders.LOCATION, "/sanctions/v1/subjects/" + survivor + "/standing")
                    .build();
        }
        return answer(records, edition, ifNoneMatch);
    }

    @GET
    @Path("/accounts/{platform}/{handle}/standing")
    @RolesAllowed({"register:read", "member"})
    @Operation(
            operationId = "getStandingOfAccount",
            summary = "What applies to the holder of an account now",
            description =
                    "handle with or without @, or uid:<platform user id>. An account that several records hold gets "
                            + "the stricter of their standings, without subject_id. ETag, 404 and 503 as for a subject.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StandingView.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed")
    public Response ofAccount(
            String platform, String handle, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var name = handle.startsWith("@") || handle.startsWith("uid:") ? handle : "@" + handle;
        var account = AccountName.parse(platform + ":" + name).orElseThrow(EdgeProblem.NOT_FOUND::with);
        var edition = register.edition();
        return answer(permitted(register.byAccount(account)), edition, ifNoneMatch);
    }

    /** All of them for a partner, only their own record for a member; 404 if that is none. */
    private List<SubjectRecord> permitted(List<SubjectRecord> found) {
        var by = caller.get();
        var known = by.has("register:read")
                ? found
                : found.stream()
                        .filter(it -> by.subject().equals(it.subject().holder()))
                        .toList();
        if (known.isEmpty()) {
            throw EdgeProblem.NOT_FOUND.with();
        }
        return known;
    }

    private Response answer(List<SubjectRecord> records, Register.Edition edition, @Nullable String ifNoneMatch) {
        var now = clock.instant();
        var view = StandingView.of(records, edition, now);
        var current = tag.of(view);
        note(view, edition, now);
        var answer = StandingTag.isNamedIn(ifNoneMatch, current)
                ? Response.status(Response.Status.NOT_MODIFIED)
                : Response.ok(view);
        return answer.header(HttpHeaders.ETAG, current)
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=" + view.secondsLeft(now))
                .build();
    }

    /** Whoever learns of restrictions is noted; that there are none tells nothing about anybody. */
    private void note(StandingView view, Register.Edition edition, Instant now) {
        var by = caller.get();
        if (view.restrictions().isEmpty()) {
            disclosures.clear(by.client(), null, now);
            return;
        }
        disclosures.disclosed(new Disclosure(
                ids.next(),
                now,
                by.subject(),
                by.client(),
                "standing",
                view.subjectId(),
                view.restrictions().stream().map(PartnerRestrictionView::id).toList(),
                null,
                view.standing().name().toLowerCase(Locale.ROOT),
                edition.version()));
    }
}
