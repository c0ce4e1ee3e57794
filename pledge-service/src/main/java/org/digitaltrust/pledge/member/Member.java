package org.digitaltrust.pledge.member;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberState.Account;
import org.digitaltrust.contracts.MemberStatus;
import org.jspecify.annotations.Nullable;

/**
 * A member as this service knows it.
 *
 * @param holder token subject of the person who holds the membership; null while nobody has claimed it
 * @param displayName the public name; null until a state has said it
 * @param accountsProven whether the member has proven control of an account, and no such proof has gone stale
 * @param kind null until a state has said it
 * @param sequence of the state this was copied from
 */
public record Member(
        UUID id,
        @Nullable String holder,
        MemberStatus status,
        @Nullable String displayName,
        boolean accountsProven,
        @Nullable MemberKind kind,
        List<Delegation> delegations,
        long sequence) {

    public Member {
        delegations = List.copyOf(delegations);
    }

    /**
     * An agency acts for this member until a time.
     *
     * @param scopes in what; none in copies from before they were kept
     */
    public record Delegation(UUID agencyId, Instant validUntil, List<DelegationScope> scopes) {
        public Delegation {
            scopes = List.copyOf(Objects.requireNonNullElse(scopes, List.of()));
        }
    }

    /** A member without a public name or accounts. */
    public Member(UUID id, @Nullable String holder, MemberStatus status, long sequence) {
        this(id, holder, status, null, false, null, List.of(), sequence);
    }

    static Member of(MemberState state) {
        return new Member(
                state.memberId(),
                state.holder(),
                state.status(),
                state.displayName(),
                proven(state.accounts()),
                state.kind(),
                state.delegations().stream()
                        .map(it -> new Delegation(it.agencyId(), it.validUntil(), it.scopes()))
                        .toList(),
                state.sequence());
    }

    private static boolean proven(List<Account> accounts) {
        return accounts.stream().anyMatch(it -> it.status() == AccountStatus.VERIFIED)
                && accounts.stream().noneMatch(it -> it.status() == AccountStatus.STALE);
    }

    /** Whether a member in this state may sign a pledge: who is joining, who is in, and who comes back after a lapse. */
    public boolean maySign() {
        return switch (status) {
            case PENDING_PLEDGE, ACTIVE, GRACE, LAPSED -> true;
            case SUSPENDED, RESIGNED, EXPELLED, DECEASED_OR_DISSOLVED -> false;
        };
    }

    /** Whether an agency acts for this member in anything. */
    public boolean isActedForBy(UUID agency, Instant now) {
        return delegations.stream().anyMatch(it -> it.agencyId().equals(agency) && now.isBefore(it.validUntil()));
    }

    /** Whether an agency acts for this member in this. */
    public boolean isActedForBy(UUID agency, DelegationScope scope, Instant now) {
        return delegations.stream()
                .anyMatch(it -> it.agencyId().equals(agency)
                        && now.isBefore(it.validUntil())
                        && it.scopes().contains(scope));
    }

    /** Whether a member in this state may act for others. */
    public boolean mayActForOthers() {
        return status == MemberStatus.ACTIVE || status == MemberStatus.GRACE;
    }

    public boolean isHeldBy(String subject) {
        return subject.equals(holder);
    }
}
