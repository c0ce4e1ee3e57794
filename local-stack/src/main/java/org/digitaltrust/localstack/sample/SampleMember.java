package org.digitaltrust.localstack.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One invented member.
 *
 * @param user name of the Keycloak user who holds the membership; also the password
 * @param application the body of the application
 */
record SampleMember(String user, String kind, ObjectNode application) {

    /** How a question names the first account. */
    String account() {
        var account = application.withArray("accounts").get(0);
        return account.get("platform").asText() + ":@" + account.get("handle").asText();
    }
}
