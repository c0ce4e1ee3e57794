package org.digitaltrust.pledge.rubric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.json.JsonRules;

@Entity
@Table(name = "rubric")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class RubricRow {

    private static final ObjectMapper JSON = JsonRules.mapper();

    @Id
    UUID id;

    int version;
    String content;
    String createdBy;
    Instant createdAt;

    protected RubricRow() {}

    RubricRow(RubricVersion made, String by) {
        id = made.id();
        version = made.number();
        content = written(made.rubric());
        createdBy = by;
        createdAt = made.createdAt();
    }

    RubricVersion toVersion() {
        try {
            return new RubricVersion(id, version, JSON.readValue(content, Rubric.class), createdAt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rubric not readable version=" + version, e);
        }
    }

    private static String written(Rubric rubric) {
        try {
            return JSON.writeValueAsString(rubric);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rubric not writable", e);
        }
    }
}
