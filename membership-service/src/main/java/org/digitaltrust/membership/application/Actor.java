package org.digitaltrust.membership.application;

import org.digitaltrust.chassis.caller.Caller;

/**
 * Who asks an application for something.
 *
 * @param subject token subject
 */
record Actor(String subject, boolean officer) {
    static Actor of(Caller caller) {
        return new Actor(caller.subject(), caller.has("membership_officer"));
    }
}
