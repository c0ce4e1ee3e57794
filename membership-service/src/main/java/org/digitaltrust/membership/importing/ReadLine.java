package org.digitaltrust.membership.importing;

import java.util.UUID;
import org.digitaltrust.membership.application.FilledForm;

/** A line that has been read and checked on its own. */
sealed interface ReadLine {

    /**
     * One that can become a member.
     *
     * @param member the id that the member would have
     * @param person the id under which their personal data would lie
     * @param hash keyed, of all the line says
     * @param address keyed hash of the e-mail address
     */
    record Right(long line, String externalId, UUID member, UUID person, FilledForm form, Hash hash, Hash address)
            implements ReadLine {}

    record Wrong(RefusedLine refused) implements ReadLine {}
}
