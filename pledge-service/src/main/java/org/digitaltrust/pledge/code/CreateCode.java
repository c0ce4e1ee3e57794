package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.contracts.MemberKind;

@ApplicationScoped
class CreateCode {

    private final CodeStore codes;
    private final AuditTrail audit;
    private final Ids ids;
    private final Clock clock;

    CreateCode(CodeStore codes, AuditTrail audit, Ids ids, Clock clock) {
        this.codes = codes;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    UUID by(Caller editor, String issuer, String audience, Set<MemberKind> kinds) {
        var code = new Code(ids.next(), LocalText.normalised(issuer), audience, kinds, clock.instant());
        codes.add(code);
        audit.record(editor, "code_created", "code", code.id());
        return code.id();
    }
}
