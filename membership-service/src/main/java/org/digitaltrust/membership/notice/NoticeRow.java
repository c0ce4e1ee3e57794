package org.digitaltrust.membership.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "notice")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class NoticeRow {
    @Id
    UUID id;

    UUID memberId;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    Instant pledgeEndsAt;
    int daysBefore;
    Instant dueAt;
    Instant at;

    NoticeView toView() {
        return new NoticeView(id, kind, pledgeEndsAt, daysBefore, dueAt, at);
    }
}
