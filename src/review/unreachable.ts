/** Under this key it is noted, once for a person until a review reaches them again, that the AIMS manager was told that they cannot be reached. */
export const UNREACHABLE_KEY = 'unreachable';
