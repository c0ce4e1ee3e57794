package org.digitaltrust.membership.member;

import java.util.List;

/** OIDC clients and users (token subjects) that ask questions on behalf of a member. */
record Callers(List<String> clientIds, List<String> userIds) {
    Callers {
        clientIds = List.copyOf(clientIds);
        userIds = List.copyOf(userIds);
    }
}
