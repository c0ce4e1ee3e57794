package org.digitaltrust.gateway.answer;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Problems without the application around them. */
public final class PlainAnswers {

    private PlainAnswers() {}

    public static Answers make() {
        return new Answers(new ObjectMapper());
    }
}
