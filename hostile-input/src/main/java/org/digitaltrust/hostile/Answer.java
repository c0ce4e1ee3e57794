package org.digitaltrust.hostile;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What came back. */
record Answer(int status, HttpHeaders headers, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The media type without its parameters; empty where none is named. */
    String mediaType() {
        return headers.firstValue("Content-Type").orElse("").split(";", 2)[0].strip();
    }
}
