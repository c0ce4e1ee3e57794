package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.digitaltrust.chassis.caller.Caller;

/**
 * Keeps who changed what of a profile, and since when and until when the member goes by which names. A display name that is given
 * up is a former name.
 */
@ApplicationScoped
class RecordProfile {

    private final ChangeStore changes;
    private final NameStore names;
    private final StandingConfig config;
    private final Clock clock;

    RecordProfile(ChangeStore changes, NameStore names, StandingConfig config, Clock clock) {
        this.changes = changes;
        this.names = names;
        this.config = config;
        this.clock = clock;
    }

    @Transactional(TxType.MANDATORY)
    void of(Member before, Member.Profile after, ChangedAs role, Caller by) {
        var now = clock.instant();
        changes.add(before.id(), now, role, by.subject(), ProfileChange.between(before.profile(), after));
        names(before, after, now);
    }

    private void names(Member before, Member.Profile after, Instant now) {
        var profile = before.profile();
        if (!profile.displayName().equals(after.displayName())) {
            var published = now.atOffset(ZoneOffset.UTC).plusMonths(config.formerNamesMonths());
            names.renamed(before, now, published.toInstant());
        }
        profile.aliases().stream()
                .filter(it -> !after.aliases().contains(it))
                .forEach(it -> names.aliasEnded(before, it, now));
        after.aliases().stream()
                .filter(it -> !profile.aliases().contains(it))
                .forEach(it -> names.aliasBegan(before.id(), it, now));
    }
}
