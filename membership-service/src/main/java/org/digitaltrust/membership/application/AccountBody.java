package org.digitaltrust.membership.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.digitaltrust.membership.account.Account;
import org.digitaltrust.membership.account.AccountClaim;
import org.jspecify.annotations.Nullable;

/** An account that the applicant lists; the handle with or without a leading {@code @}. */
record AccountBody(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,31}", message = "must be a platform's lower_snake_case name")
        String platform,

        @NotNull
        @Pattern(regexp = "@?[\\p{L}\\p{M}\\p{N}._-]{1,100}", message = "must be a handle of 1 to 100 characters")
        String handle,

        @Nullable @Pattern(regexp = "[!-~]{1,128}", message = "must be 1 to 128 visible ASCII characters")
        String platformUserId,

        @Nullable @PositiveOrZero Long audience) {

    static AccountBody of(Account it) {
        return new AccountBody(it.platform(), "@" + it.handle(), it.platformUserId(), it.audience());
    }

    AccountClaim toClaim() {
        return new AccountClaim(
                platform, handle.startsWith("@") ? handle.substring(1) : handle, platformUserId, audience);
    }
}
