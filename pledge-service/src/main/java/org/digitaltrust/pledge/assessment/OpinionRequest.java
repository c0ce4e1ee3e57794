package org.digitaltrust.pledge.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an assessor thinks: of each pillar of the rubric, with reasons and evidence. */
record OpinionRequest(@NotEmpty @Size(max = 20) List<@NotNull @Valid JudgementView> pillars) {

    Judgements toJudgements() {
        return new Judgements(pillars.stream().map(JudgementView::toJudgement).toList());
    }
}
