package org.digitaltrust.membership.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.membership.person.PersonStore;
import org.digitaltrust.membership.person.PersonalData;
import org.jspecify.annotations.Nullable;

/** Members in any status, brought there by what would bring them there. */
@ApplicationScoped
public class SampleMembers {

    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static final Caller OFFICER = new Caller("an-officer", "test", Set.of("membership_officer"), false, null);

    private final AdmitMember admit;
    private final NotePledges pledges;
    private final NoteSanctions sanctions;
    private final LeaveAlliance leave;
    private final FindMembers find;
    private final PersonStore persons;
    private final Clock clock;

    SampleMembers(
            AdmitMember admit,
            NotePledges pledges,
            NoteSanctions sanctions,
            LeaveAlliance leave,
            FindMembers find,
            PersonStore persons,
            Clock clock) {
        this.admit = admit;
        this.pledges = pledges;
        this.sanctions = sanctions;
        this.leave = leave;
        this.find = find;
        this.persons = persons;
        this.clock = clock;
    }

    public UUID admit(@Nullable String holder, MemberKind kind) {
        var id = UUID.randomUUID();
        admit(id, holder, kind);
        return id;
    }

    void admit(UUID id, @Nullable String holder, MemberKind kind) {
        var profile = new Member.Profile(kind, "Mẫu", List.of("Tên Khác"), "79", List.of("reading"));
        QuarkusTransaction.requiringNew()
                .run(() -> admit.as(id, new Admission(UUID.randomUUID(), person(), profile, holder)));
    }

    private UUID person() {
        return persons.add(new PersonalData(
                "Nguyễn Thị Mẫu", null, new PersonalData.Contact(UUID.randomUUID() + "@example.vn", null), null));
    }

    public UUID active(String holder, MemberKind kind) {
        var id = admit(holder, kind);
        bring(id, holder, MemberStatus.ACTIVE);
        return id;
    }

    /** Brings a member who has just been admitted to a status. */
    public void bring(UUID id, String holder, MemberStatus status) {
        switch (status) {
            case PENDING_PLEDGE -> {}
            case ACTIVE -> pledged(id, 365);
            case GRACE -> pledged(id, -1);
            case LAPSED -> pledged(id, -31);
            case SUSPENDED -> {
                pledged(id, 365);
                measured(id, MeasureKind.MEMBERSHIP_SUSPENSION, 30, null);
            }
            case EXPELLED -> {
                pledged(id, 365);
                measured(id, MeasureKind.EXPULSION, null, null);
            }
            case RESIGNED -> leave.resign(id, null, new Caller(holder, "test", Set.of("member"), false, null));
            case DECEASED_OR_DISSOLVED ->
                leave.end(
                        id, new Leaving.End(Leaving.EndKind.DIED, LocalDate.of(2026, 11, 2)), List.of("seen"), OFFICER);
        }
    }

    public MemberStatus status(UUID id) {
        return find.byId(id).orElseThrow().status();
    }

    /** A pledge that ends so many days from now, and began a year before. */
    public void pledged(UUID id, int days) {
        var until = clock.instant().plus(Duration.ofDays(days));
        pledged(id, PledgesState.Status.ACTIVE, until);
    }

    void pledged(UUID id, PledgesState.Status status, Instant until) {
        var pledge = new PledgesState.Pledge(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                status,
                until.minus(Duration.ofDays(365)),
                until);
        pledges.of(new PledgesState(
                id, SEQUENCE.incrementAndGet(), PledgesState.Cause.PLEDGE_SIGNED, clock.instant(), List.of(pledge)));
    }

    /** A measure since yesterday. */
    public void measured(UUID id, MeasureKind kind, @Nullable Integer days, @Nullable Instant endedAt) {
        var now = clock.instant();
        var measure = new SanctionsState.Measure(
                UUID.randomUUID(),
                kind,
                now.minus(Duration.ofDays(1)),
                days == null ? null : now.plus(Duration.ofDays(days)),
                endedAt);
        sanctioned(id, true, List.of(measure));
    }

    public void sanctioned(UUID id, boolean caseOpen, List<SanctionsState.Measure> measures) {
        sanctions.of(new SanctionsState(
                id,
                SEQUENCE.incrementAndGet(),
                SanctionsState.Cause.MEASURE_IMPOSED,
                clock.instant(),
                caseOpen,
                List.of(),
                measures));
    }
}
