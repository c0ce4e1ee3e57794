package org.digitaltrust.sanctions.rundown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.evaluation.AnswerItem;
import org.digitaltrust.sanctions.party.Askers;

/**
 * Gives kept answers again. A party may have callers that may know candidates and others that may not: an answer that lists
 * some is not there for these. Every reading is noted.
 */
@ApplicationScoped
class KeptRundowns {

    private final RundownStore store;
    private final NoteRundown note;
    private final Askers askers;
    private final ObjectMapper json;

    KeptRundowns(RundownStore store, NoteRundown note, Askers askers, ObjectMapper json) {
        this.store = store;
        this.note = note;
        this.askers = askers;
        this.json = json;
    }

    /** To the one who has just asked, for whom all of it is noted already. */
    String first(UUID id, Caller caller) {
        return store.find(id, askers.of(caller).party()).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }

    String again(UUID id, Caller caller) {
        var answer = first(id, caller);
        var tree = tree(answer);
        if (!tree.findValues("candidates").isEmpty() && !AnswerItem.mayKnowCandidates(caller)) {
            throw EdgeProblem.NOT_FOUND.with();
        }
        note.read(tree, askers.of(caller));
        return answer;
    }

    private JsonNode tree(String answer) {
        try {
            return json.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept answer is always readable", e);
        }
    }
}
