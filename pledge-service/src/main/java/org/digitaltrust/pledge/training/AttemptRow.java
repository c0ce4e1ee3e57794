package org.digitaltrust.pledge.training;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.json.JsonRules;
import org.digitaltrust.pledge.training.Attempt.Status;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "training_attempt")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class AttemptRow {

    private static final ObjectMapper JSON = JsonRules.mapper();

    @Id
    UUID id;

    UUID trainingId;
    UUID memberId;
    long seed;
    String paper;
    Instant startedAt;
    Instant closesAt;

    @Enumerated(EnumType.STRING)
    Status status;

    byte @Nullable [] answersSealed;

    @Nullable
    Integer rightAnswers;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant validUntil;

    protected AttemptRow() {}

    AttemptRow(Attempt.Open attempt) {
        var facts = attempt.facts();
        id = facts.id();
        trainingId = facts.trainingId();
        memberId = facts.memberId();
        seed = facts.seed();
        paper = written(attempt.paper());
        startedAt = facts.startedAt();
        closesAt = facts.closesAt();
        status = Status.OPEN;
    }

    /** @param sealed the answers as {@link #written} writes them */
    void submit(Attempt.Submitted attempt, byte[] sealed, @Nullable Instant valid) {
        status = attempt.statusAt(attempt.at());
        answersSealed = sealed.clone();
        rightAnswers = attempt.right();
        submittedAt = attempt.at();
        validUntil = valid;
    }

    void expire() {
        status = Status.EXPIRED;
    }

    /** @param answers as they were written; empty where there are none, or they have been erased */
    Attempt toAttempt(Optional<String> answers) {
        var facts = new AttemptFacts(id, trainingId, memberId, seed, startedAt, closesAt);
        var drawn = read(paper, new TypeReference<Paper>() {});
        return switch (status) {
            case OPEN -> new Attempt.Open(facts, drawn);
            case EXPIRED -> new Attempt.Expired(facts, drawn);
            case PASSED, FAILED ->
                new Attempt.Submitted(
                        facts,
                        drawn,
                        read(answers.orElse("{}"), new TypeReference<Map<String, String>>() {}),
                        requireNonNull(rightAnswers),
                        status == Status.PASSED,
                        requireNonNull(submittedAt));
        };
    }

    static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("attempt not writable", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("attempt not readable", e);
        }
    }
}
