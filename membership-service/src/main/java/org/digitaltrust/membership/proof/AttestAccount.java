package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountMove;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.account.ChallengeStore;
import org.digitaltrust.membership.account.HandleStore;
import org.digitaltrust.membership.account.Proof;
import org.digitaltrust.membership.account.ProofConfig;
import org.digitaltrust.membership.account.ProofMethod;
import org.digitaltrust.membership.platform.Platforms;

/**
 * Takes a platform's word for whose an account is. It is the platform that knows its users by id: the same id under another
 * handle is the same account, which has been renamed; another id under the same handle is another account.
 */
@ApplicationScoped
class AttestAccount {

    /** What the platform says. */
    record Attestation(String platformUserId, String handle) {}

    private final Platforms platforms;
    private final AccountStore accounts;
    private final ChallengeStore challenges;
    private final HandleStore handles;
    private final VerifyAccount verify;
    private final ProofConfig config;
    private final Clock clock;

    AttestAccount(
            Platforms platforms,
            AccountStore accounts,
            ChallengeStore challenges,
            HandleStore handles,
            VerifyAccount verify,
            ProofConfig config,
            Clock clock) {
        this.platforms = platforms;
        this.accounts = accounts;
        this.challenges = challenges;
        this.handles = handles;
        this.verify = verify;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    Change of(UUID member, UUID id, Attestation attestation, Caller client) {
        if (!client.service() || !platforms.attestWith(client.client())) {
            return new Change.NotAllowed();
        }
        var found = accounts.find(member, id).filter(it -> platforms.attestsWith(it.platform(), client.client()));
        if (found.isEmpty()) {
            return new Change.Unknown();
        }
        var proving = found.get().called(attestation.handle(), clock.instant());
        var claim = new VerifyAccount.Claim(member, proving, attestation.platformUserId(), client);
        return verify.of(
                claim,
                (owner, account) ->
                        owner.current() ? attest(claim, account, attestation) : new Change.NotPossible(List.of()));
    }

    private Change attest(VerifyAccount.Claim claim, Account account, Attestation attestation) {
        var now = clock.instant();
        var proof = new Proof(ProofMethod.PLATFORM_ATTESTATION, claim.by().subject(), now, now.plus(config.validity()));
        return switch (account.state().attest(proof)) {
            case AccountMove.NotPossible(var possible) -> new Change.NotPossible(possible);
            case AccountMove.Moved(var to) ->
                concerns(account, claim)
                        ? accounts.twin(claim.member(), claim.proving())
                                .<Change>map(Change.Listed::new)
                                .orElseGet(() -> verify.keep(
                                        claim, named(account, attestation, now).in(to)))
                        : new Change.OtherAccount();
        };
    }

    /** By the id where it has been proven before, else by the handle: an id that was only claimed says nothing. */
    private static boolean concerns(Account account, VerifyAccount.Claim claim) {
        var known = account.provenUserId();
        return known == null ? account.handleKey().equals(claim.proving().handleKey()) : known.equals(claim.userId());
    }

    /** Whatever code was out, the page it would stand on may be another one now. */
    private Account named(Account account, Attestation attestation, Instant now) {
        challenges.close(account.id());
        var renamed = account.called(attestation.handle(), now);
        if (renamed.handleKey().equals(account.handleKey())) {
            return account.knownAs(attestation.platformUserId());
        }
        handles.end(account, now);
        return renamed.knownAs(attestation.platformUserId());
    }
}
