/**
 * Owns the personal data of applicants and members: legal name, birth date, contact, the hash of an identity document. Each
 * person's lie sealed with a key of their own ({@link org.digitaltrust.chassis.sealing}); whoever destroys the key erases them,
 * and what other features have sealed with it. Emits and hears nothing: none of it leaves this service.
 */
@NullMarked
package org.digitaltrust.membership.person;

import org.jspecify.annotations.NullMarked;
