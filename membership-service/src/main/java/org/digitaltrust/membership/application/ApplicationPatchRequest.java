package org.digitaltrust.membership.application;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.digitaltrust.contracts.MemberKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a change of an application is described; what is read is the patch itself ({@link FormPatch}), in which a property
 * that is missing and one that is null are two things.
 */
@Schema(examples = """
        {"legal_name": "Nguyễn Thị Mẫu", "contact": {"phone": "+84 90 000 00 00"},
         "accounts": [{"platform": "tiktok", "handle": "@lan_ke_chuyen", "audience": 52000}]}""")
record ApplicationPatchRequest(
        @Nullable MemberKind kind,
        @Nullable @Size(max = 100) String displayName,
        @Nullable @Size(max = 200) String legalName,
        @Nullable @Size(max = 20) List<@Size(max = 100) String> aliases,
        @Nullable LocalDate birthDate,
        @Nullable @Size(max = 10) String chapter,
        @Nullable ContactPatch contact,
        @Nullable @Size(max = 20) List<@Size(max = 60) String> topics,
        @Nullable @Size(max = 50) List<AccountBody> accounts,
        Details.@Nullable Language language) {

    /** Of the contact, what changes. */
    @Schema(name = "ContactPatch")
    record ContactPatch(
            @Nullable @Size(max = 254) String email,

            @Nullable @Size(max = 20) @Pattern(regexp = "\\+?[0-9 ().-]{6,20}")
            String phone) {}
}
