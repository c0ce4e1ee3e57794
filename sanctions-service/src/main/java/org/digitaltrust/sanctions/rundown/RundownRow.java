package org.digitaltrust.sanctions.rundown;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "rundown")
@NullUnmarked
class RundownRow {
    @Id
    UUID id;

    String party;
    String createdBy;
    Instant createdAt;
    String answer;
}
