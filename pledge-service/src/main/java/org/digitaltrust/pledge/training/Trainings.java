package org.digitaltrust.pledge.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.json.JsonRules;

/** The trainings that are offered, as their files say. */
@ApplicationScoped
class Trainings {

    private static final List<String> FILES = List.of("/trainings/influencer-trust.json");
    private static final ObjectMapper JSON = JsonRules.mapper();

    private final List<Training> all = FILES.stream().map(Trainings::read).toList();

    List<Training> all() {
        return all;
    }

    Optional<Training> training(UUID id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private static Training read(String file) {
        try (var stream = Objects.requireNonNull(Trainings.class.getResourceAsStream(file), file)) {
            return JSON.readValue(stream, Training.class);
        } catch (IOException e) {
            throw new UncheckedIOException("training not readable: " + file, e);
        }
    }
}
