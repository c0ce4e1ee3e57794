package org.digitaltrust.pledge.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.pledge.member.Member;
import org.digitaltrust.pledge.member.MemberStore;

/** Reads attempts: a member's own with their questions, any for officers without. */
@ApplicationScoped
class ReadAttempts {

    private static final Set<String> OFFICERS =
            Set.of("membership_officer", "code_editor", "alliance_admin", "auditor");

    private final AttemptStore attempts;
    private final Trainings trainings;
    private final MemberStore members;
    private final Rules rules;
    private final Clock clock;

    ReadAttempts(AttemptStore attempts, Trainings trainings, MemberStore members, TrainingConfig config, Clock clock) {
        this.attempts = attempts;
        this.trainings = trainings;
        this.members = members;
        this.rules = config.rules();
        this.clock = clock;
    }

    /** Empty for an attempt that does not exist, and for somebody else's. */
    @Transactional
    Optional<AttemptView> attempt(Caller caller, UUID training, UUID id) {
        var own = membersOf(caller);
        return attempts.attempt(training, id)
                .filter(it -> isOwn(it, own) || OFFICERS.stream().anyMatch(caller::has))
                .map(it -> AttemptView.of(it, isOwn(it, own), rules, clock.instant()));
    }

    /** The caller's own attempts, oldest first. */
    @Transactional
    Optional<Page<AttemptView>> own(Caller caller, UUID training, PageRequest request) {
        var now = clock.instant();
        return trainings
                .training(training)
                .map(it -> Page.of(
                                attempts.page(training, membersOf(caller), request),
                                request,
                                kept -> kept.attempt().facts().id())
                        .map(kept -> AttemptView.of(kept, true, rules, now)));
    }

    private List<UUID> membersOf(Caller caller) {
        return members.heldBy(caller.subject()).stream().map(Member::id).toList();
    }

    private static boolean isOwn(KeptAttempt kept, List<UUID> own) {
        return own.contains(kept.attempt().facts().memberId());
    }
}
