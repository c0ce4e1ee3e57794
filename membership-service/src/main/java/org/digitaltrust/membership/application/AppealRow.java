package org.digitaltrust.membership.application;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "application_appeal")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AppealRow {
    @Id
    UUID applicationId;

    byte @Nullable [] sealed;

    String filedBy;
    Instant at;

    static AppealRow of(UUID application, Appeal appeal, Optional<PersonKey> key) {
        var row = new AppealRow();
        row.applicationId = application;
        row.sealed = SealedText.seal(key, SealedText.appeal(application), appeal.grounds());
        row.filedBy = appeal.by();
        row.at = appeal.at();
        return row;
    }

    Appeal toAppeal(Optional<PersonKey> key) {
        return new Appeal(SealedText.open(key, SealedText.appeal(applicationId), sealed, String.class), filedBy, at);
    }
}
