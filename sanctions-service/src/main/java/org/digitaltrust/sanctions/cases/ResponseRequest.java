package org.digitaltrust.sanctions.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the subject says to the charges, once. */
@Schema(name = "CaseResponse", examples = """
        {"statement": "The video was made before the contract; I attach nothing and ask to be heard."}""")
record ResponseRequest(@NotBlank @Size(max = 50_000) String statement) {}
