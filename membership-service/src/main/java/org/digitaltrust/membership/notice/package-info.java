/**
 * Owns notices: what members are told about their pledge coming to its end. They are kept to be read; this service sends no
 * mail.
 */
@NullMarked
package org.digitaltrust.membership.notice;

import org.jspecify.annotations.NullMarked;
