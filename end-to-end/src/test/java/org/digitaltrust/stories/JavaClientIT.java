package org.digitaltrust.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import java.util.UUID;
import org.digitaltrust.client.ApiClient;
import org.digitaltrust.client.ApiException;
import org.digitaltrust.client.api.AccessApi;
import org.digitaltrust.client.api.ChangesApi;
import org.digitaltrust.client.api.VocabulariesApi;
import org.digitaltrust.client.model.EvaluationAction;
import org.digitaltrust.client.model.EvaluationItem;
import org.digitaltrust.client.model.EvaluationOutcome;
import org.digitaltrust.client.model.EvaluationRequest;
import org.digitaltrust.client.model.EvaluationResource;
import org.digitaltrust.client.model.EvaluationSubject;
import org.digitaltrust.client.model.EvaluationView;
import org.digitaltrust.client.model.EvaluationsRequest;
import org.digitaltrust.client.model.EvaluationsView;
import org.digitaltrust.client.model.FeedItem;
import org.digitaltrust.client.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner that knows the OpenAPI document, and generates a client from it for Java. */
@ExtendWith(OnTheWholeStack.class)
class JavaClientIT {

    @Test
    void everybody_may_read_the_vocabularies(World world) throws ApiException {
        // When
        var vocabularies = new VocabulariesApi(nobody(world)).listVocabularies();
        // Then
        assertThat(vocabularies.get("media")).anySatisfy(it -> {
            assertThat(it.getCode()).isEqualTo("television");
            assertThat(it.getNameVi()).isNotBlank();
        });
    }

    @Test
    void an_account_of_whom_nothing_is_known_may_appear(World world) throws ApiException {
        // When
        var answer = new AccessApi(tiktok(world)).evaluate(question());
        // Then
        expectUnknown(answer);
    }

    @Test
    void several_questions_are_answered_in_their_order(World world) throws ApiException {
        // Given
        var item = question();
        var questions = new EvaluationsRequest()
                .action(item.getAction())
                .resource(item.getResource())
                .addEvaluationsItem(new EvaluationItem().subject(item.getSubject()))
                .addEvaluationsItem(new EvaluationItem().subject(question().getSubject()));
        // The generated Java tells one kind of answer from another by what each does not know.
        var client = tiktok(world);
        client.setObjectMapper(client.getObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));
        // When
        var answer = new AccessApi(client).evaluateMany(questions);
        // Then
        assertThat(answer.getActualInstance())
                .isInstanceOfSatisfying(
                        EvaluationsView.class,
                        it -> assertThat(it.getEvaluations())
                                .hasSize(2)
                                .allSatisfy(one -> expectUnknown((EvaluationView) one.getActualInstance())));
    }

    @Test
    void the_feed_of_changes_is_read_a_page_at_a_time(World world) throws ApiException {
        // Given
        var account = "tiktok:@client." + UUID.randomUUID();
        world.lift(world.confirm(world.enter(account, "mandatory")));
        world.awaitOutcome("tiktok", account, "television", "permitted");
        var changes = new ChangesApi(tiktok(world));
        // When
        var first = changes.readChanges(null, 1, null);
        var second = changes.readChanges(first.getNextCursor(), 1, null);
        // Then
        assertThat(first.getItems()).hasSize(1);
        assertThat(second.getItems()).hasSize(1).doesNotContainAnyElementsOf(first.getItems());
        assertThat(second.getItems()).extracting(FeedItem::getAt).doesNotContainNull();
    }

    @Test
    void a_refusal_is_a_problem_with_a_type(World world) throws JsonProcessingException {
        // Given
        var client = tiktok(world);
        // When
        var refusal = catchThrowableOfType(
                ApiException.class,
                () -> new AccessApi(client)
                        .evaluate(question()
                                .resource(new EvaluationResource()
                                        .type(EvaluationResource.TypeEnum.MEDIUM)
                                        .id("no_such_medium"))));
        // Then
        assertThat(refusal.getCode()).isEqualTo(400);
        var problem = client.getObjectMapper().readValue(refusal.getResponseBody(), Problem.class);
        assertThat(problem.getType()).isEqualTo("/problems/malformed-question");
        assertThat(problem.getStatus()).isEqualTo(400);
        assertThat(problem.getTitle()).isNotBlank();
    }

    private static void expectUnknown(EvaluationView answer) {
        assertThat(answer.getDecision()).isTrue();
        assertThat(answer.getContext().getOutcome()).isEqualTo(EvaluationOutcome.UNKNOWN_SUBJECT);
        assertThat(answer.getContext().getReasons())
                .singleElement()
                .satisfies(it -> assertThat(it.getCode()).isEqualTo("no_record"));
        assertThat(answer.getContext().getSubjectId()).isNull();
        assertThat(answer.getContext().getValidUntil()).isNotNull();
    }

    private static EvaluationRequest question() {
        return new EvaluationRequest()
                .subject(new EvaluationSubject()
                        .type(EvaluationSubject.TypeEnum.ACCOUNT)
                        .id("tiktok:@client." + UUID.randomUUID()))
                .action(new EvaluationAction().name("host"))
                .resource(new EvaluationResource()
                        .type(EvaluationResource.TypeEnum.MEDIUM)
                        .id("television"));
    }

    private static ApiClient nobody(World world) {
        var client = new ApiClient();
        client.updateBaseUri(world.stack().gateway().toString());
        return client;
    }

    private static ApiClient tiktok(World world) {
        var token = world.stack().tokens().ofClient("tiktok");
        var client = nobody(world);
        client.setRequestInterceptor(it -> it.header("Authorization", "Bearer " + token));
        return client;
    }
}
