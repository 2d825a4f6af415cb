/** Tells Apollo's gateway to send nothing anywhere; imported before it, since it reads this once, when it is loaded. */
// oxlint-disable-next-line node/no-process-env -- not read here, but set for a library that takes no option instead
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
