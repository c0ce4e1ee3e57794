package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.version.EntityTag;
import org.digitaltrust.membership.MembershipProblem;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountView;
import org.jboss.resteasy.reactive.RestResponse;

/** Says over HTTP what came of a change. */
@ApplicationScoped
class ChangeAnswers {

    private static final Duration SOON = Duration.ofSeconds(2);

    private final Clock clock;

    ChangeAnswers(Clock clock) {
        this.clock = clock;
    }

    /** The account as it is now, or the problem. */
    Account account(Change change) {
        if (change instanceof Change.Done(var account)) {
            return account;
        }
        throw problem(change);
    }

    Change.Posed challenge(Change change) {
        if (change instanceof Change.Posed posed) {
            return posed;
        }
        throw problem(change);
    }

    RestResponse<AccountView> view(Change change) {
        return view(account(change));
    }

    static RestResponse<AccountView> view(Account account) {
        return RestResponse.ResponseBuilder.ok(AccountView.of(account))
                .header(HttpHeaders.ETAG, EntityTag.of(account.version()))
                .build();
    }

    private Problem problem(Change change) {
        return switch (change) {
            case Change.Done it ->
                throw new IllegalStateException("no problem: " + it.account().id());
            case Change.Posed it -> throw new IllegalStateException("no problem: a code was given out");
            case Change.Unknown it -> EdgeProblem.NOT_FOUND.with();
            case Change.NotAllowed it -> EdgeProblem.FORBIDDEN.with();
            case Change.NotPossible(var possible) ->
                MembershipProblem.NOT_POSSIBLE_NOW.with().and("possible", possible);
            case Change.Listed(var account) ->
                MembershipProblem.ACCOUNT_LISTED.with(account.name()).and("account_id", account.id());
            case Change.TooManyAccounts it -> MembershipProblem.TOO_MANY_ACCOUNTS.with();
            case Change.TooOften(var until) ->
                EdgeProblem.TOO_MANY_REQUESTS.with().retryAfter(Duration.between(clock.instant(), until));
            case Change.UnknownPlatform it ->
                MembershipProblem.UNKNOWN_PLATFORM
                        .with()
                        .at("platform", "is not a platform whose accounts can be proven");
            case Change.NoPage it -> MembershipProblem.NO_PROFILE_PAGE.with();
            case Change.NoCode it -> MembershipProblem.CHALLENGE_EXPIRED.with();
            case Change.NotFound it -> MembershipProblem.PROOF_NOT_FOUND.with();
            case Change.Unreachable it -> MembershipProblem.PLATFORM_UNREACHABLE.with();
            case Change.Busy it -> EdgeProblem.UNAVAILABLE.with().retryAfter(SOON);
            case Change.OtherAccount it -> MembershipProblem.ATTESTATION_MISMATCH.with();
            case Change.Taken(var account) ->
                MembershipProblem.ACCOUNT_TAKEN.with(account.name()).and("account", account.name());
        };
    }
}
