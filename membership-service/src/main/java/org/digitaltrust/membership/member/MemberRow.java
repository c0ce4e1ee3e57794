package org.digitaltrust.membership.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
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
    }

    Member toMember() {
        var profile = new Member.Profile(kind, displayName, aliases, chapter, topics);
        return new Member(id, version, status, profile, holder, createdAt, activatedAt);
    }
}
