package org.digitaltrust.membership.application;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How to reach the applicant. */
record ContactBody(
        @NotBlank @Size(max = 254) @Email String email,

        @Nullable @Size(max = 20) @Pattern(regexp = "\\+?[0-9 ().-]{6,20}", message = "must be a telephone number")
        String phone) {}
