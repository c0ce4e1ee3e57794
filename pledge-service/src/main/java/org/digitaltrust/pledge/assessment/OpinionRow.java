package org.digitaltrust.pledge.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.json.JsonRules;

@Entity
@Table(name = "opinion")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class OpinionRow {

    private static final ObjectMapper JSON = JsonRules.mapper();

    @Id
    UUID id;

    UUID assessmentId;
    String holder;
    int number;
    String assessor;
    byte[] sealed;
    Instant givenAt;

    protected OpinionRow() {}

    OpinionRow(AssessmentFacts about, int number, Opinion opinion, byte[] sealed) {
        id = opinion.id();
        assessmentId = about.id();
        holder = about.holder();
        this.number = number;
        assessor = opinion.assessor();
        this.sealed = sealed.clone();
        givenAt = opinion.at();
    }

    /** @param pillars as {@link #written} wrote them; without judgements where they have been erased */
    Opinion toOpinion(Optional<String> pillars) {
        try {
            var judgements = JSON.readValue(pillars.orElse("[]"), new TypeReference<List<Judgement>>() {});
            return new Opinion(id, assessor, judgements, givenAt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("opinion not readable id=" + id, e);
        }
    }

    static String written(List<Judgement> judgements) {
        try {
            return JSON.writeValueAsString(judgements);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("opinion not writable", e);
        }
    }
}
