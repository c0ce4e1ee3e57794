package org.digitaltrust.membership.proof;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.platform.Fetched;
import org.digitaltrust.membership.platform.Platforms;
import org.digitaltrust.membership.platform.ProfileFetcher;

/** Looks for the code on the profile page. In between no transaction is open, for the platform may take its time. */
@ApplicationScoped
class ProveByCode {

    private final AnswerChallenge answer;
    private final Platforms platforms;
    private final ProfileFetcher fetcher;

    ProveByCode(AnswerChallenge answer, Platforms platforms, ProfileFetcher fetcher) {
        this.answer = answer;
        this.platforms = platforms;
        this.fetcher = fetcher;
    }

    Change of(UUID member, UUID account, Caller caller) {
        return switch (answer.begin(member, account, caller)) {
            case AnswerChallenge.Begun.Refused(var why) -> why;
            case AnswerChallenge.Begun.Attempt attempt -> lookFor(attempt, caller);
        };
    }

    private Change lookFor(AnswerChallenge.Begun.Attempt attempt, Caller caller) {
        var platform = platforms.find(attempt.account().platform());
        if (platform.isEmpty()) {
            return new Change.NoPage();
        }
        return switch (fetcher.fetch(platform.get(), attempt.account().handleKey())) {
            case Fetched.Page(var text) ->
                attempt.challenge().isAnsweredBy(text) ? answer.finish(attempt, caller) : new Change.NotFound();
            case Fetched.Missing it -> new Change.NotFound();
            case Fetched.Refused it -> new Change.Unreachable();
            case Fetched.Unreachable it -> new Change.Unreachable();
            case Fetched.Busy it -> new Change.Busy();
        };
    }
}
