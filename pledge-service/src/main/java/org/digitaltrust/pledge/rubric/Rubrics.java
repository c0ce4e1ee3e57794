package org.digitaltrust.pledge.rubric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The versions of the rubric, for everybody. */
@ApplicationScoped
public class Rubrics {

    private final RubricStore store;

    Rubrics(RubricStore store) {
        this.store = store;
    }

    /** What assessments begun now follow. */
    @Transactional
    public RubricVersion current() {
        return store.current();
    }

    @Transactional
    public Optional<RubricVersion> version(int number) {
        return store.version(number);
    }

    @Transactional
    Optional<RubricVersion> version(UUID id) {
        return store.version(id);
    }
}
