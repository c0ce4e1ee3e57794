package org.digitaltrust.stories;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Every answer to one question, asked again and again while other things happen: none is overlooked between two looks. */
final class Answers implements AutoCloseable {

    private static final long PAUSE = 20_000_000;

    /**
     * One answer.
     *
     * @param type of the problem; empty in other answers
     * @param permits whether it said true, whatever its status
     */
    record Answer(int status, String type, boolean permits) {

        boolean is(int otherStatus, String otherType) {
            return status == otherStatus && type.equals(otherType);
        }
    }

    private final List<Answer> answers = new CopyOnWriteArrayList<>(List.of(new Answer(0, "", false)));
    private final Supplier<Response> question;
    private final Thread asking = Thread.ofVirtual().unstarted(this::ask);
    private volatile boolean over;

    private Answers(Supplier<Response> question) {
        this.question = question;
    }

    static Answers to(World world, String client, Map<String, Object> question) {
        // With a token taken before, since whoever gives them may go away as well: a new one, that lasts.
        world.stack().tokens().forget();
        var token = world.stack().tokens().ofClient(client);
        var answers = new Answers(() -> world.nobody()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(question)
                .post("/access/v1/evaluation"));
        answers.asking.start();
        return answers;
    }

    private void ask() {
        while (!over) {
            var answer = question.get();
            var body = answer.jsonPath();
            answers.add(new Answer(
                    answer.statusCode(),
                    Objects.requireNonNullElse(body.getString("type"), ""),
                    Boolean.parseBoolean(body.getString("decision"))));
            LockSupport.parkNanos(PAUSE);
        }
    }

    Answer last() {
        return answers.getLast();
    }

    List<Answer> all() {
        return List.copyOf(answers);
    }

    @Override
    public void close() {
        over = true;
        try {
            asking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
