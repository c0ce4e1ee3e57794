package org.digitaltrust.pledge.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answers to the questions of an attempt; what is left out is not right. */
record SubmissionRequest(@NotNull @Size(max = 200) List<@NotNull @Valid Answer> answers) {

    record Answer(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") @Schema(examples = "disclosure-01")
            String question,

            @NotNull @Pattern(regexp = "[a-z]") @Schema(examples = "b")
            String option) {}

    @AssertTrue(message = "must answer each question once")
    @Schema(hidden = true)
    boolean isEachQuestionOnce() {
        return answers == null || distinct(answers);
    }

    private static boolean distinct(List<Answer> answers) {
        var questions = answers.stream()
                .filter(Objects::nonNull)
                .map(Answer::question)
                .filter(Objects::nonNull)
                .toList();
        return questions.size() == questions.stream().distinct().count();
    }

    Map<String, String> toAnswers() {
        return answers.stream().collect(Collectors.toMap(Answer::question, Answer::option));
    }
}
