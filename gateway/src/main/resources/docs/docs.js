"use strict";

// The document for everybody first; the others by the bar at the top, or by /docs?urls.primaryName=Partners.
SwaggerUIBundle({
  dom_id: "#swagger-ui",
  urls: [
    { name: "Everything", url: "/openapi" },
    { name: "Partners", url: "/openapi?audience=partner" },
    { name: "Members", url: "/openapi?audience=member" },
    { name: "Officers", url: "/openapi?audience=officer" },
    { name: "Public", url: "/openapi?audience=public" },
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  docExpansion: "list",
  // Ours is checked in the build; nothing is sent to anybody else.
  validatorUrl: null,
});
