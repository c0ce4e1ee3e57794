package org.digitaltrust.membership.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.digitaltrust.chassis.problem.InputFaults;
import org.digitaltrust.chassis.problem.Violation;

/** Reads forms that come another way than as a request, by the very rules of a request. */
@ApplicationScoped
public class ReadForm {

    /** What came of it. */
    public sealed interface Reading {
        record Right(FilledForm form) implements Reading {}

        record Wrong(List<Violation> violations) implements Reading {}
    }

    private final ObjectMapper json;
    private final Validator validator;
    private final FormRules rules;

    ReadForm(ObjectMapper json, Validator validator, FormRules rules) {
        this.json = json;
        this.validator = validator;
        this.rules = rules;
    }

    /** @param properties as the body of a request would have them */
    @Transactional(TxType.MANDATORY)
    public Reading of(Map<String, Object> properties) {
        try {
            var request = json.treeToValue(json.valueToTree(properties), ApplicationRequest.class);
            var violations = InputFaults.of(validator.validate(request));
            return violations.isEmpty() ? byTheRules(request.toForm()) : new Reading.Wrong(violations);
        } catch (JsonMappingException e) {
            return new Reading.Wrong(InputFaults.of(e).violations());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("properties are JSON", e);
        }
    }

    private Reading byTheRules(Form form) {
        return rules.misfit(form)
                .<Reading>map(it -> new Reading.Wrong(List.of(violation(it))))
                .orElseGet(() -> new Reading.Right(FilledForm.of(form)));
    }

    private static Violation violation(Filing.Refused misfit) {
        return switch (misfit) {
            case Filing.UnknownChapter it -> new Violation("chapter", "is not the code of a chapter");
            case Filing.DuplicateAccount(var index) -> new Violation("accounts[" + index + "]", "is listed before");
            case Filing.AlreadyApplied it -> throw new IllegalStateException("not a misfit of a form");
        };
    }
}
