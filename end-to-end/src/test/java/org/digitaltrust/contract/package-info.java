/** The one OpenAPI document: made from the services' documents, compared with the committed one, and held to rules. */
package org.digitaltrust.contract;
