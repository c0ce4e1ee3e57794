package org.digitaltrust.membership.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.membership.member.FindMembers;

/** Records that a member was given an award. */
@ApplicationScoped
class RecordRecognition {

    private final RecognitionStore recognitions;
    private final FindMembers members;
    private final AuditTrail audit;
    private final Clock clock;
    private final Ids ids;

    RecordRecognition(RecognitionStore recognitions, FindMembers members, AuditTrail audit, Clock clock, Ids ids) {
        this.recognitions = recognitions;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Recording of(UUID member, Recognition.Award award, Recognition.JuryDecision decision, Caller officer) {
        if (members.those(List.of(member)).isEmpty()) {
            return new Recording.UnknownMember();
        }
        var recognition =
                new Recognition(ids.next(), member, award, decision, officer.subject(), clock.instant(), null);
        if (!recognitions.add(recognition)) {
            return new Recording.AlreadyRecorded();
        }
        audit.record(officer, "recognition_recorded", "recognition", recognition.id());
        return new Recording.Recorded(recognition.id());
    }
}
