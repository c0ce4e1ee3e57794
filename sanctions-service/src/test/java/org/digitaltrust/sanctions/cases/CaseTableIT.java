package org.digitaltrust.sanctions.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.cases.Cases.memberHeldBy;
import static org.digitaltrust.sanctions.cases.Cases.step;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

/** Every action by every role in every state: allowed where the state says so, refused with the right problem elsewhere. */
@QuarkusTest
@OnTheLocalStack
class CaseTableIT {

    private static final Map<CaseAction, String> PATHS = new EnumMap<>(Map.of(
            CaseAction.TRIAGE, "triage",
            CaseAction.ASSIGN, "assignment",
            CaseAction.ADD_EVIDENCE, "evidence",
            CaseAction.SERVE_NOTICE, "notice",
            CaseAction.EXTEND_RESPONSE, "extension",
            CaseAction.RESPOND, "response",
            CaseAction.END, "ending"));
    private static final Map<CaseStatus, Set<CaseAction>> POSSIBLE = new EnumMap<>(Map.of(
            CaseStatus.TRIAGE, Set.of(CaseAction.TRIAGE, CaseAction.END),
            CaseStatus.INVESTIGATION,
                    Set.of(CaseAction.ASSIGN, CaseAction.ADD_EVIDENCE, CaseAction.SERVE_NOTICE, CaseAction.END),
            CaseStatus.NOTICE_SERVED,
                    Set.of(CaseAction.ASSIGN, CaseAction.EXTEND_RESPONSE, CaseAction.RESPOND, CaseAction.END),
            CaseStatus.RESPONSE, Set.of(CaseAction.ASSIGN, CaseAction.END),
            CaseStatus.REJECTED, Set.of()));
    private static final Set<CaseAction> INVESTIGATORS =
            Set.of(CaseAction.ADD_EVIDENCE, CaseAction.SERVE_NOTICE, CaseAction.EXTEND_RESPONSE);
    private static final List<String> WITHOUT_THE_ROLE =
            List.of("membership", "codes", "panel1", "appeals1", "admin", "auditor", "editor1");

    private final List<String> wrong = new ArrayList<>();

    @Test
    void every_cell_is_as_documented() {
        var subject = memberHeldBy("member1");
        POSSIBLE.forEach((status, possible) -> PATHS.keySet().forEach(action -> {
            var cell = new Cell(status, action, in(status, subject), possible.contains(action));
            // Whoever may not, first, since they must change nothing.
            WITHOUT_THE_ROLE.forEach(it -> expect(cell, it, 403));
            expect(cell, "member2", action == CaseAction.RESPOND ? 404 : 403);
            if (action == CaseAction.RESPOND) {
                subjects(cell);
            } else {
                officers(cell);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    /** An action in a state, tried on a case of its own. */
    private record Cell(CaseStatus status, CaseAction action, String id, boolean possible) {

        /** Whether the subject has been told of the case. */
        boolean isKnown() {
            return status == CaseStatus.NOTICE_SERVED || status == CaseStatus.RESPONSE;
        }
    }

    private void subjects(Cell cell) {
        expect(cell, "case1", 404);
        expect(cell, "member1", cell.possible() ? 200 : cell.isKnown() ? 409 : 404);
    }

    private void officers(Cell cell) {
        expect(cell, "member1", 403);
        var byInvestigator = INVESTIGATORS.contains(cell.action()) && cell.possible();
        var byAnother = cell.action() == CaseAction.END && cell.isKnown();
        if (byInvestigator) {
            expect(cell, "case2", 403);
        }
        if (byAnother) {
            expect(cell, "case1", 403);
        }
        var fine = cell.action() == CaseAction.ADD_EVIDENCE ? 201 : 200;
        expect(cell, byAnother ? "case2" : "case1", cell.possible() ? fine : 409);
    }

    private void expect(Cell cell, String user, int expected) {
        var answer = step(user, cell.id(), PATHS.get(cell.action()), body(cell.action()))
                .statusCode();
        if (answer != expected) {
            wrong.add("%s by %s in %s: %d, not %d".formatted(cell.action(), user, cell.status(), answer, expected));
        }
    }

    private static String in(CaseStatus status, String subject) {
        return switch (status) {
            case TRIAGE -> Cases.opened(subject);
            case INVESTIGATION -> Cases.investigated(subject);
            case NOTICE_SERVED -> Cases.charged(subject);
            case RESPONSE -> Cases.heard(subject, "member1");
            case REJECTED -> {
                var id = Cases.opened(subject);
                step("case1", id, "ending", Cases.REJECTED).then().statusCode(200);
                yield id;
            }
            case REMINDER, TRANSFERRED -> throw new IllegalArgumentException(status.name());
        };
    }

    private static String body(CaseAction action) {
        return switch (action) {
            case TRIAGE -> Cases.TRIAGE;
            case ASSIGN -> Cases.assignmentTo("case1");
            case ADD_EVIDENCE -> Cases.EVIDENCE;
            case SERVE_NOTICE -> Cases.NOTICE;
            case EXTEND_RESPONSE -> Cases.REASONS;
            case RESPOND -> Cases.RESPONSE;
            case END -> Cases.REJECTED;
        };
    }
}
