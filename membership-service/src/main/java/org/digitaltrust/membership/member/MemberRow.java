package org.digitaltrust.membership.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "member")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class MemberRow {
    @Id
    UUID id;

    // Whose personal data the member's are.
    @Nullable
    UUID personId;

    long version;

    @Enumerated(EnumType.STRING)
    MemberStatus status;

    @Enumerated(EnumType.STRING)
    MemberKind kind;

    String displayName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> aliases;

    String chapter;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> topics;

    @Nullable
    String holder;

    Instant createdAt;

    @Nullable
    Instant activatedAt;

    @Nullable
    Instant resignedAt;

    @Enumerated(EnumType.STRING)
    Leaving.@Nullable EndKind endedKind;

    @Nullable
    LocalDate endedOn;

    @Nullable
    Instant lookAgainAt;

    void take(Member member) {
        id = member.id();
        version = member.version();
        status = member.status();
        kind = member.profile().kind();
        displayName = member.profile().displayName();
        aliases = member.profile().aliases();
        chapter = member.profile().chapter();
        topics = member.profile().topics();
        holder = member.holder();
        createdAt = member.createdAt();
        activatedAt = member.activatedAt();
        resignedAt = member.leaving().resignedAt();
        var end = member.leaving().end();
        endedKind = end == null ? null : end.kind();
        endedOn = end == null ? null : end.on();
    }

    Member toMember() {
        var profile = new Member.Profile(kind, displayName, aliases, chapter, topics);
        var end = endedKind == null || endedOn == null ? null : new Leaving.End(endedKind, endedOn);
        return new Member(id, version, status, profile, holder, createdAt, activatedAt, new Leaving(resignedAt, end));
    }
}
