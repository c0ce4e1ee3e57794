package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountAction;
import org.digitaltrust.membership.account.AccountStore;
import org.digitaltrust.membership.account.Audience;
import org.digitaltrust.membership.account.AudienceStore;
import org.digitaltrust.membership.member.AccountOwners;
import org.digitaltrust.membership.platform.Platforms;

/** Takes note of how many follow an account, as its platform or an officer says. The newest count decides its tier. */
@ApplicationScoped
class RecordAudience {

    private static final Instant NETWORKS_BEGAN = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private final AccountOwners owners;
    private final Access access;
    private final AccountStore accounts;
    private final AudienceStore audiences;
    private final Platforms platforms;
    private final KeepChange keep;
    private final Clock clock;

    RecordAudience(
            AccountOwners owners,
            Access access,
            AccountStore accounts,
            AudienceStore audiences,
            Platforms platforms,
            KeepChange keep,
            Clock clock) {
        this.owners = owners;
        this.access = access;
        this.accounts = accounts;
        this.audiences = audiences;
        this.platforms = platforms;
        this.keep = keep;
        this.clock = clock;
    }

    @Transactional
    Change of(UUID member, UUID id, long count, Instant at, Caller caller) {
        var source = sourceOf(caller);
        if (source.isEmpty()) {
            return new Change.NotAllowed();
        }
        if (at.isBefore(NETWORKS_BEGAN) || at.isAfter(clock.instant().plus(CLOCKS_APART))) {
            throw Problem.invalid("at", "must be a time since 2000 that has come");
        }
        var owner = owners.lock(member);
        var account = owner.flatMap(it -> accounts.find(member, id)).filter(it -> isCallers(it, source.get(), caller));
        if (owner.isEmpty() || account.isEmpty()) {
            return new Change.Unknown();
        }
        if (access.isLookedAfterBy(owner.get(), caller)) {
            return new Change.NotAllowed();
        }
        return owner.get().current() && account.get().state().possible().contains(AccountAction.AUDIENCE)
                ? note(member, account.get(), new Audience(count, at, source.get()), caller)
                : new Change.NotPossible(List.of());
    }

    private Optional<Audience.Source> sourceOf(Caller caller) {
        if (caller.service() && platforms.attestWith(caller.client())) {
            return Optional.of(Audience.Source.PLATFORM);
        }
        return Access.isOfficer(caller) ? Optional.of(Audience.Source.OFFICER) : Optional.empty();
    }

    private boolean isCallers(Account account, Audience.Source source, Caller caller) {
        return source == Audience.Source.OFFICER || platforms.attestsWith(account.platform(), caller.client());
    }

    private Change note(UUID member, Account account, Audience audience, Caller caller) {
        audiences.add(account.id(), audience, caller.subject());
        return keep.of(member, account.reaching(audience), "audience_recorded", caller);
    }
}
