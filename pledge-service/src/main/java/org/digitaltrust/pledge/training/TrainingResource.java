package org.digitaltrust.pledge.training;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.digitaltrust.chassis.page.Page;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pledges/v1/trainings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Influencer Trust")
class TrainingResource {

    private final Trainings trainings;
    private final Rules rules;

    TrainingResource(Trainings trainings, TrainingConfig config) {
        this.trainings = trainings;
        this.rules = config.rules();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTrainings",
            summary = "The trainings that are offered",
            description = "Public. All on one page.")
    @APIResponse(responseCode = "200", description = "Each with its modules in both languages")
    public Page<TrainingView> list() {
        List<TrainingView> all =
                trainings.all().stream().map(it -> TrainingView.of(it, rules)).toList();
        return new Page<>(all, null);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readTraining",
            summary = "What is to be learned, and how the quiz goes",
            description = "Public.")
    @APIResponse(responseCode = "200", description = "The training, without its questions")
    @APIResponse(responseCode = "404", description = "not-found")
    public TrainingView training(UUID id) {
        return trainings.training(id).map(it -> TrainingView.of(it, rules)).orElseThrow(EdgeProblem.NOT_FOUND::with);
    }
}
