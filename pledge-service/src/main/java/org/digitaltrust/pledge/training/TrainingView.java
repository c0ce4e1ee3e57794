package org.digitaltrust.pledge.training;

import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A training, as everybody reads it: what is to be learned, and how the quiz goes. Never its questions. */
@Schema(name = "Training")
record TrainingView(UUID id, Wording title, List<Training.Lesson> modules, Quiz quiz) {

    record Quiz(int questions, int percentToPass, long minutes, long coolDownHours, int monthsValid) {}

    static TrainingView of(Training training, Rules rules) {
        var quiz = new Quiz(
                rules.questions(),
                rules.percentToPass(),
                rules.timeLimit().toMinutes(),
                rules.coolDown().toHours(),
                rules.monthsValid());
        return new TrainingView(training.id(), training.title(), training.modules(), quiz);
    }
}
