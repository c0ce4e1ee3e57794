package org.digitaltrust.membership.delegating;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.DelegationScope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** Whom a talent lets act for them, in what, until when. Signing a pledge is no scope: nobody gives another's word. */
@Schema(examples = """
        {"agency_id": "019ab000-0000-7000-8000-000000000008", "talent_id": "019ab000-0000-7000-8000-000000000001",
         "scopes": ["accounts", "profile"], "valid_until": "2027-11-30T00:00:00+07:00"}""")
record GrantRequest(
        @NotNull UUID agencyId,
        @NotNull UUID talentId,
        @NotNull @Size(min = 1, max = 5) @UniqueElements List<@NotNull DelegationScope> scopes,
        @NotNull OffsetDateTime validUntil) {}
