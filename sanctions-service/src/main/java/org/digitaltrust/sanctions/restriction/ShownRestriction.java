package org.digitaltrust.sanctions.restriction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A restriction as somebody may see it: officers whole, partners only what they need to act on it. */
@Schema(oneOf = {RestrictionView.class, PartnerRestrictionView.class})
public sealed interface ShownRestriction permits RestrictionView, PartnerRestrictionView {}
