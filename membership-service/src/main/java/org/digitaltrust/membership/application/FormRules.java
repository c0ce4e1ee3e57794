package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.digitaltrust.membership.account.AccountClaim;
import org.digitaltrust.membership.chapter.Chapters;

/** What a form must keep to beyond its form. */
@ApplicationScoped
class FormRules {

    private final Chapters chapters;

    FormRules(Chapters chapters) {
        this.chapters = chapters;
    }

    /** Why this form cannot be accepted; empty where it can. */
    Optional<Filing.Refused> misfit(Form form) {
        if (!chapters.have(form.details().chapter())) {
            return Optional.of(new Filing.UnknownChapter());
        }
        var repetition = AccountClaim.firstRepetition(form.claims());
        return repetition.isPresent()
                ? Optional.of(new Filing.DuplicateAccount(repetition.getAsInt()))
                : Optional.empty();
    }
}
