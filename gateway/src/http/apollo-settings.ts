/** What Apollo Server is told not to do by itself. */
export const APOLLO_SETTINGS = {
  hideSchemaDetailsFromClientErrors: true,
  includeStacktraceInErrorResponses: false,
  csrfPrevention: true,
  allowBatchedHttpRequests: false,
  persistedQueries: false,
  stopOnTerminationSignals: false,
  nodeEnv: 'production',
} as const;
