/**
 * Properties are tried on new cases at every run, so that they go on finding things; only CI tries the same
 * cases each time, so that a red run means that the change broke something.
 */
import fc from 'fast-check';

const SEED = 42_001;

if (process.env['CI'] === 'true') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
