package org.digitaltrust.sanctions.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.withdrawal.Withdrawal;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "external_decision")
@NullUnmarked
class ExternalDecisionRow {
    @Id
    UUID id;

    UUID restrictionId;
    String platform;
    String accountKind;
    String accountValue;
    String enteredBy;
    Instant enteredAt;
    String confirmedBy;
    Instant confirmedAt;
    String withdrawnBy;
    Instant withdrawnAt;
    String withdrawalReasons;
    byte[] sealed;

    static ExternalDecisionRow of(ExternalDecision.Pending it) {
        var row = new ExternalDecisionRow();
        row.id = it.id();
        row.restrictionId = it.restrictionId();
        if (it.account() != null) {
            row.platform = it.account().platform();
            row.accountKind = it.account().kind().name().toLowerCase(Locale.ROOT);
            row.accountValue = it.account().value();
        }
        row.enteredBy = it.enteredBy();
        row.enteredAt = it.enteredAt();
        return row;
    }

    ExternalDecision toDecision() {
        if (withdrawnAt != null) {
            var withdrawal = new Withdrawal(withdrawnBy, withdrawnAt, withdrawalReasons);
            return new ExternalDecision.Withdrawn(id, restrictionId, account(), enteredBy, enteredAt, withdrawal);
        }
        return confirmedAt == null
                ? new ExternalDecision.Pending(id, restrictionId, account(), enteredBy, enteredAt)
                : new ExternalDecision.Confirmed(
                        id, restrictionId, account(), enteredBy, enteredAt, confirmedBy, confirmedAt);
    }

    private AccountName account() {
        return platform == null
                ? null
                : new AccountName(
                        platform, AccountName.Kind.valueOf(accountKind.toUpperCase(Locale.ROOT)), accountValue);
    }
}
