package org.digitaltrust.membership.proof;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import org.digitaltrust.membership.account.AccountClaim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account that a member lists; the handle with or without a leading {@code @}. */
@Schema(examples = "{\"platform\": \"tiktok\", \"handle\": \"@lan_ke_chuyen\", \"audience\": 52000}")
record AccountRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,31}", message = "must be a platform's lower_snake_case name")
        String platform,

        @NotNull @Pattern(regexp = Handles.PATTERN, message = Handles.MESSAGE)
        String handle,

        @Nullable @Pattern(regexp = "[!-~]{1,128}", message = "must be 1 to 128 visible ASCII characters")
        String platformUserId,

        @Nullable @PositiveOrZero Long audience) {

    AccountClaim toClaim() {
        return new AccountClaim(platform, Handles.plain(handle), platformUserId, audience);
    }
}
