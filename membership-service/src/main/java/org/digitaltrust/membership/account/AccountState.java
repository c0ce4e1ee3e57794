package org.digitaltrust.membership.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrust.contracts.AccountStatus;

/**
 * How well control of an account is proven. What follows from a move is the same in most states and stands here; each
 * state says what it does otherwise, and refuses what it does not allow.
 */
public sealed interface AccountState {

    AccountStatus status();

    default List<AccountAction> possible() {
        return List.of(AccountAction.values());
    }

    /** A code is given out. What has been proven stays proven until it is due. */
    default AccountMove challenge() {
        return new AccountMove.Moved(this);
    }

    /** The code stands on the profile page. */
    default AccountMove prove(Proof proof) {
        return new AccountMove.Moved(new Verified(proof));
    }

    /** The platform says whose it is, or an officer has seen it; nobody needs a code for that. */
    default AccountMove attest(Proof proof) {
        return new AccountMove.Moved(new Verified(proof));
    }

    /** The owner says it is called something else now, which has not been proven. */
    default AccountMove rename() {
        return new AccountMove.Moved(new Claimed());
    }

    default AccountMove revoke(Ending ending) {
        return new AccountMove.Moved(new Revoked(ending));
    }

    /** What it is at this time, if time alone has changed it. */
    default Optional<AccountState> aged(Instant now) {
        return Optional.empty();
    }

    /** Somebody says it is theirs. */
    record Claimed() implements AccountState {
        @Override
        public AccountStatus status() {
            return AccountStatus.CLAIMED;
        }

        @Override
        public List<AccountAction> possible() {
            return List.of(
                    AccountAction.CHALLENGE, AccountAction.HANDLE, AccountAction.AUDIENCE, AccountAction.REVOCATION);
        }

        @Override
        public AccountMove challenge() {
            return new AccountMove.Moved(new Challenged());
        }

        @Override
        public AccountMove prove(Proof proof) {
            return new AccountMove.NotPossible(possible());
        }
    }

    /** A code has been given out for an account that was not proven before. */
    record Challenged() implements AccountState {
        @Override
        public AccountStatus status() {
            return AccountStatus.CHALLENGED;
        }
    }

    /** Control was shown, not too long ago. */
    record Verified(Proof proof) implements AccountState {
        @Override
        public AccountStatus status() {
            return AccountStatus.VERIFIED;
        }

        @Override
        public Optional<AccountState> aged(Instant now) {
            return now.isBefore(proof.dueAt()) ? Optional.empty() : Optional.of(new Stale(proof));
        }
    }

    /** Control was shown once, and has to be shown again. */
    record Stale(Proof proof) implements AccountState {
        @Override
        public AccountStatus status() {
            return AccountStatus.STALE;
        }
    }

    /**
     * It is nobody's any more, as far as this row knows. Nobody asks it back: whoever lists the account again gets another, and
     * only with its whole application does one come back.
     */
    record Revoked(Ending ending) implements AccountState {
        @Override
        public AccountStatus status() {
            return AccountStatus.REVOKED;
        }

        @Override
        public List<AccountAction> possible() {
            return List.of();
        }

        @Override
        public AccountMove challenge() {
            return refuse();
        }

        @Override
        public AccountMove prove(Proof proof) {
            return refuse();
        }

        @Override
        public AccountMove attest(Proof proof) {
            return refuse();
        }

        @Override
        public AccountMove rename() {
            return refuse();
        }

        @Override
        public AccountMove revoke(Ending again) {
            return refuse();
        }

        private AccountMove refuse() {
            return new AccountMove.NotPossible(possible());
        }
    }
}
