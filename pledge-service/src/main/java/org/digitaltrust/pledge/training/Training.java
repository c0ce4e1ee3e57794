package org.digitaltrust.pledge.training;

import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be learned, in modules, and the bank of questions about it. */
record Training(UUID id, Wording title, List<Lesson> modules, List<Question> questions) {
    Training {
        modules = List.copyOf(modules);
        questions = List.copyOf(questions);
    }

    @Schema(name = "TrainingModule")
    record Lesson(String code, Wording title, Wording text) {}

    /**
     * A question about a module.
     *
     * @param options the first is right; they are shuffled before anybody sees them
     */
    record Question(String id, String module, Wording text, List<Wording> options) {
        Question {
            options = List.copyOf(options);
        }
    }
}
