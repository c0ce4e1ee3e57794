package org.digitaltrust.pledge.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OpinionStore implements PanacheRepositoryBase<OpinionRow, UUID> {

    void add(AssessmentFacts about, int number, Opinion opinion) {
        persistAndFlush(new OpinionRow(about, number, opinion));
    }

    List<Opinion> of(UUID assessment) {
        return find("assessmentId = ?1 order by number", assessment).stream()
                .map(OpinionRow::toOpinion)
                .toList();
    }
}
