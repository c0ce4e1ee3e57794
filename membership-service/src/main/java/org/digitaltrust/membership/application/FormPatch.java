package org.digitaltrust.membership.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.InputFaults;
import org.jspecify.annotations.Nullable;

/**
 * Applies a JSON merge patch (RFC 7396) to a form: what is named replaces what was there, null takes it away, lists are
 * replaced whole. What comes of it has to be a form as it could have been filed.
 */
@ApplicationScoped
class FormPatch {

    private final ObjectMapper json;
    private final Validator validator;

    FormPatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    ApplicationRequest of(@Nullable ApplicationRequest form, ObjectNode changes) {
        if (form == null) {
            throw EdgeProblem.NOT_FOUND.with(); // erased: there is no form any more
        }
        ObjectNode merged = json.valueToTree(form);
        merge(merged, changes);
        var changed = read(merged);
        var faults = validator.validate(changed);
        if (!faults.isEmpty()) {
            throw new ConstraintViolationException(faults);
        }
        return changed;
    }

    private ApplicationRequest read(ObjectNode merged) {
        try {
            return json.treeToValue(merged, ApplicationRequest.class);
        } catch (JsonMappingException e) {
            throw InputFaults.of(e);
        } catch (JsonProcessingException e) {
            throw InputFaults.unreadable(e);
        }
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(it -> {
            var value = it.getValue();
            if (value.isNull()) {
                target.remove(it.getKey());
            } else if (value instanceof ObjectNode inner && target.get(it.getKey()) instanceof ObjectNode before) {
                merge(before, inner);
            } else {
                target.set(it.getKey(), value);
            }
        });
    }
}
