package org.digitaltrust.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.digitaltrust.localstack.sample.Sample;
import org.digitaltrust.localstack.sample.SampleUsers;

/** The sample of one state folder: loaded once, and its users again after Keycloak's database was made anew. */
record SampleOnce(Path state, Progress progress) {
    private static final int SIZE = 300;

    /** A mark is made when all of it is there: what was interrupted goes on with the next start. */
    void load(Stack stack) throws IOException {
        var loaded = state.resolve("sample-loaded");
        var usersAdded = RealmImport.about(state).resolve("sample-users-added");
        var users = new SampleUsers(stack.keycloak().base(), stack.keycloak()::adminToken);
        var sample = new Sample(users, stack.gateway(), stack.tokens()::ofUser, progress::tell);
        try {
            if (!Files.exists(loaded)) {
                progress.tell("loading the sample, this once");
                Files.write(loaded, sample.load(SIZE));
                Files.write(usersAdded, List.of());
            } else if (!Files.exists(usersAdded)) {
                progress.tell("adding the users of the sample");
                sample.addUsers(SIZE);
                Files.write(usersAdded, List.of());
            }
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new CannotStart("The sample could not be loaded: " + e.getMessage() + ".", e);
        }
    }
}
