/** What a workspace answers that does not offer an assistant's threads or streams: it is not asked again. */
export const NOT_OFFERED: readonly string[] = [
  'unknown_method',
  'not_allowed_token_type',
  'missing_scope',
  'method_not_supported_for_channel_type',
  'feature_not_enabled',
  'no_permission',
];
