import type { ProbeAnswer, Probes } from './probes.ts';

/**
 * What a browser shows at the address of a record. Who opens it is not known, so that it is the same page for every
 * number, whether or not there is such a record: records are read in Slack.
 */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>AIMS record</title>
<style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.5rem}</style>
<h1>This record is kept in Slack</h1>
<p>The last part of this address is its number, such as INC-2026-0001.
Open Slack and write to the AIMS assistant: <b>show INC-2026-0001</b>, with the number of this one.</p>
</html>
`;

/** `route`: a path that ends with a parameter; null where records have no addresses. */
export function recordPages(route: string | null): Probes {
  return route === null ? {} : { [route]: page };
}

function page(): Promise<ProbeAnswer> {
  return Promise.resolve({ status: 200, type: 'text/html; charset=utf-8', body: PAGE });
}
