import { MetricSet } from './metrics.ts';

/** Seconds. A reply is felt as immediate below 0.1, Slack waits 3 for a form, and what takes minutes is an outage. */
const WAITS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800];
const CALLS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60];

export type AssistantMetrics = ReturnType<typeof assistantMetrics>;

/** Everything that is counted. No label holds what people wrote, nor who they are. */
export function assistantMetrics() {
  const set = new MetricSet();
  return {
    set,
    ...work(set),
    ...queues(set),
    slackCalls: set.counter('aims_slack_calls_total', 'Web API calls, by method and outcome.'),
    slackSeconds: set.histogram('aims_slack_call_seconds', 'How long Web API calls took, by method.', CALLS),
    ...languageModel(set),
    connected: set.gauge('aims_slack_connected', '1 while Slack can reach the assistant.'),
  };
}

/** Not how often it was asked by whom: that is the budget's, in the database. */
function languageModel(set: MetricSet) {
  return {
    modelCalls: set.counter(
      'aims_model_calls_total',
      'Requests to the language models, by outcome and purpose; refused by the budget or while it rests, too.',
    ),
    modelSeconds: set.histogram(
      'aims_model_call_seconds',
      'How long requests to the language models took, by purpose.',
      CALLS,
    ),
    modelTokens: set.counter(
      'aims_model_tokens_total',
      'Tokens of the language models, by direction and purpose.',
    ),
  };
}

function work(set: MetricSet) {
  return {
    events: set.counter('aims_events_total', 'Events from Slack, by kind and by what was done with them.'),
    turns: set.counter('aims_turns_total', 'Attempts to work on an event, by outcome.'),
    turnAge: set.histogram('aims_turn_age_seconds', 'From the arrival of an event to its end.', WAITS),
    replies: set.counter('aims_replies_total', 'Replies that were decided on, by kind.'),
    answers: set.counter('aims_answers_total', 'Questions, by whether an answer was found.'),
    drafts: set.counter('aims_drafts_total', 'Drafts that were opened, recorded and cancelled.'),
    reviews: set.counter('aims_reviews_total', 'Review messages that were queued, by kind.'),
  };
}

function queues(set: MetricSet) {
  return {
    deliveries: set.counter('aims_deliveries_total', 'Attempts to deliver a reply, by urgency and outcome.'),
    deliveryAge: set.histogram(
      'aims_delivery_age_seconds',
      'From the decision on a reply to its delivery, by urgency.',
      WAITS,
    ),
    waiting: set.gauge('aims_queue_waiting', 'Items that wait, by queue.'),
    oldest: set.gauge('aims_queue_oldest_seconds', 'Age of the oldest item that waits, by queue.'),
    dead: set.gauge('aims_dead_letters', 'Items that were given up, by queue.'),
  };
}
