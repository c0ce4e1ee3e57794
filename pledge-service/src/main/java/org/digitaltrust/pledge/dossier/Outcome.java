package org.digitaltrust.pledge.dossier;

import java.util.List;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.pledge.dossier.Dossier.Gap;
import org.digitaltrust.pledge.dossier.Dossier.Status;
import org.digitaltrust.pledge.dossier.Dossier.Step;

/** What comes of wanting to do something with a dossier. */
sealed interface Outcome {

    record Done(UUID id) implements Outcome {}

    /** No such dossier or member, or not the caller's to keep. */
    record Unknown() implements Outcome {}

    record NotAMember(MemberStatus status) implements Outcome {}

    record EndsInThePast() implements Outcome {}

    record NotPossible(Status status, List<Step> possible, List<Gap> missing) implements Outcome {}

    record Full(int most) implements Outcome {}

    /** The member has as many open dossiers as a member may. */
    record TooManyOpen(int most) implements Outcome {}

    /** With it there would be more bytes of the member than there may be. */
    record TooMuch(long mostBytes) implements Outcome {}

    /** The same bytes are in the dossier already. */
    record KeptAlready(UUID document) implements Outcome {}
}
