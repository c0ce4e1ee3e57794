package org.digitaltrust.pledge.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.pledge.member.MemberTexts;

@ApplicationScoped
class OpinionStore implements PanacheRepositoryBase<OpinionRow, UUID> {

    private final MemberTexts texts;

    OpinionStore(MemberTexts texts) {
        this.texts = texts;
    }

    void add(AssessmentFacts about, int number, Opinion opinion) {
        var purpose = MemberTexts.opinion(opinion.id());
        var sealed = texts.seal(about.memberId(), purpose, OpinionRow.written(opinion.judgements()));
        persistAndFlush(new OpinionRow(about, number, opinion, sealed));
    }

    /** Of an assessment of this member, in the order in which they were given. */
    List<Opinion> of(UUID assessment, UUID member) {
        return find("assessmentId = ?1 order by number", assessment).stream()
                .map(it -> it.toOpinion(texts.open(member, MemberTexts.opinion(it.id), it.sealed)))
                .toList();
    }
}
