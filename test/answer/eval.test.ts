/**
 * How good the answers are, on the question sets of `test/eval`. One file, because the sets share the questions that
 * have an answer, and each question is asked once.
 */
import './eval-places.ts';
import './eval-declines.ts';
import './eval-organization.ts';
import './eval-premises.ts';
import './eval-general.ts';
