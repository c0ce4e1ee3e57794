package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountMove;
import org.digitaltrust.membership.account.Challenge;
import org.digitaltrust.membership.account.ChallengeStore;
import org.digitaltrust.membership.account.Proof;
import org.digitaltrust.membership.account.ProofConfig;
import org.digitaltrust.membership.account.ProofMethod;
import org.digitaltrust.membership.member.AccountOwners.Owner;

/** The two ends of a proof by code: before the page is fetched, and after the code was found there. */
@ApplicationScoped
class AnswerChallenge {

    /** Whether there is something to look for. */
    sealed interface Begun {
        record Attempt(UUID member, Account account, Challenge challenge) implements Begun {}

        record Refused(Change why) implements Begun {}
    }

    private final OwnAccount own;
    private final Access access;
    private final VerifyAccount verify;
    private final ChallengeStore challenges;
    private final ProofConfig config;
    private final Clock clock;

    AnswerChallenge(
            OwnAccount own,
            Access access,
            VerifyAccount verify,
            ChallengeStore challenges,
            ProofConfig config,
            Clock clock) {
        this.own = own;
        this.access = access;
        this.verify = verify;
        this.challenges = challenges;
        this.config = config;
        this.clock = clock;
    }

    /** Counts the attempt, so that a page is not fetched without end. */
    @Transactional
    Begun begin(UUID member, UUID id, Caller caller) {
        return switch (own.ask(member, id, caller, it -> provable(it, caller))) {
            case Change.Done(var account) ->
                openOf(account.id())
                        .<Begun>map(challenge -> attempt(member, account, challenge))
                        .orElseGet(() -> new Begun.Refused(new Change.NoCode()));
            case Change refused -> new Begun.Refused(refused);
        };
    }

    private Begun attempt(UUID member, Account account, Challenge challenge) {
        challenges.attempt(challenge.id());
        return new Begun.Attempt(member, account, challenge);
    }

    private Change provable(Account account, Caller caller) {
        return switch (account.state().prove(proof(caller))) {
            case AccountMove.NotPossible(var possible) -> new Change.NotPossible(possible);
            case AccountMove.Moved it -> new Change.Done(account);
        };
    }

    private Proof proof(Caller by) {
        var now = clock.instant();
        return new Proof(ProofMethod.PROFILE_CODE, by.subject(), now, now.plus(config.validity()));
    }

    private Optional<Challenge> openOf(UUID account) {
        return challenges.openOf(account).filter(it -> it.isOpen(clock.instant(), config.attemptsPerCode()));
    }

    /** The code stands on the page: the account is proven, unless something has come in between. */
    @Transactional
    Change finish(Begun.Attempt attempt, Caller caller) {
        var claim = new VerifyAccount.Claim(
                attempt.member(), attempt.account(), attempt.account().provenUserId(), caller);
        return verify.of(claim, (owner, account) -> finish(claim, attempt.challenge(), owner, account));
    }

    private Change finish(VerifyAccount.Claim claim, Challenge challenge, Owner owner, Account account) {
        if (!access.isLookedAfterBy(owner, claim.by())) {
            return new Change.Unknown(); // no longer theirs to prove since the page was asked for
        }
        if (!owner.current()) {
            return new Change.NotPossible(List.of());
        }
        var counts = challenges
                .openOf(account.id())
                .filter(it -> it.id().equals(challenge.id()) && clock.instant().isBefore(it.expiresAt()));
        if (counts.isEmpty()) {
            return new Change.NoCode(); // another code, another handle or another proof came first
        }
        return switch (account.state().prove(proof(claim.by()))) {
            case AccountMove.NotPossible(var possible) -> new Change.NotPossible(possible);
            case AccountMove.Moved(var to) -> {
                challenges.close(account.id());
                yield verify.keep(claim, account.in(to));
            }
        };
    }
}
